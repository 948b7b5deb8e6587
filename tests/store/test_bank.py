from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from firelearn.content.bank import load_bank
from firelearn.domain.ids import BlueprintId, CourseId, QuestionId, Revision
from firelearn.domain.learner_parts import QuestionTraits
from firelearn.domain.question import Audience, QuestionType, Topic
from firelearn.domain.text import Language
from firelearn.store.bank.search_text import query
from firelearn.store.bank.traits import KnownTraits
from tests.domain.made import LAPTOP, REVISION, answered, entry, exam_started, paper
from tests.store.made import NOW, PERSON, REGION, a_store, bank, guest, links, question, record, text, the_file

SOUND = Path(__file__).parents[1] / "content" / "sound"
NEWER = Revision(b"rev00002")


@pytest.fixture
def sound():
    return load_bank(SOUND / "bank", SOUND / "resources")


def test_every_question_course_and_blueprint_is_read_as_it_was_written(tmp_path, sound):
    with a_store(tmp_path, with_bank=False) as store:
        store.compile_bank(sound)
        reader = store.reader.bank

        assert reader.questions([one.id for one in sound.questions]) == sound.questions
        assert reader.courses() == sound.courses
        assert reader.blueprints() == sound.blueprints
        assert reader.course(sound.courses[0].id) == sound.courses[0]
        assert reader.blueprint(sound.blueprints[0].id) == sound.blueprints[0]
        assert {one.type for one in sound.questions} == set(QuestionType)


def test_a_bank_is_compiled_once_per_revision(tmp_path):
    with a_store(tmp_path, with_bank=False) as store:
        first, second = store.compile_bank(bank()), store.compile_bank(bank())
        third = store.compile_bank(bank(revision=b"bank0002"))

    assert (first, second, third) == (True, False, True)


def test_a_revision_that_was_answered_stays_readable_and_others_go(tmp_path):
    newer = [question(name, revision=NEWER) for name in ("gas-0001", "home-0001")]
    with a_store(tmp_path) as store:
        record(store, answered("home-0001"))

        store.compile_bank(bank(newer, revision=b"bank0002"))

        assert store.reader.bank.question(QuestionId("home-0001"), REVISION) == question("home-0001")
        assert store.reader.bank.question(QuestionId("home-0001")) == newer[1]
        assert store.reader.bank.question(QuestionId("gas-0001"), REVISION) is None
        assert store.reader.bank.question(QuestionId("law-0001")) is None


def test_a_revision_that_stands_in_a_paper_stays_readable(tmp_path):
    with a_store(tmp_path) as store:
        record(store, exam_started(b"x" * 16, paper=paper(["law-0001"])))

        store.compile_bank(bank([], revision=b"bank0002"))

        assert store.reader.bank.question(QuestionId("law-0001"), REVISION) == question("law-0001")


def test_a_question_that_comes_back_is_current_again(tmp_path):
    with a_store(tmp_path) as store:
        record(store, answered("home-0001"))
        store.compile_bank(bank([], revision=b"bank0002"))
        without = store.reader.bank.count()
        store.compile_bank(bank(revision=b"bank0003"))

        assert without == 0
        assert store.reader.bank.count() == 4
        assert store.check().sound


def test_a_compile_that_fails_leaves_the_old_bank(tmp_path):
    broken = replace(question("home-0009"), stem=None)
    with a_store(tmp_path) as store:
        with pytest.raises(AttributeError):
            store.compile_bank(bank([question("home-0008"), broken], revision=b"bank0002"))

        assert store.reader.bank.edition().revision == b"bank0001"
        assert store.reader.bank.count() == 4
        assert len(store.reader.bank.search("油锅", Language.ZH_CN)) == 4


def test_mastery_follows_the_bank_that_is_current(tmp_path):
    with a_store(tmp_path) as store:
        guest(store)
        record(store, answered("gas-0001"), at_ms=NOW + 1000)
        record(store, answered("home-0001"), at_ms=NOW + 2000)

        store.compile_bank(bank([question("home-0001", revision=NEWER)], revision=b"bank0002"))

        (home,) = store.reader.progress.mastery(PERSON)
        assert (home.topic, home.total, home.practised, home.last_right) == (Topic.HOME, 1, 1, 1)
        assert store.check().sound


def test_what_came_before_its_question_was_known_counts_anew_when_the_bank_brings_it(tmp_path):
    too_fast = answered("home-0001", elapsed_ms=100)
    chain = links([entry(too_fast, at_ms=NOW, seq=1, device=LAPTOP)])
    with a_store(tmp_path, with_bank=False) as store:
        store.receive(LAPTOP, 1, REGION, chain)

        store.compile_bank(bank())

        assert store.check().of("projections") == ()


