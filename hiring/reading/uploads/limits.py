"""How much is taken in one go. A hundred honest resumes have 20 to 100 MB together."""

# Files, loose and in ZIPs together.
MAX_FILES = 200
# Bytes of a whole upload as sent, and of what comes out of one ZIP.
MAX_UPLOAD_BYTES = 300_000_000
MAX_UNPACKED_BYTES = 500_000_000
# Bytes of a ZIP's table of contents: about 10,000 entries with their folders.
MAX_DIRECTORY_BYTES = 1_000_000
# Times that an entry is smaller in the ZIP than outside. Text packs 3 to 10 times, a bomb a thousand times;
# below MIN_RATIO_BYTES it does no harm.
MAX_RATIO = 100
MIN_RATIO_BYTES = 1_000_000
# Characters of a file's name: the column that keeps it.
MAX_NAME = 255
