"""Duties and the sentences of made-up jobs, judged by hand: which sentence shows which duty."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray

DEV, HELD_OUT = "half for tuning", "half held out"
FILES = {
    DEV: Path(__file__).with_name("evidence_dev.yaml"),
    HELD_OUT: Path(__file__).with_name("evidence_held_out.yaml"),
}

Judged = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Job:
    """One role and one job. `shows` and `tempts` have the shape (duties, sentences): what a careful reader
    would quote, and what only shares words or a subject."""

    role: str
    duties: tuple[str, ...]
    sentences: tuple[str, ...]
    shows: Judged
    tempts: Judged


@cache
def jobs(half: str) -> tuple[Job, ...]:
    return tuple(map(_job, yaml.safe_load(FILES[half].read_text(encoding="utf-8"))))


def _job(told: dict[str, Any]) -> Job:
    duties, sentences = told["duties"], told["sentences"]
    shows, tempts = (
        np.array([[duty in sentence.get(key, ()) for sentence in sentences] for duty in duties])
        for key in ("shows", "tempts")
    )
    texts = tuple(sentence["text"] for sentence in sentences)
    return Job(told["role"], tuple(duties.values()), texts, shows, tempts)
