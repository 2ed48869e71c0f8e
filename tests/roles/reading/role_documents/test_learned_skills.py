"""What the learned model adds to a role document, and what it leaves alone."""

from roles.reading.profile import Profile
from roles.reading.role_documents import read_role
from tests.roles.reading.role_documents.samples import written

ADVERT = """Job title: Backend Developer

Responsibilities

- Design services that answer in milliseconds
- Review the code of two colleagues
- Keep the deployment pipeline green

Requirements

- A bachelor's degree in computer science

You have worked with Python and PostgreSQL in production for some time.

What we offer

Python courses and a ticket for a conference of your choice.
"""


def read(learned: bool) -> Profile:
    return read_role(written(ADVERT), "advert.txt", learned=learned)


def test_every_added_skill_quotes_the_requirements() -> None:
    before = {skill.name for skill in read(learned=False).skills}
    added = [skill for skill in read(learned=True).skills if skill.name not in before]

    assert [skill.name for skill in added] == ["PostgreSQL"]
    quotes = [(ADVERT[c.start : c.end], c.quote) for skill in added for c in skill.citations]
    assert all(text == quote for text, quote in quotes)
    assert all((c.start or 0) < ADVERT.index("What we offer") for skill in added for c in skill.citations)


def test_what_rules_found_stays() -> None:
    names = [skill.name for skill in read(learned=False).skills]

    assert [skill.name for skill in read(learned=True).skills][: len(names)] == names
