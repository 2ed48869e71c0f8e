"""What would change a result, in words for the person who wrote the resume. Computed, and true as stated."""

from fractions import Fraction

from hiring.matching.assessment import met_from
from roles.enums import DegreeLevel
from roles.reading import scoring
from roles.reading.criteria import Criterion, OwnWork, a
from roles.reading.profile import Education, Experience

NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()
DEGREES = {
    DegreeLevel.HIGH_SCHOOL: "a high school diploma",
    DegreeLevel.DIPLOMA: "a diploma",
    DegreeLevel.ASSOCIATE: "an associate's degree",
    DegreeLevel.BACHELOR: "a bachelor's degree",
    DegreeLevel.MASTER: "a master's degree",
    DegreeLevel.DOCTORATE: "a doctorate",
}


def more_experience(
    criterion: Criterion, wanted: Experience, missing: int, *, found: bool, undated: int
) -> str:
    """ "Three more years of managing a nursing team would meet this gate."

    `missing` months are rounded up, so that what is promised holds. `found` says whether any were
    counted; `undated` is how many jobs carry no dates.
    """
    if missing <= 0:
        return ""
    length = more_time(missing) if found else time(missing)
    sentences = [_sentence(f"{length} of {_work(wanted)} would meet {_this(criterion)}")]
    if undated:
        jobs = "One job carries" if undated == 1 else f"{_number(undated).capitalize()} jobs carry"
        sentences.append(f"{jobs} no dates: with month and year they may count.")
    elif not found:
        sentences.append("If you have them, describe those jobs with the month and year of start and end.")
    return " ".join(sentences)


def degree(criterion: Criterion, wanted: Education, *, field: str | None, level: DegreeLevel | None) -> str:
    """For no degree, or one below the level asked; `level` and `field` are of the best one found."""
    asked = f"{degree_name(wanted)} would meet {_this(criterion)}"
    if level is None:
        return _sentence(f"{asked}; if you hold one, name it with its field and school")
    held = DEGREES[level] + (f" in {field}" if field else "")
    return _sentence(f"{held} is below what is asked; {asked}")


def begun_degree(criterion: Criterion, *, related: bool) -> str:
    """For a degree of the level asked that is not completed."""
    then = f"meets {_this(criterion)}" if related else "is the level asked, though in another field"
    return f"The degree begun counts when it is completed: then it {then}. If it is, say so."


def other_field(criterion: Criterion, wanted: Education, field: str | None) -> str:
    fields = " or ".join(wanted.fields)
    return (
        f"The level asked is there{f', in {field}' if field else ''}; "
        f"a degree in {fields} or a field close to it would meet {_this(criterion)}."
    )


def certification(criterion: Criterion) -> str:
    """For a certification that was not found."""
    reward = "meet this gate" if criterion.must_have else "bring its points"
    return f"If you hold it, name it with its issuer and year; if not, earning it would {reward}."


def deed(criterion: Criterion, level: int) -> str:
    """The words of seeds/scoring.yaml for the next level."""
    words = scoring.load().advice[criterion.kind][level]
    missed = criterion.must_have and level < met_from(criterion.kind)
    return f"{words} That would meet this gate." if missed else words


def degree_name(wanted: Education) -> str:
    """ "a bachelor's degree in Nursing or Midwifery"."""
    fields = f" in {' or '.join(wanted.fields)}" if wanted.fields else ""
    return DEGREES[wanted.level] + fields


def time(months: int) -> str:
    """Months in words, rounded up to months below a year and half years above: "two and a half years"."""
    return _time(months, "")


def more_time(months: int) -> str:
    """As `time`: "two and a half more years"."""
    return _time(months, "more ")


def _time(months: int, more: str) -> str:
    if months < 12:
        return f"{_number(months)} {more}month{'' if months == 1 else 's'}"
    halves = -(-months // 6)
    whole, half = divmod(halves, 2)
    number = f"{_number(whole)} and a half" if half else _number(whole)
    return f"{number} {more}year{'' if Fraction(halves, 2) == 1 else 's'}"


def _number(number: int) -> str:
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


def _work(wanted: Experience) -> str:
    area = _said(wanted.area)
    if isinstance(wanted, OwnWork):
        return f"{'leading people in ' if wanted.management else ''}work like that of {a(wanted.like)}"
    if wanted.management:
        return f"managing {a(area)} team" if area else "leading people"
    return f"work in {area}" if area else "work"


def _said(area: str) -> str:
    """A field inside a sentence: "Nursing" is "nursing", "IT support" stays."""
    return area[:1].lower() + area[1:] if area[1:2].islower() else area


def _this(criterion: Criterion) -> str:
    return "this gate" if criterion.must_have else "this"


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."
