"""What scoring never reads, as the pages promise it. personal.py and blind.py keep it out.

A module of its own: pages tell it without loading what reading needs.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unread:
    """Something that scoring never reads, in words for people.

    `line` is a line of a resume that gives it away by the words in `telling`, none of which reaches any
    comparison; `anywhere` says whether that holds in the middle of a job too. Both are "" where nothing
    is written. The rule is tests/hiring/matching/test_blind.py.
    """

    what: str
    kept_out: str
    line: str = ""
    telling: tuple[str, ...] = ()
    anywhere: bool = True


NEVER_READ = (
    Unread(
        "Name",
        "Its words are taken out of every sentence before anything is compared.",
        "Ada Obi led a ward of 30 nurses",
        ("ada", "obi"),
    ),
    Unread(
        "Gender and pronouns",
        "He and she become they, salesman and saleswoman one word; Mr, Mrs, husband and wife go.",
        "She led thirty craftswomen and was Mrs Obi's right hand",
        ("she", "mrs", "craftswomen"),
    ),
    Unread(
        "Age and date of birth",
        "Ages and dates of birth are taken out of every sentence.",
        "Aged 31, born on 3 March 1961, led a ward",
        ("31", "1961", "march"),
    ),
    Unread(
        "Years of graduation",
        "A degree counts by level, field and whether it is completed; all years go from the sentences.",
        "Graduated in 1983 from a school of nursing",
        ("1983",),
    ),
    Unread(
        "Address",
        "Contact lines at the top and personal details are no part of what is compared.",
        "12 Elm Street, Leeds LS1 4AB",
        ("elm", "leeds"),
        anywhere=False,
    ),
    Unread(
        "E-mail, telephone and web addresses",
        "Taken out of every sentence.",
        "Reach me at ward@elmfield.example, www.elmfield.example/ward or +44 7700 900123",
        ("elmfield", "900123"),
    ),
    Unread(
        "Nationality and residence status",
        "Lines that state them are set aside with the personal details.",
        "Nationality: Norwegian",
        ("norwegian",),
    ),
    Unread(
        "Marital status and family",
        "Lines that state them are set aside with the personal details.",
        "Marital status: married",
        ("married",),
    ),
    Unread("Photo", "Only text is read; pictures are never looked at."),
    Unread(
        "Current pay",
        "Taken out of every line. Expected pay is shown beside the salary band and never scored.",
        "Current salary: USD 91,000",
        ("91,000", "usd"),
    ),
)
