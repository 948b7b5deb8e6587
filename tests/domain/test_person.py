from hypothesis import given
from hypothesis import strategies as st

from firelearn.domain.fact import PersonChanged, PersonErased
from firelearn.domain.person import Person
from tests.domain.made import DESK, LAPTOP, PERSON

CHANGES = st.builds(
    PersonChanged,
    person=st.just(PERSON),
    hlc=st.integers(0, 5),
    fields=st.dictionaries(st.sampled_from(["nickname", "guest"]), st.sampled_from(["a", "b", True, None])),
)
ERASURES = st.builds(PersonErased, person=st.just(PERSON), hlc=st.integers(0, 5))
HISTORIES = st.lists(st.tuples(st.sampled_from([DESK, LAPTOP]), st.one_of(CHANGES, CHANGES, ERASURES)), max_size=8)


def folded(history) -> Person:
    person = Person()
    for device, fact in history:
        if isinstance(fact, PersonChanged):
            person.change(fact, device)
        else:
            person.erase(fact, device)
    return person


def test_a_guest_who_registers_is_a_guest_no_more():
    person = folded(
        [
            (DESK, PersonChanged(person=PERSON, hlc=1, fields={"guest": True, "language": "zh_CN"})),
            (DESK, PersonChanged(person=PERSON, hlc=2, fields={"guest": False, "nickname": "小王", "age_band": "18"})),
        ]
    )

    assert (person.guest, person.nickname, person.age_band, person.language) == (False, "小王", "18", "zh_CN")


def test_what_nobody_told_is_not_known():
    assert (Person().guest, Person().nickname, Person().age_band, Person().language) == (False, None, None, None)


@given(HISTORIES, st.randoms())
def test_the_order_in_which_facts_arrive_does_not_matter(history, random):
    shuffled = list(history)
    random.shuffle(shuffled)

    assert folded(shuffled) == folded(history)


@given(HISTORIES)
def test_what_a_person_had_removed_never_comes_back(history):
    person = folded([(DESK, PersonErased(person=PERSON, hlc=0)), *history])

    assert person.fields == {}
    assert person.nickname is None
