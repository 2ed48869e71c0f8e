"""The span tagger's network: features of words in, scores of tags out.

Several towers of the same build, begun differently, each learn by themselves; their mean is better
than any of them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
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
    Ragged,
    chain,
    clone,
    concatenate,
    expand_window,
    ragged2list,
    residual,
    with_array,
    zero_init,
)

from roles.reading.learned.crf import TAGS
from roles.reading.learned.features import ABOUT_LINE, FORMS, KNOWN, PLACE, VECTOR, Features
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
Back = Callable[[Ragged], list[Features]]


@dataclass(frozen=True)
class Plan:
    """How one tower differs from the others: what differs errs differently, and the mean errs less."""

    depth: int
    window: int


@dataclass(frozen=True)
class Hiding:
    """Shares of what is hidden in training."""

    forms: float
    numbers: float
    lines: float


class NumpyMatrices(NumpyOps):  # type: ignore[misc]  # compiled, so without types
    """thinc's operations with numpy's product of matrices: three times as fast as thinc's own here."""

    def gemm(
        self, x: Floats, y: Floats, out: Floats | None = None, trans1: bool = False, trans2: bool = False
    ) -> Floats:
        product: Floats = np.matmul(x.T if trans1 else x, y.T if trans2 else y, out=out)
        return product


def span_tagger(
    width: int,
    cluster_width: int,
    rows: list[int],
    towers: list[dict[str, int]],
    hidden_forms: float,
    hidden_numbers: float,
    hidden_lines: float,
) -> Tagger:
    """Scores of shape (rows, towers * COLUMNS) for each text's features.

    `width` is that of the encoders, `rows` the sizes of the tables of form, beginning, ending and shape.
    A tower has its `depth`, and the words it sees on each side a layer (`window`).
    In training a word's form, beginning, ending and shape are hidden in `hidden_forms` of all cases, so many
    numbers of its vector are, and so many of the vectors of what stands around it: the rest has to do.
    What tag follows what is a parameter of the whole, shape (towers, labels, TAGS, TAGS): the field adds it
    to the scores.
    """
    tables = [(width, size) for size in rows] + [(cluster_width, size) for size in _CLUSTER_ROWS]
    hiding = Hiding(hidden_forms, hidden_numbers, hidden_lines)
    built = [
        _tower(width, Plan(**plan), tables, hiding, seed=100 * number) for number, plan in enumerate(towers)
    ]
    moves: Any = np.zeros((len(towers), len(HEADS), TAGS, TAGS), dtype=np.float32)
    network: Tagger = Model(
        "span_tagger",
        _forward,
        init=_initialise,
        layers=built,
        params={TRANSITIONS: moves},
    )
    network._to_ops(NumpyMatrices())
    return network


registry.architectures("rolefit.SpanTagger.v2", func=span_tagger)


def _tower(width: int, plan: Plan, tables: Sequence[tuple[int, int]], hiding: Hiding, seed: int) -> Layer:
    hashed: list[Layer] = [
        HashEmbed(size, count, column=column, seed=seed + column, dropout=0.0)
        for column, (size, count) in enumerate(tables)
    ]
    embedded: Layer = concatenate(
        _of_words("ids", chain(_forgetting(hiding.forms), concatenate(*hashed))),
        _of_words("vectors", chain(_thinned(hiding.numbers), Linear(width, VECTOR))),
        _of_words("known", Linear(width // 4, KNOWN)),
        _of_lines("about", Linear(width, ABOUT_LINE), hiding.lines),
    )
    mixed: Layer = with_array(Maxout(width, nP=_PIECES, normalize=True, dropout=0.0))
    layer: Layer = chain(
        expand_window(window_size=plan.window),
        Maxout(width, width * (2 * plan.window + 1), nP=_PIECES, normalize=True, dropout=0.0),
    )
    encoder: Layer = with_array(clone(residual(layer), plan.depth), pad=plan.window * plan.depth)
    output: Layer = with_array(Linear(COLUMNS, width, init_W=zero_init))
    return chain(embedded, mixed, ragged2list(), encoder, output)


def _of_words(name: str, layer: Layer) -> Layer:
    """One array of each text's features through `layer`, as rows of all texts together."""

    def forward(model: Layer, texts: list[Features], is_train: bool) -> tuple[Ragged, Back]:
        answer, way_back = layer(_joined(texts, name), is_train)

        def backward(gradient: Ragged) -> list[Features]:
            way_back(gradient.dataXd)
            return []

        return Ragged(answer, _lengths(texts)), backward

    return Model(f"words_{name}", forward, init=_first_initialised, layers=[layer])


def _of_lines(name: str, layer: Layer, hidden: float) -> Layer:
    """The same of an array with a row a line, whose answer all rows of the line are given. In training each
    of the vectors in it is hidden from a share of texts."""

    def forward(model: Layer, texts: list[Features], is_train: bool) -> tuple[Ragged, Back]:
        shown = np.concatenate([_shown(hidden if is_train else 0.0, len(text.starts)) for text in texts])
        answer, way_back = layer(_joined(texts, name) * shown, is_train)
        sizes = np.concatenate([text.sizes for text in texts])

        def backward(gradient: Ragged) -> list[Features]:
            by_rows: Any = gradient.dataXd
            way_back(np.add.reduceat(by_rows, np.cumsum(sizes) - sizes))
            return []

        of_rows: Any = np.repeat(answer, sizes, axis=0)
        return Ragged(of_rows, _lengths(texts)), backward

    return Model(f"lines_{name}", forward, init=_first_initialised, layers=[layer])


def _shown(hidden: float, lines: int) -> Floats:
    vectors = np.random.random((ABOUT_LINE - PLACE) // VECTOR) >= hidden
    shown = np.hstack([np.ones(PLACE), np.repeat(vectors, VECTOR)]).astype(np.float32)
    return np.broadcast_to(shown, (lines, ABOUT_LINE))


def _thinned(share: float) -> Layer:
    """Numbers of the input dropped in training, the rest made larger by as much."""

    def forward(model: Layer, given: Any, is_train: bool) -> tuple[Any, Callable[[Any], Any]]:
        kept = (np.random.random(given.shape) >= share) / (1 - share) if is_train else 1.0
        return np.asarray(given * kept, dtype=np.float32), lambda gradient: gradient

    return Model("thinned", forward)


def _joined(texts: Sequence[Features], name: str) -> Any:
    return np.concatenate([getattr(text, name) for text in texts])


def _lengths(texts: Sequence[Features]) -> Any:
    return np.array([len(text.ids) for text in texts], dtype=np.int32)


def _first_initialised(model: Layer, X: Any = None, Y: object = None) -> None:
    name = model.name.partition("_")[2]
    model.layers[0].initialize(X=None if X is None else _joined(X, name))


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
