"""Drawing a paper: exact counts per type, topic and level, from a seed, without a question twice.

Cells may overlap ("any topic" crosses "gas, level 2"), so filling them one after the other could leave a later one
empty although the bank is large enough. Questions are therefore counted in classes (type, topic, level), and the cells
are allotted to the classes as a flow, which finds a filling whenever one exists.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import attrgetter

from firelearn.domain.allotment import Allotment, QuestionClass
from firelearn.domain.blueprint import Blueprint, Candidate, Shortage
from firelearn.domain.errors import Trouble
from firelearn.domain.exam import Paper, PaperItem
from firelearn.domain.question import QuestionType
from firelearn.domain.seeded import Seeded

_TYPE_PLACES = {question_type: place for place, question_type in enumerate(QuestionType)}
_ALWAYS_MIXED = frozenset({QuestionType.ORDERING, QuestionType.MATCHING})
_Classes = dict[QuestionClass, list[Candidate]]


def draw(blueprint: Blueprint, pool: Sequence[Candidate], seed: int) -> Paper:
    """Draw a paper: the same blueprint, pool and seed give the same paper, in whatever order the pool comes.

    Within a class (type, topic, level) every question is equally likely; a cell that leaves topic or level open takes
    from the classes in proportion to their size.

    Args:
        blueprint: what to draw.
        pool: the questions that may be drawn, each once, already filtered by audience.
        seed: any whole number; its lowest 64 bits count.

    Raises:
        Trouble: ``bank_short``, with the cells that cannot be filled, wanted and available.
    """
    classes = _classes_of(pool)
    chance = Seeded(seed)
    allotment = Allotment(blueprint.cells, {name: len(members) for name, members in classes.items()})
    allotment.fill(chance)
    short = allotment.shortages()
    if short:
        raise _bank_short(blueprint, short)
    drawn: list[tuple[Candidate, int]] = []
    for name in sorted(classes):
        shares = allotment.shares_of(name)
        members = sorted(classes[name], key=attrgetter("question")) if shares else []
        chosen = chance.sample(members, sum(count for _, count in shares))
        for cell, count in shares:
            drawn += [(chosen.pop(), cell.marks) for _ in range(count)]
    return _paper(blueprint, _in_order(drawn, chance if blueprint.shuffle_questions else None), seed, chance)


def shortages(blueprint: Blueprint, sizes: Mapping[QuestionClass, int]) -> tuple[Shortage, ...]:
    """Say which cells a pool with classes of these ``sizes`` cannot fill; nothing means that a paper can be drawn."""
    allotment = Allotment(blueprint.cells, sizes)
    allotment.fill(Seeded(0))
    return allotment.shortages()


def _classes_of(pool: Sequence[Candidate]) -> _Classes:
    if len({candidate.question for candidate in pool}) != len(pool):
        raise ValueError("a question stands twice in the pool")
    classes: _Classes = {}
    for candidate in pool:
        name = (candidate.type, candidate.topic, candidate.level)
        members = classes.get(name)
        if members is None:
            members = classes[name] = []
        members.append(candidate)
    return classes


def _bank_short(blueprint: Blueprint, short: tuple[Shortage, ...]) -> Trouble:
    return Trouble(
        "bank_short",
        blueprint=blueprint.id,
        wanted=sum(one.wanted for one in short),
        available=sum(one.available for one in short),
        missing=sum(one.wanted - one.available for one in short),
        shortages=short,
    )


def _in_order(drawn: list[tuple[Candidate, int]], chance: Seeded | None) -> list[tuple[Candidate, int]]:
    """Put like types together, as people expect of a paper; within a type by chance, or by id without it."""
    drawn.sort(key=lambda pair: pair[0].question)
    if chance is not None:
        drawn = chance.shuffled(drawn)
    drawn.sort(key=lambda pair: _TYPE_PLACES[pair[0].type])
    return drawn


def _paper(blueprint: Blueprint, drawn: list[tuple[Candidate, int]], seed: int, chance: Seeded) -> Paper:
    return Paper(
        blueprint=blueprint.id,
        blueprint_revision=blueprint.revision,
        title=blueprint.title,
        seed=seed,
        duration_ms=blueprint.duration_ms,
        full_marks=blueprint.full_marks,
        pass_mark=blueprint.pass_mark,
        time_policy=blueprint.time_policy,
        review_policy=blueprint.review_policy,
        items=tuple(
            PaperItem(
                question=candidate.question,
                revision=candidate.revision,
                order=option_order(candidate.type, candidate.options, chance, shuffle=blueprint.shuffle_options),
                marks=marks,
            )
            for candidate, marks in drawn
        ),
    )


def option_order(question_type: QuestionType, options: int, chance: Seeded, *, shuffle: bool) -> tuple[int, ...]:
    """Return the order in which options are shown: as written, or mixed where ``shuffle`` says so.

    Steps to be put in order and right sides to be matched are always mixed, and never happen to stand as written:
    that would give the answer away.
    """
    written = tuple(range(options))
    if question_type in _ALWAYS_MIXED and options > 1:
        order = written
        while order == written:
            order = tuple(chance.shuffled(written))
        return order
    return tuple(chance.shuffled(written)) if shuffle else written
