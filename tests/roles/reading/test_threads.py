"""Numpy computes in one thread, whoever imported it first."""

import subprocess
import sys

import pytest

COUNT = """
import ctypes
from numpy._core import _multiarray_umath
library = ctypes.CDLL(_multiarray_umath.__file__)
# Numpy may compute with something else, which needs no holding back.
print(getattr(library, "scipy_openblas_get_num_threads64_", lambda: 1)())
"""
IMPORTED_BEFORE = "import numpy, roles.reading.threads as threads; threads.compute_in_one_thread()"


@pytest.mark.parametrize("program", ["import hiring.matching.engine", IMPORTED_BEFORE])
def test_numpy_computes_in_one_thread(program: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", program + COUNT], env={}, capture_output=True, text=True, check=True
    )

    assert done.stdout == "1\n"
