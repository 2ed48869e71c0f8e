"""What baselines are asked to find: a role as text, from its profile and, where they are there, from the
role documents themselves."""

from collections.abc import Iterator
from pathlib import Path

from roles.reading.errors import UnreadableFile
from roles.reading.files import extract
from roles.reading.merging import group
from roles.reading.profile import Profile
from roles.reading.role_documents import read_role
from roles.reading.text import DocumentText
from tests.evaluation import folder

PROFILE, DOCUMENTS = "the profile", "the role documents"


def queries(data: Path, profile: Profile) -> dict[str, str]:
    """Each query by what it was taken from: the profile always, role documents of a folder "seeds" beside
    the data where some are about this role."""
    found = {PROFILE: of_profile(profile)}
    about = [document.text for draft, document in _drafts(data) if _is_about(draft, profile)]
    return found | ({DOCUMENTS: "\n".join(about)} if about else {})


def of_profile(profile: Profile) -> str:
    """The role's title, duties and skills, a line each."""
    duties, skills = (duty.text for duty in profile.duties), (skill.name for skill in profile.skills)
    return "\n".join([profile.title, *duties, *skills])


def _drafts(data: Path) -> Iterator[tuple[Profile, DocumentText]]:
    for path in folder.role_documents(data):
        try:
            document = extract(path)
            yield read_role(document, path.name), document
        except UnreadableFile:
            continue


def _is_about(draft: Profile, profile: Profile) -> bool:
    return len(group([draft, profile])) == 1
