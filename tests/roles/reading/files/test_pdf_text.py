"""Lines of a PDF: words, rows, columns, blocks."""

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from roles.reading.files import extract
from roles.reading.text import cells
from tests.factories import files


def texts(path: Path) -> list[str]:
    document = extract(path)
    return [document.line_text(line) for line in document.lines]


def test_fragments_of_words_are_joined_and_word_gaps_become_spaces(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        x = 60.0
        for fragment in ("Ro", "ta pla", "nning"):
            canvas.drawString(x, 700, fragment)
            x += canvas.stringWidth(fragment)
        canvas.drawString(x + 3, 700, "and")
        canvas.drawString(x + 6 + canvas.stringWidth("and"), 700, "handover")

    assert texts(files.pdf(tmp_path / "a.pdf", draw)) == ["Rota planning and handover"]


def test_dates_at_the_right_margin_stay_on_the_row_of_their_title(tmp_path: Path) -> None:
    rows = [
        ("Night Shift Supervisor", "2016 - 2020"),
        ("Harbour Clinic", "Leith"),
        ("Ran a team of nine.", ""),
        ("Ward Clerk", "2012 - 2016"),
        ("Moor Hospital", "Bath"),
    ]
    path = files.pdf(tmp_path / "a.pdf", files.rows_with_dates(rows))
    assert texts(path) == [f"{left}\t{right}".strip() for left, right in rows]


def test_dates_that_fill_a_column_of_their_own_stay_beside_what_they_date(tmp_path: Path) -> None:
    dates = files.both(
        *(files.lines([when], left=60, top=780 - n * 56) for n, when in enumerate(("2018", "2014")))
    )
    jobs = files.lines(
        ["Baker, Dover Mill", "Led the early shift", "Trained four", "apprentices", "Porter, Inn", "Carried"],
        left=140,
    )
    assert texts(files.pdf(tmp_path / "a.pdf", files.both(dates, jobs))) == [
        "2018\tBaker, Dover Mill",
        "Led the early shift",
        "Trained four apprentices",
        "2014\tPorter, Inn",
        "Carried",
    ]


def test_a_label_of_several_lines_is_read_before_what_it_labels(tmp_path: Path) -> None:
    labels = [["Mar 2014 -", "Aug 2018"], ["Dover Mill", "Kent"], ["Leith Inn", "Edinburgh"]]
    jobs = [
        ["Baker", "Led the early shift", "Trained four"],
        ["Packer", "Lifted", "Counted"],
        ["Porter", "Carried"],
    ]
    page = files.both(
        *(files.lines(label, left=60, top=780 - n * 70) for n, label in enumerate(labels)),
        *(files.lines(job, left=180, top=780 - n * 70) for n, job in enumerate(jobs)),
    )
    assert texts(files.pdf(tmp_path / "a.pdf", page)) == [
        "Mar 2014 - Aug 2018\tBaker",
        *jobs[0][1:],
        *labels[1],
        *jobs[1],
        *labels[2],
        *jobs[2],
    ]


def test_a_main_column_that_is_longer_than_its_sidebar_is_read_to_its_end(tmp_path: Path) -> None:
    main = [f"Main line {n}: organised the weekly deliveries of flour" for n in range(30)]
    page = files.both(
        files.lines(main[:20], left=60, leading=14.6),
        files.lines(main[20:], left=60, top=780 - 20 * 14.6 - 12, leading=14.6),
        files.lines([f"Skill {n}" for n in range(18)], left=400, top=775, leading=16),
    )
    found = texts(files.pdf(tmp_path / "a.pdf", page))
    assert [line for line in found if line.startswith("Main")] == main
    assert found[:30] == main or found[-30:] == main


def test_two_columns_are_read_one_after_the_other_below_a_full_width_heading(tmp_path: Path) -> None:
    left = [f"left column line {n} of its own text" for n in range(12)]
    right = [f"right column line {n} of its own text" for n in range(12)]
    page = files.both(
        files.lines(
            ["A heading that runs across the whole width of the page, over both of its columns of text"]
        ),
        files.lines(left, left=60, top=740),
        files.lines(right, left=320, top=733),
        files.lines(
            ["A closing line that runs across the whole width of the page, below both of the columns"],
            top=500,
        ),
    )
    found = texts(files.pdf(tmp_path / "a.pdf", page))
    assert " ".join(found[1:-1]) == " ".join(left + right)
    assert found[0].startswith("A heading")
    assert found[-1].startswith("A closing")


def test_prose_columns_on_one_grid_are_read_one_after_the_other(tmp_path: Path) -> None:
    left = [
        "Kept the books of three shops and paid",
        "their suppliers within the terms that",
        "were agreed each spring.",
    ]
    right = [
        "Answered letters from members of the",
        "society and sent them on to whoever",
        "could help best.",
    ]
    page = files.both(files.lines(left, left=60), files.lines(right, left=310))
    assert texts(files.pdf(tmp_path / "a.pdf", page)) == [" ".join(left), " ".join(right)]


def test_a_dark_sidebar_is_read_before_the_main_column_and_nothing_of_it_is_hidden(tmp_path: Path) -> None:
    side = ["Skills", "Rota planning", "First aid", "Languages", "Welsh", "Polish", "Hobbies"]
    main = [f"Main line {n}: organised the weekly deliveries" for n in range(14)]
    document = extract(files.pdf(tmp_path / "a.pdf", files.sidebar(side, main)))
    assert [document.line_text(line) for line in document.lines] == side + main
    assert document.hidden == ()


def test_a_grid_of_short_skills_keeps_every_skill_apart(tmp_path: Path) -> None:
    columns = [
        ["Welding", "Milling", "Turning"],
        ["Payroll", "Ledgers", "Budgets"],
        ["French", "Dutch", "Irish"],
    ]
    page = files.both(*(files.lines(column, left=60 + n * 170) for n, column in enumerate(columns)))
    document = extract(files.pdf(tmp_path / "a.pdf", page))
    found = [
        document.text[start:end]
        for line in document.lines
        for start, end in cells(document.line_text(line), line.start)
    ]
    assert sorted(found) == sorted(skill for column in columns for skill in column)


def test_lines_know_their_page_place_size_and_weight(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 16)
        canvas.drawString(72, 770, "Practice")
        canvas.setFont("Helvetica", 10)
        canvas.drawString(90, 750, "Kept the diary")

    document = extract(files.pdf(tmp_path / "a.pdf", draw, files.lines(["On the next leaf"], left=72)))
    first, second, third = document.lines
    assert [(line.page, line.left, line.size, line.bold) for line in (first, second, third)] == [
        (1, 72.0, 16.0, True),
        (1, 90.0, 10.0, False),
        (2, 72.0, 10.0, False),
    ]
    assert first.top < second.top
    assert document.pages == 2
    assert document.page_at(third.start) == 2


def test_lines_cover_the_text_in_order_and_blank_lines_part_blocks(tmp_path: Path) -> None:
    page = files.both(files.lines(["One", "Two"]), files.lines(["Three", "Four"], top=700))
    document = extract(files.pdf(tmp_path / "a.pdf", page))
    assert document.text == "One\nTwo\n\nThree\nFour"
    assert [line.block for line in document.lines] == [0, 0, 1, 1]


def test_a_painted_dot_before_a_line_makes_it_an_item(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.circle(64, 703, 1.5, fill=1)
        canvas.drawString(74, 700, "Sorted the post")
        canvas.drawString(60, 680, "After the list")

    assert [line.item for line in extract(files.pdf(tmp_path / "a.pdf", draw)).lines] == [True, False]


def test_a_list_mark_far_from_its_text_is_joined_by_a_space(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(60, 700, "•")
        canvas.drawString(80, 700, "Sorted the post")

    assert texts(files.pdf(tmp_path / "a.pdf", draw)) == ["• Sorted the post"]


def test_letters_set_wide_apart_make_one_word(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(60, 700)
        text.setCharSpace(5)
        text.textOut("EDUCATION")
        canvas.drawText(text)

    assert texts(files.pdf(tmp_path / "a.pdf", draw)) == ["EDUCATION"]


@pytest.mark.parametrize("angle", [90, -90])
def test_text_on_its_side_is_read_after_the_upright_text(tmp_path: Path, angle: int) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(90, 700, "Upright words")
        canvas.translate(40, 400)
        canvas.rotate(angle)
        canvas.drawString(0, 0, "Climbing Words")

    assert texts(files.pdf(tmp_path / "a.pdf", draw)) == ["Upright words", "Climbing Words"]


def test_page_numbers_and_repeated_headers_are_left_out(tmp_path: Path) -> None:
    pages = [
        files.both(
            files.lines(["Ida Grey, confidential"], top=820),
            files.lines([f"Duty {n} of the post", f"Second duty {n}", f"Third duty {n}", f"Fourth duty {n}"]),
            files.lines([f"Ida Grey - Resume - Page {n} of 2"], top=30),
        )
        for n in (1, 2)
    ]
    found = texts(files.pdf(tmp_path / "a.pdf", *pages))
    assert [line for line in found if "duty" not in line.lower()] == ["Ida Grey, confidential"]


def test_jobs_that_begin_at_the_top_of_two_pages_are_no_headers(tmp_path: Path) -> None:
    told = ["Fired the ovens", "Kept the books", "Bought the flour", "Paid the rounds"]
    jobs = [[f"Baker, {years}", "Dover Mill", *told] for years in ("2014-2016", "2017-2019")]
    pages = [files.lines(["Ida Grey", "Kent", "Miller, 2012-2014", "Dover Mill", *told])]
    pages += [files.lines(job) for job in jobs]
    found = texts(files.pdf(tmp_path / "a.pdf", *pages))
    assert found == ["Ida Grey", "Kent", "Miller, 2012-2014", "Dover Mill", *told, *jobs[0], *jobs[1]]


def test_a_word_broken_at_the_line_end_is_joined_only_where_that_is_clear(tmp_path: Path) -> None:
    page = files.lines(
        ["Stock manage-", "ment and a customer-", "first manner of working", "with stock management"]
    )
    assert texts(files.pdf(tmp_path / "a.pdf", page)) == [
        "Stock management and a customer-first manner of working with stock management",
    ]


def test_the_same_file_gives_the_same_text_every_time(tmp_path: Path) -> None:
    path = files.pdf(tmp_path / "a.pdf", files.sidebar(["Skills", "Ledgers"], ["Clerk", "Filed letters"]))
    assert extract(path) == extract(path)
