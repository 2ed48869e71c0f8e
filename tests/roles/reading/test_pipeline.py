"""What the pipeline marks in a text, and what it leaves alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from roles.reading.pipeline import MOST_STRINGS, annotate, forget_words, load
from roles.reading.text import DocumentText, FileKind


def document(text: str) -> DocumentText:
    return DocumentText(text, (), FileKind.TEXT)


def named(text: str, kind: str = "skills") -> list[str]:
    # A SpanGroup lives no longer than its Doc.
    doc = annotate(document(text))
    return [span.id_ for span in doc.spans[kind]]


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("Strong leadership, communication, and problem-solving skills",
         ["Leadership", "Communication", "Problem solving"]),
        ("leadership and communication skills", ["Leadership", "Communication"]),
        ("Excellent communication skills", ["Communication"]),
        ("able to make decisions and to lead a team", ["Decision making", "Leadership"]),
        ("Interpersonal, analytical and leadership abilities",
         ["Interpersonal skills", "Analytical skills", "Leadership"]),
        ("• Planning and leadership\n• Communication", ["Planning", "Leadership", "Communication"]),
        ("Leadership\tCoaching\tNegotiation", ["Leadership", "Coaching", "Negotiation"]),
    ],
)  # fmt: skip
def test_skills_of_a_list_are_found_one_by_one(text: str, skills: list[str]) -> None:
    assert named(text) == skills


@pytest.mark.parametrize(
    "text",
    [
        "The senior leadership team met on Monday.",
        "She will excel at this.",
        "Excel at what you do.",
        "an excellent result",
        "He gave access to the word of mouth.",
        "a lean year",
        "Let us go and see.",
    ],
)
def test_common_words_of_a_sentence_are_no_skills(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    "text",
    ["problem-solving", "problem solving", "Problem  Solving", "PROBLEM-SOLVING", "problem‑solving"],
)
def test_hyphens_blanks_and_letter_case_make_no_difference(text: str) -> None:
    assert named(text) == ["Problem solving"]


@pytest.mark.parametrize(
    "text", ["call center", "call centre", "call-centre", "Call Centers", "call centre's"]
)
def test_british_and_american_spellings_mean_the_same(text: str) -> None:
    assert named(f"worked in the {text}", "areas") == ["Customer service"]


def test_a_phrase_may_be_cut_by_the_end_of_a_full_line() -> None:
    text = "Answered for the budget of two sites and for customer\nservice in both of them."

    assert named(text) == ["Customer service"]


def test_two_short_lines_make_no_phrase() -> None:
    assert "Customer service" not in named("Customer\nService")


def test_tools_that_are_common_words_count_as_written() -> None:
    assert named("Skills: Python, R, SQL, Go, C++") == [
        "Python programming", "R programming", "SQL", "Go programming", "C++",
    ]  # fmt: skip


def test_kinds_are_marked_side_by_side() -> None:
    doc = annotate(document("CSAT rose; holds a PMP certification; speaks German."))

    found = {kind: [span.id_ for span in doc.spans[kind]] for kind in ("kpis", "certifications", "languages")}

    assert found == {
        "kpis": ["Customer satisfaction"],
        "certifications": ["Project Management Professional"],
        "languages": ["German"],
    }


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_the_text_stays_as_it_is_and_spans_do_not_overlap(text: str) -> None:
    doc = annotate(document(text))

    assert doc.text == text
    for spans in doc.spans.values():
        ends = [span.end for span in spans]
        assert all(end <= span.start for end, span in zip(ends, list(spans)[1:], strict=False))


def marked(doc: Doc) -> dict[str, list[tuple[str, str]]]:
    return {kind: [(span.text, span.id_) for span in spans] for kind, spans in doc.spans.items()}


def test_a_store_that_has_grown_is_left_for_a_fresh_one_and_answers_stay_the_same() -> None:
    told = document("Cut AHT by 18%; led the call centre’s e-mail team in C++ and Python. Speaks German.")
    before = annotate(told)

    annotate(document(" ".join(f"{number}ish" for number in range(MOST_STRINGS))))
    after = annotate(told)

    assert marked(after) == marked(before)
    assert len(after.vocab.strings) < MOST_STRINGS


def test_a_doc_outlives_the_store_that_its_pipeline_leaves() -> None:
    doc = annotate(document("Speaks Gujarati and Welsh; worked in Zzyzx."))

    forget_words(load())

    assert [span.id_ for span in doc.spans["languages"]] == ["Gujarati", "Welsh"]
    assert doc[-2].text == "Zzyzx"
