"""What people changed, done again to what documents say now."""

from roles.enums import Necessity, RoleLevel
from roles.reading.profile import Citation, Disagreement, Duty, Kpi, Position, Profile, Skill
from roles.reading.replaying import replayed
from tests.factories.readings import nurse_manager

BASE = nurse_manager()
PLAN, INVESTIGATE = BASE.duties
MORE = (Citation(document="other.txt", start=0, end=4, quote="Plan"),)


def changed(**fields: object) -> Profile:
    return BASE.model_copy(update=fields)


def test_where_documents_say_the_same_the_edited_profile_comes_out() -> None:
    edited = changed(
        title="Ward Lead",
        duties=(PLAN.model_copy(update={"text": "Plan the shift rosters of the ward daily"}),),
        kpis=(*BASE.kpis, Kpi(name="Falls")),
        salary_bands=(),
    )

    assert replayed(BASE, edited, BASE) == edited


def test_where_nothing_was_edited_the_documents_speak() -> None:
    assert replayed(BASE, BASE, changed(area="Care")) == changed(area="Care")


def test_a_changed_fact_keeps_what_documents_cite_now() -> None:
    stronger = PLAN.model_copy(update={"necessity": Necessity.REQUIRED})
    cited_more = PLAN.model_copy(update={"citations": (*PLAN.citations, *MORE)})

    result = replayed(
        BASE, changed(duties=(stronger, INVESTIGATE)), changed(duties=(cited_more, INVESTIGATE))
    )

    assert result.duties[0] == stronger.model_copy(update={"citations": (*PLAN.citations, *MORE)})


def test_a_removed_fact_stays_away() -> None:
    onto = changed(duties=(PLAN, INVESTIGATE, Duty(text="Order linen")))

    assert replayed(BASE, changed(duties=(PLAN,)), onto).duties == (PLAN, Duty(text="Order linen"))


def test_a_change_to_what_documents_took_back_is_left_out() -> None:
    stronger = PLAN.model_copy(update={"necessity": Necessity.REQUIRED})

    result = replayed(BASE, changed(duties=(stronger, INVESTIGATE)), changed(duties=(INVESTIGATE,)))

    assert result.duties == (INVESTIGATE,)


def test_a_fact_added_by_hand_that_documents_state_too_is_stated_once() -> None:
    by_hand, read = Skill(name="Triage"), Skill(name="triage", citations=MORE)

    result = replayed(BASE, changed(skills=(*BASE.skills, by_hand)), changed(skills=(*BASE.skills, read)))

    assert result.skills == (*BASE.skills, read)


def test_a_name_given_by_hand_stays() -> None:
    result = replayed(BASE, changed(level=RoleLevel.DIRECTOR), changed(aliases=("Ward Lead",)))

    assert (result.level, result.aliases) == (RoleLevel.DIRECTOR, ("Ward Lead",))


def test_a_settlement_stays_with_the_sides_of_today() -> None:
    def item(settled: str, *documents: str) -> Disagreement:
        side = Position(says="4 years", documents=documents)
        return Disagreement(subject="experience", positions=(side,), settled=settled, rule=settled)

    result = replayed(
        changed(disagreements=(item("by rule", "a.txt"),)),
        changed(disagreements=(item("by ada", "a.txt"),)),
        changed(disagreements=(item("by rule", "a.txt", "b.txt"),)),
    )

    assert result.disagreements == (item("by ada", "a.txt", "b.txt"),)
