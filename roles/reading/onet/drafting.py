"""An occupation as a role profile, with the text that its facts cite."""

from collections.abc import Iterable, Iterator

from roles.enums import Necessity
from roles.reading import titles
from roles.reading.merging.likeness import title_key
from roles.reading.onet import background, standing
from roles.reading.onet.naming import skill_name
from roles.reading.onet.occupations import Occupation, Task, Technology
from roles.reading.onet.sheet import Sheet
from roles.reading.profile import Duty, Education, Experience, Profile, Skill
from roles.reading.releases import Release
from roles.reading.role_documents.sentences import sentences
from roles.reading.role_documents.source import Piece

# As many as a person would read; the release lists the most important first.
MOST_DUTIES = 20
# With fewer core tasks than this, supplemental ones are told too.
FEW_DUTIES = 8
MOST_ALIASES = 10
MOST_TECHNOLOGIES = 12
# O*NET rates the same 35 skills ("Active Listening", "Speaking") for every occupation. They tell
# occupations little apart, so only the foremost are asked for, and as merely mentioned.
MOST_SKILLS = 5
# Of 5; O*NET calls 3 "important" and 4 "very important".
LEAST_IMPORTANCE = 3.5
# Programs of every office: asked for everywhere, telling of no occupation.
OFFICE = frozenset(
    {
        "Calendar and scheduling software", "Cloud-based data access and sharing software",
        "Desktop communications software", "Electronic mail software", "Internet browser software",
        "Office suite software", "Operating system software", "Presentation software",
        "Spreadsheet software", "Video conferencing software", "Word processing software",
    }
)  # fmt: skip
NO_TASKS = "O*NET lists no tasks for this occupation; its duties are taken from the description"


def draft(occupation: Occupation, release: Release) -> tuple[str, Profile]:
    """The occupation as a text, and the profile whose citations point into it."""
    sheet = Sheet(release.citation)
    sheet.add(f"{occupation.code} {occupation.title}")
    sheet.add(occupation.description)
    area = standing.area(occupation)
    tasks = _tasks(occupation)
    profile = Profile(
        title=occupation.title,
        aliases=_aliases(occupation),
        level=standing.level(occupation),
        area=area,
        duties=tuple(_duties(occupation, tasks, sheet)),
        skills=tuple(_once([*_technologies(occupation, sheet), *_skills(occupation, sheet)])),
        education=tuple(_education(occupation, sheet)),
        experience=tuple(_experience(occupation, area, sheet)),
        warnings=() if tasks else (NO_TASKS,),
    )
    return sheet.text, profile


def _aliases(occupation: Occupation) -> tuple[str, ...]:
    """The alternate titles that most sources report, of the occupation's own level."""
    level = standing.level(occupation)
    found = {title_key(occupation.title): occupation.title}
    for written, _ in sorted(occupation.alternates, key=lambda pair: -pair[1]):
        name = written.split(" (")[0]
        # One word alone ("Nurse") names too many roles.
        if " " in name and title_key(name) not in found and titles.parse(name).level in {None, level}:
            found[title_key(name)] = name
        if len(found) > MOST_ALIASES:
            break
    return tuple(found.values())[1:]


def _tasks(occupation: Occupation) -> list[Task]:
    """Core tasks first, most important first; sorting keeps the release's order where nothing is rated."""
    ranked = sorted(occupation.tasks, key=lambda task: (not task.core, -(task.importance or 0)))
    core = [task for task in ranked if task.core]
    return (core if len(core) >= FEW_DUTIES else ranked)[:MOST_DUTIES]


def _duties(occupation: Occupation, tasks: list[Task], sheet: Sheet) -> Iterator[Duty]:
    if not tasks:
        for sentence in _sentences(occupation.description):
            yield Duty(text=sentence, citations=sheet.cite(sentence))
        return
    sheet.heading("Tasks, most important first")
    for task in tasks:
        yield Duty(text=task.text, citations=sheet.add(task.text))


def _sentences(text: str) -> Iterator[str]:
    for piece in sentences(text, Piece(0, len(text))):
        yield text[piece.start : piece.end]


def _technologies(occupation: Occupation, sheet: Sheet) -> Iterator[Skill]:
    chosen = [tool for tool in occupation.technologies if tool.hot or tool.in_demand]
    chosen.sort(key=lambda tool: (not tool.in_demand, tool.category in OFFICE))
    if chosen:
        sheet.heading("Technology")
    for tool in chosen[:MOST_TECHNOLOGIES]:
        need = Necessity.PREFERRED if tool.in_demand else Necessity.MENTIONED
        line = f"{tool.name} ({tool.category}): {_asked_for(tool)}"
        yield Skill(name=skill_name(tool.name), necessity=need, citations=sheet.add(line))


def _asked_for(tool: Technology) -> str:
    return "in demand in this occupation" if tool.in_demand else "often asked for in all occupations"


def _skills(occupation: Occupation, sheet: Sheet) -> Iterator[Skill]:
    rated = [skill for skill in occupation.skills if skill[1] >= LEAST_IMPORTANCE]
    if rated:
        sheet.heading("Skills")
    for name, importance in sorted(rated, key=lambda skill: -skill[1])[:MOST_SKILLS]:
        line = f"{name}: importance {importance:g} of 5"
        yield Skill(name=skill_name(name), citations=sheet.add(line))


def _once(skills: Iterable[Skill]) -> Iterator[Skill]:
    """Names that the vocabulary knows as one skill ask for it once, as strongly as the first."""
    seen: set[str] = set()
    for skill in skills:
        if skill.name.lower() not in seen:
            seen.add(skill.name.lower())
            yield skill


def _education(occupation: Occupation, sheet: Sheet) -> Iterator[Education]:
    for fact, line in background.education(occupation):
        yield fact.model_copy(update={"citations": sheet.add(line)})


def _experience(occupation: Occupation, area: str, sheet: Sheet) -> Iterator[Experience]:
    for fact, line in background.experience(occupation, area):
        yield fact.model_copy(update={"citations": sheet.add(line)})
