"""The learned numbers as one file, in the order of the network's layers, without any text.

Tables and matrices are kept in 8 bits a number, each row scaled by its largest: a quarter of the size, at
no measurable loss. What there are few of (biases, norms, transitions) is kept as it is.
"""

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from roles.reading.learned.features import ABOUT_LINE, IDS, KNOWN, VECTOR, Features
from roles.reading.learned.model import Tagger

_SCALE = ".scale"
_LARGEST = 127
# Parameters of fewer numbers are not rounded.
_SMALL = 500


class WeightsError(Exception):
    """Weights that do not belong to the network; says what to do."""


def save(model: Tagger, path: Path) -> None:
    numbers: dict[str, Any] = {}
    for name, node, key in _all(model):
        values = np.asarray(node.get_param(key), dtype=np.float32)
        numbers |= _rounded(name, values) if _is_large(values.shape) else {name: values}
    np.savez(path, **numbers)


def restore(model: Tagger, path: Path) -> None:
    """Gives the model the file's numbers. Raises WeightsError where they are another network's."""
    model.initialize(X=[_nothing()])
    with np.load(path, allow_pickle=False) as stored:
        for name, node, key in _all(model):
            shape = np.shape(node.get_param(key))
            if name not in stored.files or stored[name].shape != shape:
                raise WeightsError(f"{path.name} is of another network than the config's: make train anew")
            scale = stored[name + _SCALE][..., np.newaxis] if _is_large(shape) else np.float32(1)
            values: Any = np.ascontiguousarray(stored[name] * scale, dtype=np.float32)
            node.set_param(key, values)


def _is_large(shape: tuple[int, ...]) -> bool:
    return len(shape) > 1 and math.prod(shape) > _SMALL


def _rounded(name: str, values: NDArray[np.float32]) -> dict[str, Any]:
    """8-bit numbers, and what to multiply each row with."""
    scale = np.abs(values).max(axis=-1) / _LARGEST
    steps = np.divide(
        values, scale[..., np.newaxis], out=np.zeros_like(values), where=scale[..., np.newaxis] > 0
    )
    return {name: np.rint(steps).astype(np.int8), name + _SCALE: scale.astype(np.float32)}


def _all(model: Tagger) -> Iterator[tuple[str, Any, str]]:
    """A name, the layer and the parameter's own name, for each parameter."""
    for index, node in enumerate(model.walk()):
        yield from (
            (f"{index:03}.{key}", node, key) for key in sorted(node.param_names) if node.has_param(key)
        )


def _nothing() -> Features:
    """A text of one row, by which layers learn their sizes."""
    return Features(
        lines=((),),
        starts=(0,),
        ids=np.zeros((1, IDS), dtype=np.uint64),
        vectors=np.zeros((1, VECTOR), dtype=np.float32),
        known=np.zeros((1, KNOWN), dtype=np.float32),
        about=np.zeros((1, ABOUT_LINE), dtype=np.float32),
    )
