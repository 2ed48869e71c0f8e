"""python -m roles.reading.learned.rehearsal DATA: how good the training is, before it is trusted with all.

Every third advert of the train split is held out, the rest learned from as skillspan.cfg says. Writes strict
F1 of both labels on the adverts held out by the least chance of a span, one line of JSON each: by such
figures choose epochs and `LEAST_CHANCE`. The dev split is never read.
"""

import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from spacy.cli.train import train as spacy_train

from roles.reading.learned import shipped
from roles.reading.learned.component import GROUP
from roles.reading.learned.corpus import Part, skillspan_corpus
from roles.reading.learned.fitting import decode
from roles.reading.learned.model import TRANSITIONS
from roles.reading.learned.skillspan import Label

HOLD_OUT = 3
CHANCES = (0.2, 0.25, 0.3, 0.33, 0.36, 0.4)


def main(arguments: Sequence[str]) -> int:
    if len(arguments) != 1:
        sys.stderr.write("name one folder that holds what sources.py names\n")
        return 2
    for line in rehearse(Path(arguments[0])):
        sys.stdout.write(f"{json.dumps(line)}\n")
    return 0


def rehearse(data: Path) -> Iterator[dict[str, float]]:
    """Each least chance, and F1 of both labels with it on the adverts held out."""
    parts = {"train": Part.LEARNED, "dev": Part.HELD_OUT}
    overrides: dict[str, str | int] = {"paths.data": str(data)}
    for corpus, part in parts.items():
        overrides |= {f"corpora.{corpus}.part": str(part), f"corpora.{corpus}.hold_out": HOLD_OUT}
    with tempfile.TemporaryDirectory() as folder:
        spacy_train(shipped.CONFIG, folder, overrides=overrides)
        nlp = spacy.load(Path(folder) / "model-last")
    component: Any = nlp.get_pipe(GROUP)
    held_out = list(skillspan_corpus(str(data), Part.HELD_OUT, HOLD_OUT)(nlp))
    known = [component.features(example.predicted) for example in held_out]
    scores, moves = component.model.predict(known), np.asarray(component.model.get_param(TRANSITIONS))
    for chance in CHANCES:
        least = dict.fromkeys(Label, chance)
        found = [decode(*each, moves, least) for each in zip(known, scores, strict=True)]
        component.set_annotations([example.predicted for example in held_out], found)
        yield {"chance": chance, **component.score(held_out)}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
