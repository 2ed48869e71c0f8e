"""What applicants agree to: seeds/consent.yaml, validated on load."""

import hashlib
from functools import cache

import yaml
from django.conf import settings
from pydantic import BaseModel, ConfigDict, Field

FILE = settings.SEEDS / "consent.yaml"


class ConsentText(BaseModel):
    """The words, and the version by which a consent names them."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: str = Field(max_length=20, examples=["2026-11"])
    heading: str = Field(examples=["What you agree to"])
    paragraphs: tuple[str, ...] = Field(
        min_length=1, examples=[["Your resume is read by a program, which decides nothing."]]
    )

    @property
    def digest(self) -> str:
        """Proves later which words they were."""
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()


@cache
def load() -> ConsentText:
    return ConsentText.model_validate(yaml.safe_load(FILE.read_text(encoding="utf-8")))
