"""What mail says, and what a template may say."""

import pytest

from hiring.actions.mail_texts import Text, faults, fill, known_names, load, text_of
from hiring.enums import MailKind
from hiring.models import MailTemplate
from tests.factories.models import make_user


@pytest.mark.parametrize("kind", MailKind)
def test_every_kind_has_a_short_text_that_leads_to_its_page(kind: MailKind) -> None:
    text = load().kinds[kind]

    assert "{{ link }}" in text.body
    assert len(text.subject) < 40
    assert len(text.body) < 400


def test_names_are_filled_in_however_they_are_spaced() -> None:
    text = Text(subject="{{opening}}", body="{{  opening }} of {{ who }}")

    filled = fill(text, {"opening": "Ward Manager", "who": "R & B <b>"})

    assert filled == Text(subject="Ward Manager", body="Ward Manager of R & B <b>\n")


def test_a_word_that_looks_like_a_name_stays_as_it_is() -> None:
    filled = fill(Text(subject="", body="{{ who }}"), {"who": "{{ link }}", "link": "secret"})

    assert filled.body == "{{ link }}\n"


def test_nothing_to_say_leaves_no_gap() -> None:
    filled = fill(Text(subject="", body="One.\n\n{{ reason }}\n\nTwo."), {"reason": ""})

    assert filled.body == "One.\n\nTwo.\n"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("{{ opening }} {{ link }}", []),
        ("{{ opnening }}", ["“opnening” is not known here"]),
        ("{% include 'x' %}", ["between {{ and }} a single name can stand, and nothing else has braces"]),
        ("{{ opening.title }}", ["between {{ and }} a single name can stand, and nothing else has braces"]),
        ("{{ opening", ["between {{ and }} a single name can stand, and nothing else has braces"]),
    ],
)
def test_a_text_uses_only_names_that_it_knows(text: str, fault: list[str]) -> None:
    assert faults(text, {*known_names(MailKind.OPENING_PROPOSED)}) == fault


@pytest.mark.django_db
def test_a_template_takes_the_place_of_the_text_in_seeds() -> None:
    kind = MailKind.VETOED
    before = text_of(kind)
    MailTemplate.objects.create(kind=kind, subject="New", body="Words", changed_by=make_user())

    assert (before, text_of(kind)) == (load().kinds[kind], Text(subject="New", body="Words"))
