"""How much of one file is read before it is refused. Sizes of honest files set these: a resume or role
document has 1 to 20 pages, 2,000 to 60,000 characters and rarely more than 2 MB with pictures."""

# Bytes on disk. Ten times a large honest file with photographs.
MAX_FILE_BYTES = 10_000_000
# Pages. A two-hundred-page document is a book, not a resume or a role document.
MAX_PAGES = 200
# Characters of visible text (about 65,000 words).
MAX_CHARACTERS = 400_000
# Glyphs on one PDF page: a dense page of print has about 8,000.
MAX_PAGE_GLYPHS = 100_000
# Bytes of a DOCX or PDF once unpacked. Text parts only matter, but every part counts.
MAX_UNPACKED_BYTES = 100_000_000
# Bytes of one XML part of a DOCX: lxml needs about ten times that in memory.
MAX_XML_BYTES = 20_000_000
# Parts in a DOCX (an honest one has 10 to 60).
MAX_PARTS = 2_000
# Bytes of one PDF page's drawing instructions: an honest page has 10 to 500 KB.
MAX_PDF_STREAM_BYTES = 40_000_000
# Nesting of HTML elements: honest pages go 20 to 60 deep, and Python calls itself a thousand deep at most.
MAX_HTML_DEPTH = 150
# OCR reads so many pages at most (a resume has one to five)…
OCR_PAGES = 10
# …in so many seconds at most (a page takes about 3): below the wall clock of the sandbox…
OCR_SECONDS = 50.0
# …at this many dots an inch, from which recognition of 10 pt print is reliable.
OCR_DPI = 250
