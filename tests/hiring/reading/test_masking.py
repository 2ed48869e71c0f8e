"""Masks: what tells who wrote a resume goes, in as many characters, and nothing else."""

import pytest

from hiring.reading.masking import identity_of, masked, masked_record, masked_text
from hiring.reading.record import Contact, Job
from tests.factories.models import make_reading
from tests.factories.readings import Draft

ADA = Contact(
    name="Ada M. Obi-Łęcka", email="ada.obi@mail.example", phone="+44 7700 900123", location="Leeds, UK"
)
WHO = identity_of(ADA, files=["CV Ada final.pdf"])


@pytest.mark.parametrize(
    "text",
    [
        "Ada Obi",
        "OBI, ADA",
        "ada",
        "A. Obi",
        "AdaObi",
        "obi-lecka",
        "ada.obi",
        "ada.obi@mail.example",
        "someone.else@mail.example",
        "+44 7700 900123",
        "07700-900-123",
        "0044 (7700) 900 123",
        "(208) 555-0100",
        "https://site.example/me",
        "linkedin.com/in/whoever-1",
        "Leeds, UK",
        "12 Elm Street",
        "LS1 4AB",
        "CV Ada final.pdf",
        "CV Ada final",
    ],
)
def test_what_tells_who_it_is_goes_whole(text: str) -> None:
    assert masked(f"so: {text}", WHO) == "so: " + "█" * len(text)


@pytest.mark.parametrize(
    "text",
    [
        "Led 30 nurses from 2016 to 2022",
        "03/2019 – 05/2021",
        "Brought CSAT from 78% to 91%, budget USD 4,200,000",
        "Adamant about mobile work in Node.js/Express",
        "A canada-wide team",
    ],
)
def test_what_does_not_stays(text: str) -> None:
    assert masked(text, WHO) == text


def test_places_in_the_text_hold() -> None:
    text = "Ada Obi\nled 30 nurses\nada.obi@mail.example\n"

    assert masked(text, WHO) == "███████\nled 30 nurses\n████████████████████\n"


def test_rows_in_which_no_sentence_stands_go_but_for_headings() -> None:
    draft = Draft(text="Flat 2, Elm House\nSkills\n").sentence("Planned shift rosters", "skills")
    reading = draft.reading()

    assert masked_text(reading, WHO) == "█████████████████\nSkills\nPlanned shift rosters\n"


def test_a_record_loses_its_contact_file_and_hash() -> None:
    record = make_reading("ada.pdf", contact=ADA).record

    bare = masked_record(record, WHO, "K7Q2XM.pdf")

    assert (bare.contact, bare.file, bare.sha256) == (Contact(), "K7Q2XM.pdf", "")
    assert bare.employment[0].title == "Ward Manager"


def test_a_person_whose_name_is_a_word_of_the_record_can_be_masked() -> None:
    record = make_reading(employment=(Job(title="Nurse", employer="Job & Sons"),)).record

    bare = masked_record(record, identity_of(Contact(name="Job Year Manager")), "K7Q2XM.pdf")

    assert bare.employment[0].employer == "███ & Sons"
