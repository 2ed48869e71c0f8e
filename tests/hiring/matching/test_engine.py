from decimal import Decimal

from hiring.matching.engine import match
from hiring.matching.report import GateResult, MatchReport
from roles.enums import CentreKind, DegreeLevel, Necessity, RoleLevel
from roles.reading.profile import Profile, Skill
from tests.factories.readings import Draft, nurse_manager

ROSTERS = "Planned staffing and shift rosters of a 32-bed ward for 24 nurses"


def report(draft: Draft, profile: Profile | None = None, **context: CentreKind) -> MatchReport:
    return match(
        draft.reading(),
        profile or nurse_manager(),
        role_version="nurse-manager/1",
        context=frozenset(context.values()),
    )


def level(answer: MatchReport, criterion: str) -> int:
    return next(result.level for result in answer.criteria if result.id.startswith(criterion))


def gate(answer: MatchReport, criterion: str) -> GateResult:
    return next(found.result for found in answer.gates if found.criterion.startswith(criterion))


def flag_codes(answer: MatchReport) -> list[str]:
    return [flag.code for flag in answer.flags]


def ward_manager() -> Draft:
    return Draft().job("Ward Manager", ROSTERS, level=RoleLevel.MANAGER)


def test_score_is_the_sum_of_contributions_also_as_floating_point() -> None:
    answer = report(ward_manager().skill("Infection control", "24 nurses"))

    printed = answer.model_dump(mode="json")

    assert answer.score == sum((result.contribution for result in answer.criteria), Decimal(0))
    assert printed["score"] == sum(result["contribution"] for result in printed["criteria"])
    assert printed["score"] > 0


def test_same_reading_gives_the_same_bytes() -> None:
    assert report(ward_manager()).model_dump_json() == report(ward_manager()).model_dump_json()


def test_empty_resume_scores_nothing_and_no_gate_rejects() -> None:
    answer = report(Draft().sentence("I like long walks."))

    assert answer.score == 0
    assert {found.result for found in answer.gates} == {GateResult.NO_EVIDENCE}


def test_evidence_quotes_the_resume_at_its_offsets() -> None:
    draft = ward_manager().degree(DegreeLevel.BACHELOR, "Nursing")

    spans = [span for result in report(draft).criteria for span in result.evidence]

    assert spans
    assert all(draft.text[span.start : span.end] == span.quote for span in spans)


def test_duty_named_outside_a_job_is_listed_only() -> None:
    answer = report(Draft().sentence("Planning staffing and shift rosters of wards"))

    assert level(answer, "duty:plan-the-staffing") == 1


def test_duty_done_while_leading_stands_above_the_same_duty_done() -> None:
    sentence = "Planned staffing and shift rosters of the ward"

    done = report(Draft().job("Nurse", sentence))
    led = report(Draft().job("Ward Manager", sentence, level=RoleLevel.MANAGER))

    assert (level(done, "duty:plan-the-staffing"), level(led, "duty:plan-the-staffing")) == (2, 3)


def test_duty_with_a_result_in_figures_is_proven() -> None:
    sentence = "Planned staffing and shift rosters of the ward, overtime cut by 18%"

    answer = report(Draft().job("Ward Manager", sentence, level=RoleLevel.MANAGER))

    assert level(answer, "duty:plan-the-staffing") == 4


def test_scope_is_relative_to_the_role() -> None:
    sentence = "Planned staffing and shift rosters of the ward, overtime cut by 18%"
    lead = Draft().job("Shift Lead", sentence, level=RoleLevel.TEAM_LEAD)

    for_manager = report(lead)
    for_director = report(lead, nurse_manager().model_copy(update={"level": RoleLevel.DIRECTOR}))

    assert level(for_manager, "duty:plan-the-staffing") == 4
    assert level(for_director, "duty:plan-the-staffing") == 2


def test_line_that_heads_a_job_proves_nothing() -> None:
    title = "Staffing and Shift Rosters Planner"

    answer = report(Draft().job(title, f"{title}, St Anne's Hospital, 03/2018 - 12/2022"))

    assert level(answer, "duty:plan-the-staffing") == 0


def test_duty_in_another_field_counts_as_done_and_no_more() -> None:
    sentence = "Planned staffing and shift rosters for 24 shop assistants, overtime cut by 18%"
    answer = report(Draft().job("Store Manager", sentence, level=RoleLevel.MANAGER, area="Retail"))

    assert level(answer, "duty:plan-the-staffing") == 2


def test_experience_counts_only_up_to_what_is_asked() -> None:
    asked = report(Draft().job("Ward Manager", start="2018-01", end="2021-12", level=RoleLevel.MANAGER))
    longer = report(Draft().job("Ward Manager", start="2001-01", end="2021-12", level=RoleLevel.MANAGER))

    assert level(asked, "experience") == level(longer, "experience") == 4
    assert asked.score == longer.score


def test_experience_short_of_what_is_asked_is_partly_met_and_says_how_much_is_missing() -> None:
    answer = report(Draft().job("Ward Manager", start="2021-01", end="2021-12", level=RoleLevel.MANAGER))

    advice = next(result.advice for result in answer.criteria if result.id.startswith("experience"))

    assert gate(answer, "experience") is GateResult.PARTLY
    assert advice == "Three more years of managing a nursing team would meet this gate."


