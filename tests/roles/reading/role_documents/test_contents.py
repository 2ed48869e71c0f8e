from roles.reading.role_documents.contents import section_of
from roles.reading.role_documents.headings import Section


def test_items_that_ask_for_something_are_requirements() -> None:
    items = ["A diploma in forestry", "Two years in a nursery", "A calm voice", "Knowledge of soils"]

    assert section_of(items) is Section.REQUIREMENTS


def test_items_that_open_with_activities_are_duties() -> None:
    assert section_of(["Plant trees", "Water seedlings", "Train new staff"]) is Section.DUTIES


def test_activities_that_speak_of_skills_are_still_duties() -> None:
    items = ["Teach new skills", "Check licences", "Build experience in the team"]

    assert section_of(items) is Section.DUTIES


def test_one_item_or_mixed_ones_tell_nothing() -> None:
    assert section_of(["A diploma in forestry"]) is Section.NONE
    assert section_of(["Free lunch", "A bicycle", "Thirty days off"]) is Section.NONE
