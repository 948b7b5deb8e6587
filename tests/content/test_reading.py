import pytest

from firelearn.content.reading import chinese_sentences, grade, longest_sentence, syllables, uncommon_characters


@pytest.mark.parametrize(
    ("word", "count"),
    [
        *(("fire", 1), ("gas", 1), ("stairs", 1), ("smoke", 1), ("safe", 1), ("doors", 1), ("used", 1), ("locked", 1)),
        *(("people", 2), ("table", 2), ("hydrant", 2), ("wanted", 2), ("houses", 2), ("fuel", 2), ("being", 2)),
        *(("station", 2), ("special", 2), ("create", 2), ("quiet", 2), ("every", 2), ("million", 2), ("changes", 2)),
        *(("area", 3), ("idea", 3), ("radio", 3), ("cylinder", 3), ("electric", 3), ("carrying", 3), ("reaction", 3)),
        *(("material", 4), ("emergency", 4), ("extinguisher", 4), ("regulations", 4), ("evacuation", 5)),
    ],
)
def test_syllables_are_counted_as_they_are_spoken(word: str, count: int) -> None:
    assert syllables(word) == count
    assert syllables(word.upper()) == count


def test_the_grade_is_that_of_flesch_and_kincaid() -> None:
    # Two sentences, seven words, eight syllables.
    assert grade("The cat sat. Call for the water.") == pytest.approx(0.39 * 7 / 2 + 11.8 * 8 / 7 - 15.59)


def test_longer_words_and_sentences_have_a_higher_grade() -> None:
    plain = grade("Shut the door. Stay low. Get out.")
    harder = grade(
        "Immediately evacuate residential accommodation, maintaining proximity to floor surfaces throughout."
    )

    assert plain < 3
    assert harder > 12


def test_a_text_without_words_has_no_grade() -> None:
    assert grade("119 · 2.5") == 0


def test_chinese_is_cut_where_a_reader_takes_breath() -> None:
    assert chinese_sentences("先断电。再灭火；人走开，打119！走了吗？") == [
        "先断电",
        "再灭火",
        "人走开，打119",
        "走了吗",
    ]
    assert longest_sentence("先断电。人走开，打119！") == "人走开，打119"
    assert longest_sentence("") == ""


def test_characters_outside_everyday_print_are_named_once() -> None:
    assert uncommon_characters("店里打烊前，烊字少见，囍字更少见。") == ("烊", "囍")


def test_what_everybody_meets_at_home_is_not_uncommon() -> None:
    assert uncommon_characters("锂电池、电熨斗、煲汤，灭火器提、拔、握、压。ABC 119") == ()
