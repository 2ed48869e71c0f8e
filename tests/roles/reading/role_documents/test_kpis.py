"""KPIs in lists and sentences, by the vocabulary's name or as written."""

import pytest

from roles.reading.role_documents import read_role
from tests.roles.reading.role_documents.samples import written

ADVERT = """Library Manager

Responsibilities
- Plan the opening hours of the library
- Order books and journals
- Train new assistants

"""
UNKNOWN = ["Loans per shelf", "Repair backlog"]


def kpis(more: str) -> list[str]:
    return [kpi.name for kpi in read_role(written(ADVERT + more), "advert.txt").kpis]


@pytest.mark.parametrize(
    "said",
    [
        "About the role\n\nThe Library Manager is measured by loans per shelf and repair backlog.\n",
        "About the role\n\nPerformance is judged by metrics such as loans per shelf and repair backlog.\n",
        "How we measure\n\nLoans per shelf; repair backlog.\n",
        "How we'll know it is working\n\nWe look at loans per shelf and repair backlog.\n",
        "How performance is judged\n\nThe loans per shelf and repair backlog are reviewed each month.\n",
        "Key performance indicators\n\n- Loans per shelf\n- Repair backlog\n",
    ],
)
def test_measures_that_no_vocabulary_knows_are_taken_as_written(said: str) -> None:
    assert kpis(said) == UNKNOWN


def test_a_paragraph_after_the_list_of_measures_names_none() -> None:
    listed = "Key performance indicators\n\n- Loans per shelf\n- Repair backlog\n\n"

    assert kpis(listed + "We serve schools, homes and ships.\n") == UNKNOWN


def test_a_sentence_under_measures_is_no_list() -> None:
    assert kpis("How we measure\n\nThe board is kind, patient and fair.\n") == []
