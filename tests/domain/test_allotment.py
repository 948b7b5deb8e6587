from hypothesis import given
from hypothesis import strategies as st

from firelearn.domain.allotment import Allotment
from firelearn.domain.blueprint import Cell
from firelearn.domain.question import QuestionType, Topic
from firelearn.domain.seeded import Seeded

SINGLE = QuestionType.SINGLE
TOPICS = [Topic.HOME, Topic.GAS, Topic.ALARM]
CELLS = st.lists(
    st.builds(
        Cell,
        type=st.just(SINGLE),
        topic=st.sampled_from([None, *TOPICS]),
        level=st.sampled_from([None, 1, 2]),
        count=st.integers(0, 4),
        marks=st.just(1),
    ),
    max_size=6,
)
SIZES = st.dictionaries(st.tuples(st.just(SINGLE), st.sampled_from(TOPICS), st.sampled_from([1, 2])), st.integers(0, 4))


def can_be_filled(cells, sizes) -> bool:
    """Hall's condition, tried on every set of cells: the slow truth that the flow is held against."""
    for chosen in range(1 << len(cells)):
        group = [cell for place, cell in enumerate(cells) if chosen >> place & 1]
        available = sum(size for name, size in sizes.items() if any(fits(cell, name) for cell in group))
        if sum(cell.count for cell in group) > available:
            return False
    return True


def fits(cell, name) -> bool:
    return cell.topic in (None, name[1]) and cell.level in (None, name[2])


@given(CELLS, SIZES, st.integers(0, 1000))
def test_a_filling_is_found_exactly_when_there_is_one(cells, sizes, seed):
    allotment = Allotment(cells, sizes)

    allotment.fill(Seeded(seed))

    assert (allotment.shortages() == ()) == can_be_filled(cells, sizes)


@given(CELLS, SIZES, st.integers(0, 1000))
def test_no_class_gives_more_than_it_has_and_no_cell_takes_more_than_it_wants(cells, sizes, seed):
    allotment = Allotment(cells, sizes)

    allotment.fill(Seeded(seed))

    given_away = {name: allotment.shares_of(name) for name in sizes}
    assert all(sum(count for _, count in shares) <= sizes[name] for name, shares in given_away.items())
    assert all(fits(cell, name) for name, shares in given_away.items() for cell, _ in shares)
    taken = sum(count for shares in given_away.values() for _, count in shares)
    assert taken <= sum(cell.count for cell in cells)
    assert allotment.shortages() or taken == sum(cell.count for cell in cells)


@given(CELLS, SIZES)
def test_shortages_count_what_is_missing_once(cells, sizes):
    allotment = Allotment(cells, sizes)

    allotment.fill(Seeded(1))

    filled = sum(count for name in sizes for _, count in allotment.shares_of(name))
    missing = sum(short.wanted - short.available for short in allotment.shortages())
    assert missing == sum(cell.count for cell in cells) - filled


@given(CELLS, SIZES)
def test_a_shortage_names_cells_that_want_more_than_all_their_classes_hold(cells, sizes):
    allotment = Allotment(cells, sizes)

    allotment.fill(Seeded(1))

    for short in allotment.shortages():
        available = sum(size for name, size in sizes.items() if any(fits(cell, name) for cell in short.cells))
        assert short.available == available
        assert short.wanted == sum(cell.count for cell in short.cells)
        assert short.wanted > short.available


def test_an_open_cell_spreads_over_the_classes_by_their_size():
    sizes = {(SINGLE, Topic.HOME, 1): 300, (SINGLE, Topic.GAS, 1): 100}
    cells = [Cell(type=SINGLE, count=200, marks=1)]
    allotment = Allotment(cells, sizes)

    allotment.fill(Seeded(7))

    shares = allotment.shares_of((SINGLE, Topic.HOME, 1))
    # 150 are expected; four standard deviations of that hypergeometric draw are about 17.
    assert abs(shares[0][1] - 150) < 17


def test_two_kinds_that_run_short_are_two_shortages():
    cells = [Cell(type=SINGLE, count=3, marks=1), Cell(type=QuestionType.MULTIPLE, count=2, marks=1)]
    allotment = Allotment(cells, {(SINGLE, Topic.HOME, 1): 1, (QuestionType.MULTIPLE, Topic.HOME, 1): 1})

    allotment.fill(Seeded(1))

    assert [(short.cells, short.wanted, short.available) for short in allotment.shortages()] == [
        ((cells[0],), 3, 1),
        ((cells[1],), 2, 1),
    ]
