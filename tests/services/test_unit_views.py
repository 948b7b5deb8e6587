"""A card says what a unit belongs to, and whether it is invented."""

from firelearn.domain.fact import UnitChanged
from firelearn.domain.ids import NO_PERSON, UnitId
from firelearn.services.unit_views import DEMO_FIELD
from tests.services import units as make


def test_a_card_names_what_a_unit_belongs_to(desk):
    town, bureau = make.unit(desk, "金石镇"), make.unit(desk, "教育局")

    card = make.unit(desk, "金石小学", township=town.unit, sector=bureau.unit, parent=UnitId(b"nobody heard of."))

    assert card.above == ("教育局", "金石镇")
    assert not card.demo


def test_an_invented_unit_is_marked(desk):
    card = make.unit(desk, "金石小学")
    seat = desk.suite.seat

    seat.record(NO_PERSON, UnitChanged(subject=card.unit, hlc=seat.tick(), fields={DEMO_FIELD: True}))

    assert desk.suite.units.of(card.unit).demo
