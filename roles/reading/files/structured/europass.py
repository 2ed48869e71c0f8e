"""Reads Europass XML: the SkillsPassport of the old Europass (version 3), the Candidate of the new one."""

from roles.reading.errors import Unreadable, UnreadableFile
from roles.reading.files.structured.europass_candidate import stated_by_candidate
from roles.reading.files.structured.europass_passport import stated_by_passport
from roles.reading.files.structured.stated import StatedResume
from roles.reading.files.structured.texts import hidden_in
from roles.reading.files.structured.xml_tree import local, parse

NO_EUROPASS = (
    "this is XML, but no Europass CV (neither SkillsPassport nor Candidate); "
    "export it from Europass as XML, or save it as PDF"
)
_ROOTS = {"SkillsPassport": stated_by_passport, "Candidate": stated_by_candidate}


def read_europass(data: bytes) -> StatedResume:
    """What the file states. Raises UnreadableFile where it is no Europass CV."""
    root = parse(data)
    reader = _ROOTS.get(local(root))
    if reader is None:
        raise UnreadableFile(Unreadable.UNSUPPORTED, NO_EUROPASS)
    stated = reader(root)
    stated.hidden = hidden_in(str(each.text) for each in root.iter() if each.text)
    return stated
