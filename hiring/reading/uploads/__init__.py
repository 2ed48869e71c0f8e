"""What somebody uploads in one go: files and ZIPs, from which resumes are taken one at a time."""
