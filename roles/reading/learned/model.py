"""The span tagger's network: features of words in, scores of tags out.

Several towers of the same build, begun differently, each learn by themselves; their mean is better
than any of them.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.util import registry
from thinc.api import (
    HashEmbed,
    Linear,
    Maxout,
    Model,
    NumpyOps,
    chain,
    clone,
    concatenate,
    expand_window,
    list2ragged,
    ragged2list,
    residual,
    with_array,
    zero_init,
)

from roles.reading.learned.crf import TAGS
from roles.reading.learned.features import CONTEXT, FORMS, VECTOR, Features
from roles.reading.learned.skillspan import Label

Floats = NDArray[np.float32]

HEADS = tuple(Label)
# Columns of a tower's scores: the tags of each label after one another.
COLUMNS = TAGS * len(HEADS)
TRANSITIONS = "transitions"
# Rows of the tables of clusters and of rarity: each value has its own, but for chance.
_CLUSTER_ROWS = (64, 200, 600, 2000, 60)
_PIECES = 3

Tagger = Model[list[Features], list[Floats]]
# thinc's combinators tell no types.
Layer = Model[Any, Any]


class NumpyMatrices(NumpyOps):  # type: ignore[misc]  # compiled, so without types
    """thinc's operations with numpy's product of matrices: three times as fast as thinc's own here."""

    def gemm(
        self, x: Floats, y: Floats, out: Floats | None = None, trans1: bool = False, trans2: bool = False
    ) -> Floats:
        product: Floats = np.matmul(x.T if trans1 else x, y.T if trans2 else y, out=out)
        return product


def span_tagger(
    width: int, depth: int, window: int, cluster_width: int, rows: list[int], towers: int, forgotten: float
) -> Tagger:
    """Scores of shape (rows, towers * COLUMNS) for each text's features.

    `width` and `depth` are those of the encoder, `window` the words it sees on each side a layer;
    `rows` the sizes of the tables of form, beginning, ending and shape; in training a word's form, its
    beginning, ending and shape are hidden in `forgotten` of all cases, so that what stands around it is
    learned too. What tag follows what is a
    parameter of the whole, shape (towers, labels, TAGS, TAGS): the field adds it to the scores.
    """
    tables = [(width, size) for size in rows] + [(cluster_width, size) for size in _CLUSTER_ROWS]
    built = [_tower(width, depth, window, tables, forgotten, seed=100 * each) for each in range(towers)]
    moves: Any = np.zeros((towers, len(HEADS), TAGS, TAGS), dtype=np.float32)
    network: Tagger = Model(
        "span_tagger",
        _forward,
        init=_initialise,
        layers=built,
        params={TRANSITIONS: moves},
    )
    network._to_ops(NumpyMatrices())
    return network


registry.architectures("rolefit.SpanTagger.v1", func=span_tagger)


def _tower(
    width: int, depth: int, window: int, tables: Sequence[tuple[int, int]], forgotten: float, seed: int
) -> Layer:
    hashed: list[Layer] = [
        HashEmbed(size, count, column=column, seed=seed + column, dropout=0.0)
        for column, (size, count) in enumerate(tables)
    ]
    embedded: Layer = concatenate(
        _input("ids", chain(_forgetting(forgotten), concatenate(*hashed))),
        _input("vectors", Linear(width, VECTOR)),
        _input("context", Linear(width, CONTEXT)),
    )
    mixed: Layer = with_array(Maxout(width, nP=_PIECES, normalize=True, dropout=0.0))
    layer: Layer = chain(
        expand_window(window_size=window),
        Maxout(width, width * (2 * window + 1), nP=_PIECES, normalize=True, dropout=0.0),
    )
    encoder: Layer = with_array(clone(residual(layer), depth), pad=window * depth)
    output: Layer = with_array(Linear(COLUMNS, width, init_W=zero_init))
    return chain(embedded, mixed, ragged2list(), encoder, output)


def _input(name: str, layer: Layer) -> Layer:
    """One array of each text's features through `layer`, as rows of all texts together."""

    def forward(model: Layer, texts: list[Features], is_train: bool) -> tuple[Any, Callable[[Any], Any]]:
        return [getattr(text, name) for text in texts], lambda gradient: []

    return chain(Model(f"take_{name}", forward), list2ragged(), with_array(layer))


def _forgetting(share: float) -> Layer:
    def forward(model: Layer, ids: Any, is_train: bool) -> tuple[Any, Callable[[Any], Any]]:
        if not is_train:
            return ids, lambda gradient: gradient
        hidden = ids.copy()
        hidden[np.random.random(len(ids)) < share, :FORMS] = 0
        return hidden, lambda gradient: gradient

    return Model("forgetting", forward)


def _forward(
    model: Tagger, texts: list[Features], is_train: bool
) -> tuple[list[Floats], Callable[[list[Floats]], list[Features]]]:
    answers, ways_back = zip(*(tower(texts, is_train) for tower in model.layers), strict=True)
    scores = [np.hstack(of_text) for of_text in zip(*answers, strict=True)]

    def backward(gradients: list[Floats]) -> list[Features]:
        for index, way_back in enumerate(ways_back):
            columns = slice(index * COLUMNS, (index + 1) * COLUMNS)
            way_back([np.ascontiguousarray(gradient[:, columns]) for gradient in gradients])
        return []

    return scores, backward


def _initialise(model: Tagger, X: list[Features] | None = None, Y: object = None) -> None:
    for tower in model.layers:
        tower.initialize(X=X)
