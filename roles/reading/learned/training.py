"""python -m roles.reading.learned.training DATA [--any-data] [--out FOLDER]: trains the shipped model anew.

DATA holds the files of sources.py. They are pinned by their SHA-256 and the seed stands in skillspan.cfg:
the same machine makes the same weights. The dev split is never read here.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import spacy
from spacy.about import __version__ as spacy_version
from spacy.cli.train import train as spacy_train
from spacy.util import load_config

from roles.reading.learned import corpus, hints, lexicon, shipped, sources, weights
from roles.reading.learned.component import FOLDER, GROUP, HINTS, LEXICON
from roles.reading.learned.counts import Mentions
from roles.reading.learned.skillspan import digest, load

# Measuring leaves this file out.
DATA_SHA256 = sources.PINNED[sources.TRAIN.name]


def main(arguments: Sequence[str]) -> int:
    asked = _parser().parse_args(arguments)
    if absent := sources.missing(asked.data):
        sys.stderr.write(f"{asked.data}: no {absent[0]} in it; name a folder that holds that file\n")
        return 2
    if (other := sources.changed(asked.data)) and not asked.any_data:
        sys.stderr.write(f"{other[0]} is not the pinned data; say --any-data to train on it all the same\n")
        return 2
    train(asked.data, asked.out)
    return 0


def train(data: Path, out: Path) -> None:
    """Learns from the adverts in `data`; writes weights, hints and meta.json to `out`, the lexicon to its
    place."""
    if not LEXICON.exists():
        lexicon.save(LEXICON)
    with tempfile.TemporaryDirectory() as folder:
        spacy_train(shipped.CONFIG, folder, overrides={"paths.data": str(data)})
        nlp = spacy.load(Path(folder) / "model-last")
    out.mkdir(parents=True, exist_ok=True)
    component: Any = nlp.get_pipe(GROUP)
    weights.save(component.model, out / shipped.WEIGHTS.name)
    hints.save(out / HINTS.name, _counted(data))
    (out / shipped.META.name).write_text(f"{json.dumps(_meta(data, out), indent=1)}\n", encoding="utf-8")


def _counted(data: Path) -> hints.Counted:
    """Of all adverts: what is read has none of its own in it."""
    mentions = Mentions()
    for advert in load(data / sources.TRAIN):
        mentions.add(corpus.mentions(advert))
    return hints.Counted(sources.usage(data), mentions)


def _meta(data: Path, out: Path) -> dict[str, Any]:
    """What a model card needs to be checked against."""
    config = load_config(shipped.CONFIG)
    made = [out / shipped.WEIGHTS.name, out / HINTS.name, LEXICON]
    return {
        "seed": config["system"]["seed"],
        "spacy": spacy_version,
        "sha256": {path.name: digest(path) for path in [*(data / name for name in sources.ALL), *made]},
    }


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m roles.reading.learned.training")
    parser.add_argument("data", type=Path, help="a folder that holds what sources.py names")
    parser.add_argument("--any-data", action="store_true", help="also other data than the pinned")
    parser.add_argument("--out", type=Path, default=FOLDER, help="where the weights go")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
