"""How high an occupation stands and which field it is in: by its title, and by its place in the
Standard Occupational Classification (SOC 2018), whose codes O*NET uses."""

import re
from collections import Counter

from roles.enums import RoleLevel
from roles.reading import titles
from roles.reading.onet.occupations import Occupation
from roles.reading.phrases import words

# SOC 2018: major group 11 is management; minor group 1 of the groups of services, sales, office, trades
# and the military is their supervisors and officers.
_MANAGEMENT = "11-"
_SUPERVISED_GROUPS = frozenset("33 35 37 39 41 43 45 47 49 51 53 55".split())
_MANAGES = frozenset({"manager", "administrator", "superintendent", "postmaster"})
_CHIEF = "chief"
_EXCEPT = re.compile(r",?\s+except\b.*", re.IGNORECASE)
# An area stands for an occupation where at least this share of its alternate titles is in it.
_SHARE = 0.25
# And more than so many times as many as are in the title's own area.
_CLEARLY = 2
# Where the classification tells a field that the words of a title hide.
_OWN_AREAS = {"11-1011": "Executive management"}
# Engineers are group 17: where people serve, build, repair or operate, "electrical" and "control" name none.
_ENGINEERING, _HANDS = "Engineering", frozenset("31 33 35 37 39 41 43 45 47 49 51 53 55".split())
# The vocabulary's area for a major group, for titles that name no field. Management ("Managers, All Other")
# runs something; the group of business occupations is of too many fields to have one.
_GROUP_AREAS = {
    "11": "Operations management",
    "15": "Information technology",
    "17": "Engineering",
    "19": "Research and science",
    "21": "Social services",
    "23": "Legal",
    "25": "Education",
    "29": "Allied health",
    "31": "Care work",
    "33": "Security services",
    "35": "Food service",
    "37": "Facilities",
    "39": "Beauty and personal care",
    "41": "Sales",
    "43": "Administration",
    "45": "Agriculture",
    "47": "Construction",
    "49": "Maintenance and repair",
    "51": "Manufacturing",
    "53": "Transport",
    "55": "Military",
}  # fmt: skip


def level(occupation: Occupation) -> RoleLevel:
    """The title's level, held against the classification: a manager outside management's groups
    ("Range Managers", "Fish and Game Wardens") looks after things, not people."""
    stated = titles.parse(occupation.title).level or RoleLevel.INDIVIDUAL
    if occupation.code.startswith(_MANAGEMENT):
        return _in_management(occupation.title, stated)
    return RoleLevel.INDIVIDUAL if stated is RoleLevel.MANAGER and not _supervises(occupation) else stated


def _in_management(title: str, stated: RoleLevel) -> RoleLevel:
    forms = {word.form for word in words(title)}
    if _CHIEF in forms:
        return RoleLevel.EXECUTIVE
    if stated is RoleLevel.INDIVIDUAL and not _MANAGES.isdisjoint(forms):
        return RoleLevel.MANAGER
    return stated


def _supervises(occupation: Occupation) -> bool:
    major, _, rest = occupation.code.partition("-")
    return major in _SUPERVISED_GROUPS and rest.startswith("1")


def area(occupation: Occupation) -> str:
    """The field that most alternate titles name, where that says clearly more than the title ("Police
    Identification and Records Officers" work in laboratories); else the title's, else that of the
    classification's major group; "" where none of them tells."""
    hidden = _ENGINEERING if occupation.code[:2] in _HANDS else None
    stated = _named(occupation.title, hidden)
    areas = Counter(_named(title, hidden) for title, _ in occupation.alternates)
    unnamed = areas.pop("", 0)
    best, number = min(areas.items(), key=lambda item: (-item[1], item[0]), default=("", 0))
    if number >= _SHARE * (areas.total() + unnamed) and number > _CLEARLY * areas[stated]:
        return best
    return stated or _OWN_AREAS.get(occupation.code[:7], "") or _GROUP_AREAS.get(occupation.code[:2], "")


def _named(title: str, hidden: str | None) -> str:
    """The area that a title names, not one that it leaves out ("Dispatchers, Except Police") nor `hidden`."""
    area = titles.parse(_EXCEPT.sub("", title)).area
    return "" if area == hidden else area
