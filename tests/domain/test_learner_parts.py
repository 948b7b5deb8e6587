"""The store's way of folding: rows of parts that are loaded, stepped and saved, here played with dictionaries."""

import copy
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from firelearn.domain.calendar import day_of, month_of
from firelearn.domain.fact import ConsentGiven, FavouriteChanged, PersonErased
from firelearn.domain.ids import QuestionId
from firelearn.domain.learner import exam_of, fold, step
from firelearn.domain.learner_parts import Learner, Order, Parts, after_ms, parts_of
from tests.domain.histories import EXAMS, HISTORIES
from tests.domain.made import (
    BOOK,
    MONDAY_MORNING,
    PERSON,
    answered,
    entry,
    exam_started,
    exam_submitted,
    paper,
)

TABLES = ("questions", "favourites", "lessons", "courses", "passes", "exams", "days", "memberships", "consents")
TODAY = day_of(MONDAY_MORNING)


def with_coarse_orders(learner: Learner) -> Learner:
    """Return the learner as the store keeps it: of every order only the millisecond."""
    kept = copy.deepcopy(learner)
    for state in kept.questions.values():
        state.last = coarse(state.last)
    for day in kept.days.values():
        day.last = coarse(day.last)
    kept.consents = {name: replace(one, last=coarse(one.last)) for name, one in kept.consents.items()}
    for firsts in (kept.lessons, kept.courses, kept.passes):
        for key, order in firsts.items():
            firsts[key] = coarse(order)
    return kept


def coarse(order: Order) -> Order:
    return after_ms(order[0])


class Rows:
    """One person's rows, of which a step loads and saves only the parts that it names."""

    def __init__(self):
        self.kept = Learner()
        self.journal = []
        self.refolds = 0

    def act(self, one) -> None:
        self.journal.append(one)
        exam_id = exam_of(one)
        exam = None if exam_id is None else self.kept.exams.get(exam_id)
        parts = parts_of(one, exam, BOOK.zone_offset_min)
        loaded = self._load(parts)
        if step(loaded, one, BOOK):
            self._save(parts, with_coarse_orders(loaded))
        else:
            self.refolds += 1
            self.kept = with_coarse_orders(fold(self.journal, BOOK))

    def _load(self, parts: Parts) -> Learner:
        loaded = Learner()
        for table in TABLES:
            rows = getattr(self.kept, table)
            named = {key: rows[key] for key in getattr(parts, table) if key in rows}
            setattr(loaded, table, copy.deepcopy(named))
        if parts.person:
            loaded.person = copy.deepcopy(self.kept.person)
        return loaded

    def _save(self, parts: Parts, loaded: Learner) -> None:
        for table in TABLES:
            rows = getattr(loaded, table)
            assert set(rows) <= getattr(parts, table), f"{table} were written that no part named"
            getattr(self.kept, table).update(rows)
        if parts.person:
            self.kept.person = loaded.person


@settings(max_examples=200)
@given(HISTORIES, st.randoms())
def test_rows_stepped_part_by_part_in_any_order_of_arrival_are_those_of_a_rebuild(entries, random):
    random.shuffle(entries)
    rows = Rows()

    for one in entries:
        rows.act(one)

    assert rows.kept == with_coarse_orders(fold(entries, BOOK))


def test_acts_at_different_moments_are_stepped_without_a_refold():
    facts = [
        answered(),
        exam_started(EXAMS[0], paper=paper()),
        answered(exam=EXAMS[0], item=0),
        answered("gas-0001", exam=EXAMS[0], item=1),
        exam_submitted(EXAMS[0]),
        answered("gas-0001", right=False),
    ]
    rows = Rows()

    for place, fact in enumerate(facts):
        rows.act(entry(fact, at_ms=MONDAY_MORNING + place, seq=place + 1))

    assert rows.refolds == 0


def test_a_second_word_in_the_same_stored_millisecond_is_folded_anew():
    words = [ConsentGiven(person=PERSON, document="privacy", version="1", given=given) for given in (False, True)]
    rows = Rows()

    for place, word in enumerate(words):
        rows.act(entry(word, at_ms=MONDAY_MORNING, seq=place + 1))

    assert rows.kept.consents["privacy"].given
    assert rows.refolds == 1


def test_a_hand_in_names_every_question_of_its_exam():
    opening = [
        entry(exam_started(EXAMS[0], paper=paper()), at_ms=MONDAY_MORNING, seq=1),
        entry(answered(exam=EXAMS[0], item=0), at_ms=MONDAY_MORNING + 1, seq=2),
        entry(answered("gas-0001", exam=EXAMS[0], item=1), at_ms=MONDAY_MORNING + 2, seq=3),
    ]
    hand_in = entry(exam_submitted(EXAMS[0]), at_ms=MONDAY_MORNING + 3, seq=4)

    parts = parts_of(hand_in, fold(opening, BOOK).exams[EXAMS[0]])

    assert parts == Parts(
        questions=frozenset({QuestionId("home-0001"), QuestionId("gas-0001")}),
        passes=frozenset({("public", month_of(TODAY))}),
        exams=frozenset({EXAMS[0]}),
        days=frozenset({TODAY}),
    )
    assert parts_of(hand_in, None) == Parts(exams=frozenset({EXAMS[0]}), days=frozenset({TODAY}))


def test_the_parts_of_an_act_are_joined():
    favourite = entry(FavouriteChanged(question=QuestionId("gas-0001"), hlc=1, kept=True), at_ms=1, seq=1)
    erased = entry(PersonErased(person=PERSON, hlc=1), at_ms=1, seq=2)

    joined = parts_of(favourite, None) | parts_of(erased, None)

    assert joined == Parts(favourites=frozenset({QuestionId("gas-0001")}), person=True)


def test_a_stored_millisecond_stands_behind_everything_within_it():
    assert entry(answered(), at_ms=5, seq=1 << 40).order < after_ms(5) < entry(answered(), at_ms=6, seq=1).order
