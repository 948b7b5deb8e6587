import pytest

from firelearn.domain.errors import Trouble
from firelearn.domain.fact import Mode, QuestionReported
from firelearn.domain.question import Audience, Topic
from firelearn.domain.text import Language
from firelearn.services.practice import QUIZ_LENGTH, REMARK_LENGTH, RUN_LENGTH, PracticeRequest, Way
from tests.services.made import DAY_MS, SLOW_MS, TODAY, wrong


def run_of(desk, me, way, **of):
    return desk.suite.practice.start(me, PracticeRequest(way=way, **of))


def answer(desk, me, run, place, *, right=True):
    question = desk.suite.practice.ask(me, run, place).question
    given = question.key if right else wrong(question)
    return desk.suite.practice.answer(me, run, place, given, SLOW_MS)


def test_what_was_never_practised_comes_first(desk, me):
    first = run_of(desk, me, Way.TOPIC, topic=Topic.GAS)
    for place in range(4):
        answer(desk, me, first, place)

    second = run_of(desk, me, Way.TOPIC, topic=Topic.GAS)

    assert len(first.questions) == RUN_LENGTH
    assert second.questions[: RUN_LENGTH - 4] == first.questions[4:]


def test_when_all_of_a_topic_was_practised_it_is_drawn_anew(desk, me):
    total = desk.suite.seat.store.reader.bank.count(topic=Topic.GAS)
    for _ in range(2 + total // RUN_LENGTH):
        run = run_of(desk, me, Way.TOPIC, topic=Topic.GAS)
        for place in range(len(run.questions)):
            answer(desk, me, run, place)

    again = [run_of(desk, me, Way.TOPIC, topic=Topic.GAS).questions for _ in range(5)]

    assert all(len(set(questions)) == RUN_LENGTH for questions in again)
    assert len(set(again)) > 1


def test_a_run_for_an_audience_asks_only_what_serves_it(desk, me):
    run = run_of(desk, me, Way.AUDIENCE, audience=Audience.SCHOOL)

    questions = [desk.suite.practice.ask(me, run, place).question for place in range(len(run.questions))]

    assert len(questions) == RUN_LENGTH
    assert all(Audience.SCHOOL in question.audiences for question in questions)


def test_in_order_keeps_the_order_of_the_bank(desk, me):
    run = run_of(desk, me, Way.IN_ORDER)

    assert run.questions == desk.suite.seat.store.reader.bank.ids(limit=RUN_LENGTH)


def test_in_order_begins_again_where_the_bank_begins_and_goes_on_from_there(desk, me):
    every = desk.suite.seat.store.reader.bank.ids()
    asked = []

    while len(asked) < len(every) + RUN_LENGTH:
        run = run_of(desk, me, Way.IN_ORDER)
        for place in range(len(run.questions)):
            desk.clock.advance(SLOW_MS)
            answer(desk, me, run, place)
        asked += run.questions

    assert asked == list(every + every)[: len(asked)]


def test_a_random_run_asks_nothing_twice(desk, me):
    runs = [run_of(desk, me, Way.RANDOM) for _ in range(5)]

    assert all(len(set(run.questions)) == RUN_LENGTH for run in runs)
    assert len({run.session for run in runs}) == 5


def test_the_daily_quiz_is_the_same_for_everyone_on_a_day_and_counts_once(desk, me):
    other = desk.guest()
    run, same = run_of(desk, me, Way.DAILY_QUIZ), run_of(desk, other, Way.DAILY_QUIZ)
    before = desk.suite.practice.choices(me).quiz_done
    for place in range(QUIZ_LENGTH):
        answer(desk, me, run, place, right=place != 2)
    points = desk.suite.points.today(me).total
    again = run_of(desk, me, Way.DAILY_QUIZ)
    for place in range(QUIZ_LENGTH):
        answer(desk, me, again, place)

    assert run.questions == same.questions == again.questions
    assert (before, desk.suite.practice.choices(me).quiz_done) == (False, True)
    assert points == 1 + 2  # check-in, four of five right
    assert desk.suite.points.today(me).total == points
    desk.clock.advance(DAY_MS)
    assert run_of(desk, me, Way.DAILY_QUIZ).questions != run.questions
    assert not desk.suite.practice.choices(me).quiz_done


def test_a_challenge_ends_with_the_first_wrong_answer(desk, me):
    run = run_of(desk, me, Way.CHALLENGE)

    ended = [answer(desk, me, run, place, right=place < 6).run_over for place in range(7)]

    assert ended == [False] * 6 + [True]
    assert desk.suite.practice.choices(me).challenge_points == 3


def test_a_wrong_answer_enters_the_book_and_two_right_ones_in_a_row_leave_it(desk, me):
    run = run_of(desk, me, Way.RANDOM)
    first = answer(desk, me, run, 0, right=False)
    in_book = run_of(desk, me, Way.WRONG_BOOK)

    told = [answer(desk, me, in_book, 0).in_wrong_book for _ in range(2)]

    assert first.in_wrong_book
    assert in_book.questions == run.questions[:1]
    assert told == [True, False]
    with pytest.raises(Trouble, match="no_wrong_questions"):
        run_of(desk, me, Way.WRONG_BOOK)


def test_favourites_are_kept_newest_first_and_taken_out_again(desk, me):
    one, two = desk.suite.seat.store.reader.bank.ids(limit=2)
    with pytest.raises(Trouble, match="no_favourites"):
        run_of(desk, me, Way.FAVOURITES)
    desk.suite.practice.favourite(me, one, kept=True)
    desk.suite.practice.favourite(me, two, kept=True)
    both = run_of(desk, me, Way.FAVOURITES)

    desk.suite.practice.favourite(me, two, kept=False)

    assert both.questions == (two, one)
    assert desk.suite.practice.ask(me, both, 1).favourite
    assert not desk.suite.practice.ask(me, both, 0).favourite
    assert desk.suite.practice.choices(me).favourites == 1


def test_review_brings_back_what_is_due(desk, me):
    run = run_of(desk, me, Way.RANDOM)
    with pytest.raises(Trouble, match="nothing_to_review"):
        run_of(desk, me, Way.REVIEW)
    feedback = answer(desk, me, run, 0, right=False)
    desk.clock.advance(DAY_MS * max(feedback.due_in_days, 1))

    review = run_of(desk, me, Way.REVIEW)
    answer(desk, me, review, 0)

    assert review.questions == run.questions[:1]
    assert desk.suite.seat.store.links()[-1].entry.fact.mode is Mode.REVIEW


def test_a_closing_quiz_draws_from_the_linked_questions_what_is_not_known_yet(desk, me):
    course = desk.suite.learn.courses(me)[0].course
    linked = desk.suite.seat.store.reader.bank.course(course).questions

    first = run_of(desk, me, Way.COURSE, course=course)
    for place in range(QUIZ_LENGTH):
        answer(desk, me, first, place, right=place > 0)
    second = run_of(desk, me, Way.COURSE, course=course)

    assert len(set(first.questions)) == QUIZ_LENGTH
    assert set(first.questions) <= set(linked)
    fresh = set(linked) - set(first.questions)
    expected = fresh | {first.questions[0]}
    assert set(second.questions) <= expected if len(expected) >= QUIZ_LENGTH else set(second.questions) >= expected


def test_a_closing_quiz_of_no_course_has_nothing_to_ask(desk, me):
    with pytest.raises(Trouble) as told:
        run_of(desk, me, Way.COURSE)

    assert told.value.code == "nothing_to_practise"


def test_a_report_is_kept_with_its_revision_and_a_bounded_remark(desk, me):
    question = desk.suite.seat.store.reader.bank.ids(limit=1)[0]

    desk.suite.practice.report(me, question, "wrong_answer", "  " + "长" * 300)

    fact = desk.suite.seat.store.links()[-1].entry.fact
    assert isinstance(fact, QuestionReported)
    assert fact.revision == desk.suite.seat.store.reader.bank.question(question).revision
    assert fact.remark == "长" * REMARK_LENGTH
    with pytest.raises(Trouble, match="question_missing"):
        desk.suite.practice.report(me, "no-such", "other", "")


def test_one_question_can_be_practised_by_itself(desk, me):
    question = desk.suite.practice.search("油锅", Language.ZH_CN)[0].question

    run = run_of(desk, me, Way.ONE, question=question)

    assert run.questions == (question,)
    assert answer(desk, me, run, 0).right


def test_nothing_asked_for_is_told_in_words(desk, me):
    with pytest.raises(Trouble, match="nothing_to_practise"):
        run_of(desk, me, Way.ONE)


def test_the_search_speaks_the_language_it_is_asked_in(desk, me):
    zh = desk.suite.practice.search("灭火器", Language.ZH_CN, limit=3)
    en = desk.suite.practice.search("extinguisher", Language.EN, limit=3)

    assert len(zh) == len(en) == 3
    assert all("灭火" in hit.stem or hit.stem for hit in zh)
    assert all(hit.stem.isascii() or "–" in hit.stem or "’" in hit.stem for hit in en)
    assert desk.suite.practice.search("", Language.EN) == ()


def test_the_choices_count_the_whole_bank(desk, me):
    choices = desk.suite.practice.choices(me)

    assert len(choices.topics) == len(Topic)
    assert choices.total == sum(topic.total for topic in choices.topics) >= 160
    assert {one.audience for one in choices.audiences} == set(Audience)
    assert (choices.due, choices.wrong, choices.favourites) == (0, 0, 0)
    assert desk.suite.seat.today() == TODAY
