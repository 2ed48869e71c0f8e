"""The columns that a table of candidates may have, and the names that people give them."""

import re
from enum import StrEnum


class Column(StrEnum):
    """What a column holds, as it is called in the documentation and in what is said of a table."""

    NAME = "name"
    EMAIL = "email"
    PHONE = "phone"
    PLACE = "place"
    TITLE = "title"
    EMPLOYER = "employer"
    START = "start"
    END = "end"
    SUMMARY = "summary"
    DEGREE = "degree"
    FIELD = "field"
    SCHOOL = "school"
    GRADUATED = "graduated"
    SKILLS = "skills"
    CERTIFICATES = "certificates"
    LANGUAGES = "languages"
    SOURCE = "source"


_ALIASES = {
    Column.NAME: "full name;candidate;candidate name;applicant",
    Column.EMAIL: "e-mail;mail;email address;e-mail address",
    Column.PHONE: "telephone;phone number;mobile;tel",
    Column.PLACE: "location;city;town",
    Column.TITLE: "job title;position;role;current title",
    Column.EMPLOYER: "company;organisation;organization;current employer",
    Column.START: "start date;from;since",
    Column.END: "end date;to;until",
    Column.SUMMARY: "description;experience;notes on experience;profile",
    Column.DEGREE: "education;qualification",
    Column.FIELD: "field of study;major;subject",
    Column.SCHOOL: "institution;university;college",
    Column.GRADUATED: "graduation;graduation year;year",
    Column.SKILLS: "skill;key skills",
    Column.CERTIFICATES: "certificate;certifications;licences;licenses",
    Column.LANGUAGES: "language",
    Column.SOURCE: "origin;channel",
}
KNOWN = ", ".join(Column)
_APART = re.compile(r"[\W_]+")


def column_named(header: str) -> Column | None:
    """The column that a header means, whatever its case and marks; null for one that is not taken."""
    return _NAMES.get(_key(header))


def _key(name: str) -> str:
    return _APART.sub("", name.casefold())


_NAMES = {_key(name): column for column in Column for name in (column.value, *_ALIASES[column].split(";"))}
