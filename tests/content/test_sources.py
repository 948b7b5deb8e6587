import datetime as dt

import pytest

from firelearn.content.complaint import Complaints
from firelearn.content.sources import SourceKind, read_instruments
from firelearn.domain.question import Source
from firelearn.domain.text import Text
from tests.content.desk import Desk


def test_an_instrument_is_read_with_its_edition_and_day(desk: Desk) -> None:
    complaints = Complaints()

    instruments = read_instruments(desk.bank, complaints)

    law = instruments["fire-law"]
    assert (law.edition, law.kind, law.in_force_from) == ("2021 修正", SourceKind.LAW, dt.date(2021, 4, 29))
    assert len(complaints) == 0


def test_an_article_of_an_instrument_is_a_source(desk: Desk) -> None:
    instruments = read_instruments(desk.bank, Complaints())

    source = instruments["fire-law"].at("28")

    title = Text("消防法", "Fire Protection Law")
    assert source == Source(key="fire-law", title=title, edition="2021 修正", article="28")


def test_an_instrument_with_a_mistake_does_not_hide_the_others(desk: Desk) -> None:
    desk.append("bank/sources.toml", '\n[broken]\nzh_CN = "某"\n')
    complaints = Complaints()

    instruments = read_instruments(desk.bank, complaints)

    assert set(instruments) == {"fire-law"}
    assert {complaint.code for complaint in complaints} == {"missing_key"}


@pytest.mark.parametrize("kind", [SourceKind.LAW, SourceKind.ORDER, SourceKind.STANDARD, SourceKind.GUIDE])
def test_every_kind_of_instrument_is_known(desk: Desk, kind: SourceKind) -> None:
    desk.edit("bank/sources.toml", '"law"', f'"{kind}"')

    instruments = read_instruments(desk.bank, Complaints())

    assert instruments["fire-law"].kind is kind
