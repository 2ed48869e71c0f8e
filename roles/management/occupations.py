"""The occupations that a command line names, and their drafts kept in a file until all are read."""

import hashlib
import json
import tempfile
from collections.abc import Iterator
from difflib import get_close_matches
from fnmatch import fnmatchcase
from typing import Any

from roles.actions.profiles import Draft
from roles.enums import DocumentKind
from roles.management.plain import Error
from roles.reading.onet import Occupation, draft
from roles.reading.profile import Profile
from roles.reading.releases import Release

NEAR = 3


class Chosen:
    """Which occupations are wanted: all, or those with the codes or titles given (* and ? allowed)."""

    def __init__(self, patterns: list[str]) -> None:
        self._unmatched = dict.fromkeys(pattern.lower() for pattern in patterns)
        self._patterns = tuple(self._unmatched)
        self._titles: list[str] = []
        self._alternates: dict[str, list[str]] = {pattern: [] for pattern in self._patterns}

    def wants(self, occupation: Occupation) -> bool:
        """Whether it is wanted. To be asked of every occupation."""
        names = (occupation.code, occupation.title.lower())
        hits = [pattern for pattern in self._patterns if any(fnmatchcase(name, pattern) for name in names)]
        for pattern in hits:
            self._unmatched.pop(pattern, None)
        self._note(occupation)
        return bool(hits) or not self._patterns

    def check(self) -> None:
        """Raises Error where nothing had one of the names, telling what is near."""
        for pattern in self._unmatched:
            if known := self._alternates[pattern]:
                hint = f"it is another title of {_listed(known)}: name one of these"
            else:
                near = get_close_matches(pattern, [title.lower() for title in self._titles], n=NEAR)
                hint = (
                    f"near: {_listed(near)}" if near else "check the code or title, * stands for any letters"
                )
            raise Error(f"--only {pattern}: no occupation has this code or title; {hint}")

    def _note(self, occupation: Occupation) -> None:
        if not self._unmatched:
            return
        self._titles.append(occupation.title)
        for name, _ in occupation.alternates:
            for pattern in self._unmatched:
                if fnmatchcase(name.lower(), pattern):
                    self._alternates[pattern].append(f"{occupation.code} {occupation.title}")


def _listed(names: list[str]) -> str:
    return "; ".join(list(dict.fromkeys(names))[:NEAR])


def draft_of(occupation: Occupation, release: Release) -> Draft:
    """The occupation as a document on its way in."""
    text, profile = draft(occupation, release)
    return Draft(
        release.citation, hashlib.sha256(text.encode()).hexdigest(), DocumentKind.ONET, text, profile
    )


class Spool:
    """Drafts in a temporary file: a release of which the last table is damaged stores nothing, and a
    thousand drafts take no memory."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115 - closed by __exit__
        self.count = 0

    def __enter__(self) -> "Spool":
        return self

    def __exit__(self, *_: Any) -> None:
        self._file.close()

    def add(self, draft: Draft) -> None:
        content = [draft.name, draft.sha256, draft.text, draft.profile.model_dump(mode="json")]
        self._file.write(json.dumps(content, ensure_ascii=False) + "\n")
        self.count += 1

    def __iter__(self) -> Iterator[Draft]:
        self._file.seek(0)
        for line in self._file:
            name, sha256, text, profile = json.loads(line)
            yield Draft(name, sha256, DocumentKind.ONET, text, Profile.model_validate(profile))
