import copy
import dataclasses
import pickle

import msgspec
import pytest

from firelearn.domain.value import value


@value
class Point:
    """A point."""

    x: int
    y: int = 2

    @property
    def total(self) -> int:
        return self.x + self.y


@value
class Nothing:
    """No fields at all."""


def test_a_value_is_made_by_keywords_and_knows_its_defaults():
    point = Point(x=1)

    assert (point.x, point.y, point.total) == (1, 2, 3)
    with pytest.raises(TypeError):
        Point(1)
    with pytest.raises(TypeError):
        Point(y=1)
    with pytest.raises(TypeError):
        Point(x=1, z=2)


def test_a_value_never_changes_and_takes_no_other_fields():
    point = Point(x=1)

    with pytest.raises(dataclasses.FrozenInstanceError):
        point.x = 3
    with pytest.raises(dataclasses.FrozenInstanceError):
        del point.x
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(point, "z", 3)  # noqa: B010 - a field that is not there
    assert not hasattr(point, "__dict__")


def test_values_are_compared_and_hashed_by_their_fields():
    assert Point(x=1) == Point(x=1, y=2)
    assert hash(Point(x=1)) == hash(Point(x=1, y=2))
    assert Point(x=1) != Point(x=2)
    assert Point(x=1) != (1, 2)
    assert Nothing() == Nothing()
    assert {Point(x=1), Point(x=1)} == {Point(x=1)}


def test_a_value_tells_what_it_holds():
    assert repr(Point(x=1)) == "Point(x=1, y=2)"
    assert repr(Nothing()) == "Nothing()"


def test_the_world_takes_a_value_for_a_dataclass():
    point = Point(x=1)

    assert [field.name for field in dataclasses.fields(Point)] == ["x", "y"]
    assert dataclasses.replace(point, y=5) == Point(x=1, y=5)
    assert dataclasses.asdict(point) == {"x": 1, "y": 2}
    assert msgspec.convert({"x": 4}, Point) == Point(x=4)
    assert msgspec.json.decode(msgspec.json.encode(point), type=Point) == point
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"x": "four"}, Point)


def test_a_value_is_copied_and_pickled():
    point = Point(x=1, y=7)

    assert copy.deepcopy(point) == point
    assert pickle.loads(pickle.dumps(point)) == point


def test_a_class_that_writes_its_own_repr_keeps_it():
    @value
    class Secret:
        word: str

        def __repr__(self) -> str:
            return "Secret"

    assert repr(Secret(word="x")) == "Secret"


def test_a_value_can_take_its_fields_by_place():
    @value(kw_only=False)
    class Pair:
        left: int
        right: int = 2

    assert Pair(1) == Pair(1, 2) == Pair(left=1, right=2)
    match Pair(4, 5):
        case Pair(left, right):
            assert (left, right) == (4, 5)
    with pytest.raises(TypeError):
        Pair(1, 2, 3)


def test_a_default_can_be_made_anew_for_each_value():
    @value
    class Bag:
        many: list[int] = dataclasses.field(default_factory=list)

    Bag().many.append(1)

    assert Bag().many == []
    assert Bag(many=[2]).many == [2]
    assert msgspec.convert({}, Bag) == Bag()
    assert dataclasses.replace(Bag(many=[3])) == Bag(many=[3])


def test_what_a_value_cannot_be_is_said_at_once():
    hidden = type("Hidden", (), {"__annotations__": {"word": str}, "word": dataclasses.field(repr=False)})
    further = type("Further", (Point,), {"__annotations__": {"z": int}})

    with pytest.raises(TypeError, match="nothing else"):
        value(hidden)
    with pytest.raises(TypeError, match="no base with fields"):
        value(further)
