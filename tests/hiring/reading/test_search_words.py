"""What resumes are found by: every word once, and the person's own apart."""

from hiring.reading.masking import identity_of, masked_text
from hiring.reading.record import Contact
from hiring.reading.search_words import MOST_TERMS, SearchWords, search_words, terms, words
from tests.factories.readings import Draft


def found_in(text: str, contact: Contact) -> SearchWords:
    draft = Draft().job("Ward Manager", text)
    reading = draft.reading()
    record = reading.record.model_copy(update={"contact": contact})
    reading = reading.model_copy(update={"record": record})
    return search_words(reading, "cv.pdf", masked_text(reading, identity_of(contact)))


def test_words_are_small_and_without_accents() -> None:
    assert words("Málaga, C++ and C# at ST. JOHN's; 24/7") == [
        "malaga", "c++", "and", "c#", "at", "st", "john", "s", "24", "7",
    ]  # fmt: skip


def test_a_search_looks_for_each_word_once_and_for_not_too_many() -> None:
    assert terms("  Ward ward  manager ") == ["ward", "manager"]
    assert len(terms(" ".join(f"w{number}" for number in range(99)))) == MOST_TERMS


def test_everything_has_the_person_the_file_and_the_text() -> None:
    found = found_in("Planned the rosters.", Contact(name="Ada Obi", email="ada@mail.example"))

    assert set(found.everything.split()) >= {"ada", "obi", "mail", "example", "cv", "pdf", "rosters", "ward"}
    assert (found.everything[0], found.everything[-1]) == (" ", " ")


def test_nameless_has_what_they_did_and_no_word_of_who_they_are() -> None:
    found = found_in("Planned the rosters with Obi.", Contact(name="Ada Obi", location="Leeds"))

    assert set(found.nameless.split()) >= {"planned", "rosters", "ward", "manager"}
    assert {"ada", "obi", "leeds"} & set(found.nameless.split()) == set()
