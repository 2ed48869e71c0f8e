"""How many of the facts in written profiles the reader finds in the documents."""

from collections.abc import Sequence
from pathlib import Path

from django.core.management.base import OutputWrapper

from roles.actions.profiles import Draft, grouped
from roles.management.plain import Error
from roles.management.terminal import console, plain, table
from roles.reading import merging, profiles_yaml
from roles.reading.comparing import Recall, added, recall
from roles.reading.profile import Profile


def compare(drafts: Sequence[Draft], folder: Path, stdout: OutputWrapper) -> None:
    """Prints, for each profile in `folder`, the share of its facts that the documents' merged drafts hold."""
    found = [merging.merge([draft.profile for draft in group]) for group in grouped(drafts)]
    recalls = []
    for expected in expected_profiles(folder):
        one = recall(expected, found_for(expected, found))
        print_recall(expected.title, one, stdout)
        recalls.append(one)
    if len(recalls) > 1:
        print_recall("All roles", added(recalls), stdout, missing=False)


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


def print_recall(title: str, found: Recall, stdout: OutputWrapper, *, missing: bool = True) -> None:
    shares = table(title, "kind", "found", "of", "share", numbers=("found", "of", "share"))
    for kind, share in [*found.by_kind.items(), ("all", found.overall)]:
        shares.add_row(*map(plain, (kind, share.found, share.total, f"{share.rate:.0%}")))
    console(stdout).print(shares)
    for text in found.overall.missing if missing else ():
        stdout.write(f"Not found: {text}")
