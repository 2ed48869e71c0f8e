"""Degrees with their levels and fields, in the words of several countries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roles.enums import DegreeLevel
from roles.reading.degrees import find

HIGH_SCHOOL, DIPLOMA, ASSOCIATE, BACHELOR, MASTER, DOCTORATE = DegreeLevel


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("High school diploma", HIGH_SCHOOL),
        ("GED", HIGH_SCHOOL),
        ("WASSCE, 2011", HIGH_SCHOOL),
        ("A levels: maths and physics", HIGH_SCHOOL),
        ("National Senior Certificate", HIGH_SCHOOL),
        ("HND Electrical Engineering", ASSOCIATE),
        ("associate’s degree", ASSOCIATE),
        ("A.A.S. in Nursing", ASSOCIATE),
        ("a bachelor's degree", BACHELOR),
        ("Bachelors in Marketing", BACHELOR),
        ("B.Com (Hons)", BACHELOR),
        ("BTech in Computer Science", BACHELOR),
        ("BS, Computer Science", BACHELOR),
        ("four-year degree", BACHELOR),
        ("a degree in nursing", BACHELOR),
        ("Licenciatura", BACHELOR),
        ("MBA", MASTER),
        ("Master’s degree", MASTER),
        ("M.Phil", MASTER),
        ("PGDM", MASTER),
        ("Diplom-Ingenieur", MASTER),
        ("Ph.D. in Physics", DOCTORATE),
        ("Juris Doctor", DOCTORATE),
    ],
)
def test_a_degree_has_a_level(text: str, level: DegreeLevel) -> None:
    assert [mention.level for mention in find(text)] == [level]


@pytest.mark.parametrize(
    "text",
    [
        "Boston, MA",
        "treated as a team",
        "WORK AS MANAGER",
        "Certified Scrum Master",
        "mastered the books",
        "at a level of detail",
        "on behalf of the board",
    ],
)
def test_words_that_look_like_degrees_are_none(text: str) -> None:
    assert find(text) == []


def test_fields_and_related_fields_belong_to_the_degree() -> None:
    (mention,) = find(
        "A bachelor's degree in business administration, marketing or a related field is asked for."
    )

    assert (mention.fields, mention.related) == (("Business administration", "Marketing"), True)
    assert mention.quote == "bachelor's degree in business administration, marketing or a related field"


def test_two_levels_share_the_fields_that_follow() -> None:
    found = find("Bachelor’s or Master's degree in Nursing")

    assert [(mention.level, mention.fields) for mention in found] == [
        (BACHELOR, ("Nursing",)),
        (MASTER, ("Nursing",)),
    ]


def test_the_word_degree_behind_an_abbreviation_is_no_second_degree() -> None:
    assert [mention.name for mention in find("MBA degree in Finance")] == [
        "Master of Business Administration"
    ]


@given(st.text(max_size=200) | st.text(alphabet="BAMSc.ofin degr'’s\n,(Ph)", max_size=80))
def test_any_text_gives_quotes_that_stand_where_they_say(text: str) -> None:
    for mention in find(text):
        assert text[mention.start : mention.end] == mention.quote != ""
