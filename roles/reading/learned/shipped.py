"""The model that the project ships: loaded at its first use, never on import."""

import hashlib
from functools import cache
from pathlib import Path

from spacy.tokens import Doc, Span
from spacy.util import load_config, registry
from spacy.vocab import Vocab

from roles.reading.learned import weights
from roles.reading.learned.component import FOLDER, GROUP, LearnedSkills
from roles.reading.learned.model import Tagger

CONFIG = Path(__file__).with_name("skillspan.cfg")
WEIGHTS = FOLDER / "span_tagger.npz"
META = FOLDER / "meta.json"


@cache
def load() -> LearnedSkills:
    """The component with the shipped weights. It needs no vocabulary of its own: words are hashed."""
    model = network()
    weights.restore(model, WEIGHTS)
    return LearnedSkills(Vocab(), model)


def network(config: Path = CONFIG) -> Tagger:
    """The network that the training's config describes, with nothing learned."""
    settings = load_config(config)["components"][GROUP]["model"]
    model: Tagger = registry.resolve({"model": settings})["model"]
    return model


def find(doc: Doc) -> list[Span]:
    """Writes and returns the Doc's "learned_skills": spans labelled SKILL or KNOWLEDGE. The Doc comes from
    roles.reading.pipeline, whose span groups are among the features."""
    return list(load()(doc).spans[GROUP])


def digest(path: Path) -> str:
    """A file's SHA-256, as the model card states it."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
