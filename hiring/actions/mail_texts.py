"""What mail says: seeds/mail.yaml, validated on load, or the template that somebody put in its place."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Self

import yaml
from django.conf import settings
from pydantic import BaseModel, ConfigDict, model_validator

from hiring.enums import MailKind
from hiring.models import MailTemplate

FILE = settings.SEEDS / "mail.yaml"
# Names that every kind of mail knows.
ALWAYS = ("name", "link")

_NAME = re.compile(r"\{\{\s*(\w+)\s*\}\}")
_REMAINS = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")


class NotForYou(Exception):
    """Somebody else keeps mail."""


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Name(Model):
    """What may stand between {{ and }}; `example` is for the preview."""

    means: str
    example: str


class Text(Model):
    """A mail before its names are filled in."""

    subject: str
    body: str


class Kind(Text):
    """`about` and `sent_to` tell people what the kind is; `names` is what its text may use besides ALWAYS."""

    about: str
    sent_to: str
    names: tuple[str, ...]


class Mail(Model):
    names: dict[str, Name]
    kinds: dict[MailKind, Kind]

    @model_validator(mode="after")
    def whole(self) -> Self:
        """Every kind has a text, and every text uses what it knows."""
        if missing := set(MailKind) - set(self.kinds):
            raise ValueError(f"no text for {', '.join(sorted(missing))}")
        for kind, text in self.kinds.items():
            known = {*ALWAYS, *text.names}
            if complaints := [*faults(text.subject, known), *faults(text.body, known)]:
                raise ValueError(f"{kind}: {complaints[0]}")
            if unexplained := known - set(self.names):
                raise ValueError(f"{kind}: not explained: {', '.join(sorted(unexplained))}")
        return self


@cache
def load() -> Mail:
    return Mail.model_validate(yaml.safe_load(FILE.read_text(encoding="utf-8")))


def known_names(kind: MailKind) -> tuple[str, ...]:
    return (*ALWAYS, *load().kinds[kind].names)


def text_of(kind: MailKind) -> Text:
    """The text in force: the template where there is one, else the one in seeds."""
    changed = MailTemplate.objects.filter(kind=kind).first()
    return Text(subject=changed.subject, body=changed.body) if changed else load().kinds[kind]


def fill(text: Text, words: Mapping[str, str]) -> Text:
    """The text with words in place of names. A subject is one line, whatever the words are."""
    subject, body = (_NAME.sub(lambda found: words[found[1]], part) for part in (text.subject, text.body))
    return Text(subject=" ".join(subject.split()), body=_without_gaps(body))


def example(text: Text) -> Text:
    """The text as it would arrive, with an example in place of each name."""
    return fill(text, {name: each.example for name, each in load().names.items()})


def faults(text: str, known: set[str]) -> list[str]:
    """What is wrong with a text: names that are not known, braces that name nothing."""
    unknown = sorted({name for name in _NAME.findall(text) if name not in known})
    found = [f"“{name}” is not known here" for name in unknown]
    if _REMAINS.search(_NAME.sub("", text)):
        found.append("between {{ and }} a single name can stand, and nothing else has braces")
    return found


def _without_gaps(body: str) -> str:
    """Without the empty lines that a word leaves behind where there is nothing to say."""
    return re.sub(r"\n[ \t]*\n(?:[ \t]*\n)+", "\n\n", body).strip() + "\n"
