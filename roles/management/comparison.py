"""How many of the facts in written profiles the reader finds in the documents."""

from collections.abc import Sequence
from pathlib import Path

from django.core.management.base import OutputWrapper
from rich.text import Text

from roles.actions.profiles import Draft, grouped
from roles.management.plain import Error
from roles.management.terminal import console, plain, table
from roles.reading import merging, profiles_yaml
from roles.reading.comparing import Recall, Share, added, recall
from roles.reading.profile import Profile


def compare(drafts: Sequence[Draft], folder: Path, stdout: OutputWrapper) -> None:
    """Prints, for each profile in `folder`, the share of its facts that the documents' merged drafts hold."""
    found = [merging.merge([draft.profile for draft in group]) for group in grouped(drafts)]
    recalls, precisions = [], []
    for expected in expected_profiles(folder):
        read = found_for(expected, found)
        recalls.append(recall(expected, read))
        precisions.append(recall(read, expected))
        print_recall(expected.title, recalls[-1], precisions[-1], stdout)
    if len(recalls) > 1:
        print_recall("All roles", added(recalls), added(precisions), stdout, missing=False)


def expected_profiles(folder: Path) -> list[Profile]:
    """The profiles written in a folder's YAML files. Raises Error where there is none."""
    try:
        profiles = [profiles_yaml.load(path) for path in sorted(folder.glob("*.yaml"))]
    except profiles_yaml.ProfileError as error:
        raise Error(str(error)) from error
    if not profiles:
        raise Error(f"{folder}: no .yaml profile in this folder to compare with; name another")
    return profiles


def found_for(expected: Profile, found: Sequence[Profile]) -> Profile:
    """The profile that was found under the expected role's names; an empty one where there is none."""
    for profile in found:
        if len(merging.group([expected, profile])) == 1:
            return profile
    return Profile(title="")


def print_recall(
    title: str, found: Recall, right: Recall, stdout: OutputWrapper, *, missing: bool = True
) -> None:
    """`right` is the other way round: how many of the facts read are in the written profile."""
    columns = ("found", "of", "share", "right", "of those read", "precision")
    shares = table(title, "kind", *columns, numbers=columns)
    for kind in dict.fromkeys([*found.by_kind, *right.by_kind]):
        shares.add_row(kind, *_figures(found.by_kind.get(kind)), *_figures(right.by_kind.get(kind)))
    shares.add_row("all", *_figures(found.overall), *_figures(right.overall))
    console(stdout).print(shares)
    for text in found.overall.missing if missing else ():
        stdout.write(f"Not found: {text}")
    for text in right.overall.missing if missing else ():
        stdout.write(f"Not in the profile: {text}")


def _figures(share: Share | None) -> tuple[Text, ...]:
    if share is None:
        return tuple(map(plain, ("", "", "")))
    return tuple(map(plain, (share.found, share.total, f"{share.rate:.0%}")))
