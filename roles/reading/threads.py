"""Numpy computes in one thread here.

Our matrices are small: a second thread only spins, and on a busy machine costs a hundred times what it
saves. Workers are processes, one a core.
"""

import ctypes
import os

# What OpenBLAS calls it, in numpy's own wheels and elsewhere.
_SETTERS = (
    "scipy_openblas_set_num_threads64_",
    "scipy_openblas_set_num_threads",
    "openblas_set_num_threads64_",
    "openblas_set_num_threads",
)


def ask_for_one_thread() -> None:
    """Before numpy is imported: it looks once. Whoever runs us may have said otherwise."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def compute_in_one_thread() -> None:
    """For numpy that was imported before us. Does nothing where numpy does not compute with OpenBLAS."""
    from numpy._core import _multiarray_umath  # type: ignore[attr-defined]  # a built module

    library = ctypes.CDLL(_multiarray_umath.__file__)
    for name in _SETTERS:
        if setter := getattr(library, name, None):
            setter(1)
            return
