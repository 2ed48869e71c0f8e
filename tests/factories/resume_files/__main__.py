"""python -m tests.factories.resume_files FOLDER"""

import sys
from pathlib import Path

from tests.factories.resume_files.files import write_all
from tests.factories.resume_files.pdf.fonts import FontMissing
from tests.factories.resume_files.persona import load


def main(arguments: list[str]) -> int:
    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        sys.stderr.write("Say which existing folder to write to, for example seeds/resumes.\n")
        return 2
    try:
        paths = write_all(load(), Path(arguments[0]))
    except FontMissing as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stdout.write(f"{len(paths)} resumes written to {arguments[0]}\n")
    return 0


sys.exit(main(sys.argv[1:]))
