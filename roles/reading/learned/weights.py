"""The learned numbers as one file: half precision, in the order of the network's layers, no text."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from roles.reading.learned.features import CONTEXT, IDS, VECTOR, Features
from roles.reading.learned.model import Tagger


class WeightsError(Exception):
    """Weights that do not belong to the network; says what to do."""


def save(model: Tagger, path: Path) -> None:
    numbers: dict[str, Any] = {
        name: np.asarray(node.get_param(key), np.float16) for name, node, key in _all(model)
    }
    np.savez(path, **numbers)


def restore(model: Tagger, path: Path) -> None:
    """Gives the model the file's numbers. Raises WeightsError where they are another network's."""
    model.initialize(X=[_nothing()])
    with np.load(path, allow_pickle=False) as stored:
        wanted = list(_all(model))
        if set(stored.files) != {name for name, _, _ in wanted}:
            raise WeightsError(f"{path.name} is not of this network: make train anew")
        for name, node, key in wanted:
            node.set_param(key, _fitting(stored[name], np.shape(node.get_param(key)), path))


def _fitting(values: NDArray[np.float16], shape: tuple[int, ...], path: Path) -> Any:
    if values.shape != shape:
        raise WeightsError(f"{path.name} is of a network of another size: make train anew")
    return np.ascontiguousarray(values, dtype=np.float32)


def _all(model: Tagger) -> Iterator[tuple[str, Any, str]]:
    """A name, the layer and the parameter's own name, for each parameter."""
    for index, node in enumerate(model.walk()):
        yield from (
            (f"{index:03}.{key}", node, key) for key in sorted(node.param_names) if node.has_param(key)
        )


def _nothing() -> Features:
    """A text of one row, by which layers learn their sizes."""
    return Features(
        lines=(),
        starts=(),
        ids=np.zeros((1, IDS), dtype=np.uint64),
        vectors=np.zeros((1, VECTOR), dtype=np.float32),
        context=np.zeros((1, CONTEXT), dtype=np.float32),
    )