@pytest.mark.parametrize("words", ["锅", "油锅", "锅起火", "油锅起火，先做什么", "油锅 先做", "119"])
def test_a_chinese_query_of_any_length_finds_the_characters_side_by_side(tmp_path, words):
    wanted = question("home-0001", stem=text("油锅起火，先做什么？拨打119", "A pan is burning"))
    other = question("home-0002", stem=text("火在锅里起，油在做先", "Nothing of the kind"))
    with a_store(tmp_path, with_bank=False) as store:
        store.compile_bank(bank([wanted, other]))

        found = store.reader.bank.search(words, Language.ZH_CN)

    assert "home-0001" in {one.id for one in found}
    assert len(words) == 1 or len(found) == 1


@pytest.mark.parametrize("words", ["pan", "PAN burn", "burning"])
def test_an_english_query_finds_words_and_the_beginning_of_the_last(tmp_path, words):
    wanted = question("home-0001", stem=text("油锅", "A pan is burning on the stove"))
    other = question("home-0002", stem=text("电线", "A panel of wires"))
    with a_store(tmp_path, with_bank=False) as store:
        store.compile_bank(bank([wanted, other]))

        found = store.reader.bank.search(words, Language.EN)

    assert found[0].id == "home-0001"
    assert found[0].stem == "A pan is burning on the stove"


@pytest.mark.parametrize("words", ["", "   ", "？！", '"', "*", "AND", 'a" OR "b', "_"])
def test_a_query_cannot_say_more_than_words(tmp_path, words):
    with a_store(tmp_path) as store:
        for language in Language:
            assert isinstance(store.reader.bank.search(words, language), tuple)


def test_a_very_long_query_is_cut(tmp_path):
    assert len(query("火" * 10_000, Language.ZH_CN) or "") < 200


def test_filters_join_and_a_seed_shuffles_repeatably(tmp_path, sound):
    with a_store(tmp_path, with_bank=False) as store:
        store.compile_bank(sound)
        reader = store.reader.bank
        singles = reader.ids(topic=Topic.HOME, type=QuestionType.SINGLE)

        expected = tuple(one.id for one in sound.questions if one.type is QuestionType.SINGLE)
        assert singles == expected
        assert reader.count(type=QuestionType.SINGLE, topic=Topic.HOME) == len(expected)
        assert reader.ids(topic=Topic.GAS) == ()
        assert sorted(reader.ids(seed=5)) == sorted(reader.ids())
        assert reader.ids(seed=5) == reader.ids(seed=5)
        assert len(reader.ids(seed=5, limit=3)) == 3
        assert reader.daily_quiz(20759) == reader.daily_quiz(20759)


def test_counts_agree_with_the_questions(tmp_path, sound):
    with a_store(tmp_path, with_bank=False) as store:
        store.compile_bank(sound)
        reader = store.reader.bank

        assert reader.counts_by_topic() == {Topic.HOME: len(sound.questions)}
        for audience in Audience:
            serving = sum(audience in one.audiences for one in sound.questions)
            assert reader.counts_by_audience()[audience] == serving
            assert reader.count(audience=audience) == serving
            if serving:
                drawn_from = reader.candidates(frozenset({audience}))
                assert len(drawn_from) == serving
                classes = Counter((one.type, one.topic, one.level) for one in drawn_from)
                assert reader.class_sizes(frozenset({audience})) == classes
        assert len(reader.candidates()) == len(sound.questions)
        assert reader.stats()["questions"] == len(sound.questions)


def test_an_empty_store_answers_as_well(tmp_path):
    with a_store(tmp_path, with_bank=False) as store:
        reader = store.reader.bank

        assert reader.edition() is None
        assert reader.candidates() == ()
        assert reader.stats() == {}
        assert reader.course(CourseId("pan")) is None
        assert reader.blueprint(BlueprintId("public")) is None


def test_traits_are_told_per_revision_and_the_unknown_is_noticed(tmp_path):
    with a_store(tmp_path):
        pass
    with the_file(tmp_path) as connection:
        traits = KnownTraits(connection)
        known = traits(QuestionId("home-0001"), REVISION)
        before = traits.unknown
        unknown = traits(QuestionId("home-0001"), NEWER)

        assert known == QuestionTraits(topic=Topic.HOME, reading_ms=known.reading_ms, type=QuestionType.SINGLE)
        assert (before, unknown, traits.unknown) == (False, None, True)
        assert traits.topic_now(QuestionId("law-9999")) is None
