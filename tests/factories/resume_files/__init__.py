"""The sample resumes of seeds/resumes, written from the personas in tests/samples/resumes.

Every person, employer and school is invented; addresses are @example.*, phone numbers lie in ranges
that are reserved for fiction or were never given out. A persona holds the content, the layout and the
truth that tests compare the readers with, so that the file and its truth cannot drift apart.

To write all files anew, after changing a persona or a renderer:

    python -m tests.factories.resume_files seeds/resumes

The same personas give the same bytes. PDFs with letters outside Latin-1 embed a subset of DejaVu
(Debian: fonts-dejavu-extra), which is needed when writing and never when reading.
"""
