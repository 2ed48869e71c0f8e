from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.evaluation import paper, tried
from tests.evaluation.figures import OURS, Figure, Measure, Missing, Target, Unit
from tests.evaluation.measuring import collect
from tests.evaluation.plots.forest import forest, panels
from tests.evaluation.plots.growth import growth
from tests.evaluation.rows import Row, curves, groups, rows
from tests.evaluation.tried import TriedError, tried_for


def _figure(name: str = "recall", value: float = 0.8, **others: object) -> Figure:
    return Figure(Measure.TEXT, name, value, 10, **others)  # type: ignore[arg-type]


def _breaks_off(data: Path, *, short: bool = False) -> Iterator[Figure | Missing]:
    yield _figure()
    raise ValueError("no such shelf")


def test_measure_that_fails_leaves_its_figures_and_says_why() -> None:
    results = collect(Path(), [Measure.TEXT], find=lambda _: _breaks_off)

    assert results.figures == (_figure(),)
    assert [each.needs for each in results.missing] == ["a fault of ours mended (ValueError: no such shelf)"]
    assert "no such shelf" in results.failures[0]


@pytest.mark.parametrize(
    ("target", "value", "reached"),
    [
        (Target(0.8), 0.8, True),
        (Target(0.8, strictly=True), 0.8, False),
        (Target(0.2, at_most=True), 0.3, False),
        (Target(0.2, at_most=True), 0.1, True),
    ],
)
def test_target_is_reached_by_a_value_not_worse_than_its_limit(
    target: Target, value: float, reached: bool
) -> None:
    assert _figure(value=value, target=target).reached is reached


def test_target_of_a_whole_interval_is_held_against_its_worse_end() -> None:
    above = Target(0.0, strictly=True, clear=True)

    assert _figure(value=0.2, low=0.1, high=0.3, target=above).reached is True
    assert _figure(value=0.2, low=-0.1, high=0.3, target=above).reached is False
    assert paper.shortfall(_figure(value=0.2, low=-0.1, high=0.3, target=above, unit=Unit.POINTS)) == "0.10"


def test_nothing_is_asked_of_a_baseline() -> None:
    assert _figure(system="pypdf", target=Target(0.9)).reached is None


@pytest.mark.parametrize(
    ("value", "unit", "written"),
    [
        (0.8, Unit.SHARE, "80.0%"),
        (0.9953, Unit.SHARE, "99.53%"),
        (0.00001, Unit.SHARE, "0.0010%"),
        (1.0, Unit.SHARE, "100%"),
        (0.85, Unit.NUMBER, "0.850"),
        (1234.5, Unit.NUMBER, "1,234.5"),
        (0, Unit.POINTS, "0.00"),
        (212.4, Unit.MEGABYTES, "212 MB"),
        (1.854, Unit.TIMES, "1.85×"),
    ],
)
def test_value_is_written_with_its_unit(value: float, unit: Unit, written: str) -> None:
    assert paper.value(value, unit) == written


def test_target_is_written_in_the_unit_of_its_figure() -> None:
    assert paper.target(Target(0.002, at_most=True), Unit.SHARE) == "at most 0.2%"
    assert paper.target(Target(0, strictly=True, clear=True), Unit.NUMBER) == "above 0, the whole interval"


def test_systems_of_one_figure_share_a_row_ours_first() -> None:
    found = rows([_figure(system="pypdf"), _figure("joins"), _figure()])

    assert [[each.system for each in row.figures] for row in found] == [[OURS, "pypdf"], [OURS]]


def test_rows_keep_their_headings_together() -> None:
    found = rows([_figure("a", group="x"), _figure("b", group="y"), _figure("c", group="x")])

    assert [(group, [row.head.name for row in each]) for _, group, each in groups(found)] == [
        ("x", ["a", "c"]),
        ("y", ["b"]),
    ]


def test_figures_that_differ_in_their_number_of_files_are_one_curve() -> None:
    found = rows([_figure(at=100.0), _figure("once", at=10.0), _figure(at=10.0), _figure("still")])

    assert [row.head.name for row in found] == ["recall", "recall", "once", "still"]
    assert [[each.at for each in curve] for curve in curves(found)] == [[10.0, 100.0]]


def test_scales_that_differ_get_a_panel_each_if_there_is_anything_to_compare() -> None:
    found = rows(
        [
            _figure("f1"),
            _figure("files a second", 45.0, unit=Unit.NUMBER, low=40.0, high=50.0),
            _figure("memory", 300.0, unit=Unit.MEGABYTES, target=Target(400, at_most=True)),
            _figure("recall"),
            _figure("start-up", 2.0, unit=Unit.SECONDS),
        ]
    )

    assert [[row.head.name for row in panel] for panel in panels(found)] == [
        ["f1", "recall"],
        ["files a second"],
        ["memory"],
    ]


def test_forest_plot_names_every_system_in_the_colours_of_the_page() -> None:
    row = Row((_figure(low=0.7, high=0.9, target=Target(0.85)), _figure(system="pypdf <4>", value=0.5)))

    drawn = forest([row], "Text & more")

    assert drawn.startswith('<svg role="img" aria-label="Text &amp; more"')
    for shown in ("recall", "pypdf &lt;4&gt;", "80.0%", "70.0% to 90.0%", "var(--ours)", "var(--goal)"):
        assert shown in drawn
    assert "#0" not in drawn
    assert drawn == forest([row], "Text & more")


def test_growth_plot_marks_each_number_of_files() -> None:
    drawn = growth([[_figure(at=100.0), _figure(at=1000.0)]], "Files a second")

    assert ">100<" in drawn
    assert ">1,000<" in drawn


def test_what_was_tried_is_told_only_of_figures_that_fall_short(tmp_path: Path) -> None:
    path = tmp_path / "tried.yaml"
    path.write_text("- {measure: text, name: 'rec*', numbers: ['another extractor: 0.79']}", encoding="utf-8")
    known = tried.load(path)

    assert tried_for(_figure(target=Target(0.9)), known) == ("another extractor: 0.79",)
    assert tried_for(_figure(target=Target(0.7)), known) == ()
    assert tried_for(_figure("joins", target=Target(0.9)), known) == ()


@pytest.mark.parametrize(
    "text", ["- {measure: beauty, name: a, numbers: [what was tried]}", "- {", "- {name: a}"]
)
def test_wrong_file_of_what_was_tried_is_refused_by_name(text: str, tmp_path: Path) -> None:
    path = tmp_path / "tried.yaml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(TriedError, match=r"^tried\.yaml: "):
        tried.load(path)


def test_committed_file_of_what_was_tried_is_well_formed() -> None:
    assert {each.measure for each in tried.load()} <= set(Measure)