def test_months_of_work_do_not_count_as_months_of_leading() -> None:
    answer = report(Draft().job("Nurse", start="2001-01", end="2021-12"))

    assert gate(answer, "experience") is GateResult.NO_EVIDENCE


def test_degree_gate_is_met_partly_or_without_evidence() -> None:
    met = report(Draft().degree(DegreeLevel.BACHELOR, "Nursing"))
    higher = report(Draft().degree(DegreeLevel.MASTER))
    begun = report(Draft().degree(DegreeLevel.BACHELOR, "Nursing", completed=False))
    below = report(Draft().degree(DegreeLevel.DIPLOMA, "Nursing"))

    results = [gate(answer, "education") for answer in (met, higher, begun, below)]

    assert results == [GateResult.MET, GateResult.MET, GateResult.PARTLY, GateResult.NO_EVIDENCE]


def test_degree_changes_no_score() -> None:
    assert report(ward_manager().degree(DegreeLevel.DOCTORATE)).score == report(ward_manager()).score


def test_skill_is_found_by_the_abbreviation_in_its_label() -> None:
    skill = Skill(name="Medication administration record (MAR)", necessity=Necessity.REQUIRED)
    profile = nurse_manager().model_copy(update={"skills": (skill,)})

    answer = report(Draft().job("Nurse", "Moved the ward from paper to an electronic MAR"), profile)

    assert level(answer, "skill:medication") == 2


def test_skill_that_is_a_field_of_work_is_shown_by_a_job_in_it() -> None:
    skill = Skill(name="Nursing", necessity=Necessity.REQUIRED)
    profile = nurse_manager().model_copy(update={"skills": (skill,)})

    nurse = report(Draft().job("Ward Nurse", "Looked after twelve people at night"), profile)
    mason = report(Draft().job("Bricklayer", "Looked after twelve walls by day"), profile)

    assert (level(nurse, "skill:nursing"), level(mason, "skill:nursing")) == (2, 0)


def test_held_certification_counts_by_its_name() -> None:
    draft = Draft().sentence("Certificates: BLS (2021)", "certifications")
    draft.certifications.append("BLS")

    answer = report(draft)

    assert level(answer, "certification") == 4


def test_changing_who_the_person_is_changes_no_score() -> None:
    def draft(name: str, pronoun: str, age: str) -> Draft:
        made = Draft(name=name).sentence(
            f"{name}, {age}: {pronoun} plans staffing and shift rosters of wards"
        )
        return made.job("Ward Manager", f"{pronoun} led 24 nurses and investigated patient complaints")

    one = report(draft("Ada Obi", "She", "aged 31"))
    other = report(draft("Tom Fox", "He", "aged 58"))

    assert one.score == other.score
    assert [r.level for r in one.criteria] == [r.level for r in other.criteria]


def test_sentences_copied_from_the_role_are_flagged_and_bring_nothing() -> None:
    duties = [duty.text for duty in nurse_manager().duties]
    draft = Draft()
    for sentence in [*duties, duties[0]]:
        draft.sentence(sentence)

    answer = report(draft)

    assert flag_codes(answer) == ["copied_from_role"]
    assert answer.score == 0


def test_stuffed_resume_is_flagged_and_its_lists_bring_nothing() -> None:
    honest = Draft().sentence("Infection control, rosters, patient safety", "skills")
    stuffed = Draft().sentence(", ".join(["Infection control"] * 8), "skills")
    for draft in (honest, stuffed):
        draft.skills["Infection control"] = [(0, 17)]

    assert flag_codes(report(honest)) == []
    assert level(report(honest), "skill:infection-control") == 1
    assert flag_codes(report(stuffed)) == ["keyword_stuffing"]
    assert level(report(stuffed), "skill:infection-control") == 0


def test_title_of_the_role_all_over_the_text_is_stuffing() -> None:
    draft = Draft()
    for number in range(4):
        draft.sentence(f"Nurse manager number {number} with every nurse manager skill")

    assert flag_codes(report(draft)) == ["keyword_stuffing"]


def test_phrase_four_times_in_a_row_is_stuffing_and_three_times_is_not() -> None:
    thrice = Draft().sentence("nurse leader nurse leader nurse leader", "skills")
    four_times = Draft().sentence("nurse leader nurse leader nurse leader nurse leader", "skills")

    assert flag_codes(report(thrice)) == []
    assert flag_codes(report(four_times)) == ["keyword_stuffing"]


def test_word_repeated_in_the_description_of_a_job_is_no_stuffing() -> None:
    sentences = [f"Infection control, round {number}" for number in range(12)]

    assert flag_codes(report(Draft().job("Nurse", *sentences))) == []


def test_unreadable_resume_gets_gates_that_say_so_and_no_score() -> None:
    draft = Draft(readable=False)

    answer = report(draft)

    assert answer.score is None
    assert {found.result for found in answer.gates} == {GateResult.COULD_NOT_BE_READ}
    assert flag_codes(answer) == ["could_not_be_read"]


def test_requirement_of_another_context_is_not_asked() -> None:
    labels = [result.label for result in report(ward_manager(), kind=CentreKind.INBOUND).criteria]

    assert "Telemedicine" not in labels
