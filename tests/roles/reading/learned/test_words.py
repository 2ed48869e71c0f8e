from roles.reading.learned.words import covered, lines


def texts(text: str) -> list[list[str]]:
    return [[word.text for word in line] for line in lines(text)]


def test_lines_are_cut_into_words_without_commas() -> None:
    assert texts("Plan rotas, lead people:\nKnow SQL (T-SQL).") == [
        ["Plan", "rotas", "lead", "people", ":"],
        ["Know", "SQL", "(", "T-SQL", ")", "."],
    ]


def test_sentences_of_one_line_are_lines_of_their_own() -> None:
    assert texts("Speak Welsh. Keep calm, e.g. under fire.") == [
        ["Speak", "Welsh", "."],
        ["Keep", "calm", "e.g.", "under", "fire", "."],
    ]


def test_words_keep_their_place_in_the_text() -> None:
    text = "\n\n  Bake bread;\tsell cakes!"
    assert [text[word.start : word.end] for line in lines(text) for word in line] == [
        "Bake", "bread", ";", "sell", "cakes", "!",
    ]  # fmt: skip


def test_a_span_covers_the_words_it_touches() -> None:
    (line,) = lines("Bake good bread daily")
    assert covered(line, 7, 15) == range(1, 3)
    assert covered(line, 4, 5) == range(0)
