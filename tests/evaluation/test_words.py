from collections import Counter

from tests.evaluation.words import Count, agreed, count, taken_apart


def test_word_counts_where_two_extractors_agree_and_as_often() -> None:
    texts = ["led a team a", "led a team a shift", "leda team a"]

    assert agreed(texts) == Counter({"led": 1, "team": 1, "a": 2})


def test_one_extractor_agrees_with_nobody() -> None:
    assert agreed(["led a team"]) == agreed([]) == Counter()


def test_word_broken_at_a_lines_end_is_nobodys_mistake() -> None:
    assert agreed(["inter-\nnational sales", "international sales"]) == Counter({"sales": 1})


def test_glued_words_are_told_from_lost_ones() -> None:
    reference = Counter("managed forty agents in leeds".split())

    assert count(reference, "managed fortyagents leeds") == Count(wanted=5, found=2, joined=2)


def test_whole_text_has_every_word_and_none_joined() -> None:
    assert count(Counter({"team": 2}), "Team, team!") == Count(wanted=2, found=2, joined=0)


def test_accidents_of_encoding_are_mended_before_words_are_compared() -> None:
    assert agreed(["cafÃ© manager", "café manager"]) == Counter({"café": 1, "manager": 1})


def test_run_is_taken_apart_into_the_fewest_known_words() -> None:
    known = {"team", "lead", "er", "leader", "te", "am"}

    assert taken_apart("teamleader", known) == ["team", "leader"]
    assert taken_apart("teamplayer", known) == []
    assert taken_apart("team", {"team"}) == []
