"""What is written for a machine and not for a reader: pasted, stuffed, or giving orders."""
