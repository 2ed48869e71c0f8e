"""python -m roles.reading.learned.training DATA [--any-data] [--out FOLDER]: trains the shipped model anew.

DATA holds skills/skillspan_train.json. The data is pinned by its SHA-256 and the seed stands in
skillspan.cfg: the same machine makes the same weights. The dev split is never read here.
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

from roles.reading.learned import corpus, lexicon, shipped, weights  # noqa: F401  corpus registers the reader
from roles.reading.learned.component import FOLDER, GROUP, LEXICON
from roles.reading.learned.skillspan import digest

TRAIN = Path("skills") / "skillspan_train.json"
DATA_SHA256 = "5e884c3426087d14fc437d328eb72132082edbfe1e776292ae0e6e9b36c1e1f6"


def main(arguments: Sequence[str]) -> int:
    asked = _parser().parse_args(arguments)
    path: Path = asked.data / TRAIN
    if not path.is_file():
        sys.stderr.write(f"{path}: no such file; name a folder that holds {TRAIN}\n")
        return 2
    if digest(path) != DATA_SHA256 and not asked.any_data:
        sys.stderr.write(f"{path} is not the pinned data; say --any-data to train on it all the same\n")
        return 2
    train(path, asked.out)
    return 0


def train(path: Path, out: Path) -> None:
    """Learns from the adverts in `path`; writes weights and meta.json to `out`, the lexicon to its place."""
    if not LEXICON.exists():
        lexicon.save(LEXICON)
    with tempfile.TemporaryDirectory() as folder:
        spacy_train(shipped.CONFIG, folder, overrides={"paths.train": str(path)})
        nlp = spacy.load(Path(folder) / "model-best")
    out.mkdir(parents=True, exist_ok=True)
    component: Any = nlp.get_pipe(GROUP)
    weights.save(component.model, out / shipped.WEIGHTS.name)
    meta = json.dumps(_meta(path, out, nlp.meta["performance"]), indent=1)
    (out / shipped.META.name).write_text(f"{meta}\n", encoding="utf-8")


def _meta(path: Path, out: Path, held_out: dict[str, float]) -> dict[str, Any]:
    """What a model card needs to be checked against."""
    config = load_config(shipped.CONFIG)
    return {
        "seed": config["system"]["seed"],
        "spacy": spacy_version,
        "sha256": {
            path.name: digest(path),
            shipped.WEIGHTS.name: shipped.digest(out / shipped.WEIGHTS.name),
            LEXICON.name: shipped.digest(LEXICON),
        },
        "held_out": {
            name: round(value, 4) for name, value in held_out.items() if name.startswith("learned_")
        },
    }


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m roles.reading.learned.training")
    parser.add_argument("data", type=Path, help=f"a folder that holds {TRAIN}")
    parser.add_argument("--any-data", action="store_true", help="also other data than the pinned")
    parser.add_argument("--out", type=Path, default=FOLDER, help="where the weights go")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
