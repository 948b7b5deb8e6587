"""My data (我的数据): everything that is kept of one person, whole, and of nobody else."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from firelearn.domain.calendar import date_of, day_of
from firelearn.domain.errors import Trouble
from firelearn.domain.fact import Answered, Entry, PersonChanged
from firelearn.domain.value import value
from firelearn.runtime.paths import trouble_of
from firelearn.services.people_registering import phone_note

if TYPE_CHECKING:
    from firelearn.content.consent import ConsentText
    from firelearn.domain.ids import PersonId
    from firelearn.domain.text import Language
    from firelearn.runtime.words import Words
    from firelearn.services.seat import Seat
    from firelearn.store.rows import ConsentRow

SEALED: Final = "sealed"
FORMAT: Final = "firelearn my data 1"
_ALL_DAYS: Final = (-1_000_000, 1_000_000)
Plain = dict[str, object]


@value
class Kept:
    """What stands on one's own page: the phone number masked, "" for none, ``SEALED`` where another PC took it."""

    age_band: str
    phone: str
    consents: tuple[ConsentRow, ...]
    entries: int


@value
class Saved:
    """The two files that were written."""

    page: Path
    json: Path


@dataclasses.dataclass(frozen=True, slots=True)
class Privacy:
    """Tells a person what is kept of them, and the texts that they agree to."""

    seat: Seat
    resources: Path

    def consent(self, language: Language) -> tuple[ConsentText, ...]:
        """Return the texts that are agreed to now: privacy, then the guardian's."""
        from firelearn.content.consent import load_consent, newest_version

        return load_consent(self.resources, newest_version(self.resources), language)

    def kept(self, person: PersonId) -> Kept:
        """Return what stands on the person's own page."""
        people = self.seat.store.reader.person
        fields = people.fields(person)
        phone = ""
        if fields.has_phone:
            phone = self.seat.store.reader.desk.note(phone_note(person)) or SEALED
        return Kept(
            age_band=fields.age_band or "",
            phone=phone,
            consents=people.consents(person),
            entries=people.entry_count(person),
        )

    def gathered(self, person: PersonId) -> Plain:
        """Return everything that is kept of a person and of those for whom they stand: journal and what is folded.

        Raises:
            Trouble: ``person_unknown``.
        """
        reader = self.seat.store.reader
        canonical = reader.person.canonical(person)
        row = reader.person.of(canonical)
        if row is None:
            raise Trouble("person_unknown")
        own = {canonical, *reader.person.duplicates(canonical)}
        now = self.seat.now().wall_utc_ms
        entries = sorted(reader.person.entries(canonical), key=lambda entry: entry.order)
        return {
            "format": FORMAT,
            "made": self._time(now),
            "person": {"id": canonical.hex(), **_told(row), **self._desk(canonical)},
            "records_merged_into_it": sorted(one.hex() for one in own - {canonical}),
            "consents": [
                {**_told(consent), "at": self._time(consent.at_ms)} for consent in reader.person.consents(canonical)
            ],
            "points": reader.progress.total_points(canonical),
            "days": [{**_told(day), "day": self._date(day.day)} for day in reader.progress.days(canonical, *_ALL_DAYS)],
            "topics": [_told(topic) for topic in reader.progress.mastery(canonical)],
            "exams": [_told(exam) for exam in reader.exam.recent(canonical, limit=-1)],
            "wrong_book": list(reader.progress.book_ids(canonical)),
            "favourites": list(reader.progress.favourite_ids(canonical)),
            "journal": [self._entry(entry, own) for entry in entries],
        }

    def save(self, person: PersonId, folder: Path, words: Words) -> Saved:
        """Write everything as a page to read and as JSON into ``folder``; file names name nobody.

        Raises:
            Trouble: ``person_unknown``, ``disk_full``, ``folder_read_only``.
        """
        import msgspec

        from firelearn.services.privacy_page import page_of

        gathered = self.gathered(person)
        name = f"firelearn-{self._date(day_of(self.seat.now().wall_utc_ms, self.seat.zone_offset_min))}"
        json = msgspec.json.format(msgspec.json.encode(gathered), indent=2)
        page = page_of(gathered, words, self._stem(words.language)).encode()
        try:
            saved = _free_names(folder, name)
            saved.json.write_bytes(json + b"\n")
            saved.page.write_bytes(page)
        except OSError as cause:
            raise trouble_of(cause, folder) from cause
        return saved

    def _desk(self, person: PersonId) -> Plain:
        return {
            "phone": self.kept(person).phone,
            "last_screen": self.seat.store.reader.desk.last_screen(person) or "",
        }

    def _entry(self, entry: Entry, own: Iterable[bytes]) -> Plain:
        fact = entry.fact
        told = _told(fact)
        if isinstance(fact, PersonChanged) and fact.fields.get("merged_into") not in {None, *own}:
            # Whose record it once was merged into is somebody else's matter.
            told["fields"] = {**_plain_fields(fact), "merged_into": "another record"}
        if isinstance(fact, Answered):
            told["stem"] = self._stem(None)(fact.question)
        return {
            "at": self._time(entry.stamp.wall_utc_ms),
            "kind": _snake(type(fact).__name__),
            "device": entry.device.hex(),
            "seq": entry.seq,
            "unit": entry.unit.hex() if any(entry.unit) else "",
            **told,
        }

    def _stem(self, language: Language | None) -> Callable[[str], str]:
        from firelearn.domain.ids import QuestionId
        from firelearn.domain.text import Language as Languages

        bank = self.seat.store.reader.bank
        known: dict[str, str] = {}

        def stem(question: str) -> str:
            if question not in known:
                found = bank.question(QuestionId(question))
                known[question] = found.stem.of(language or Languages.ZH_CN) if found else question
            return known[question]

        return stem

    def _time(self, wall_utc_ms: int) -> str:
        local = wall_utc_ms // 1000 + self.seat.zone_offset_min * 60
        seconds = local % 86_400
        return f"{self._date(local // 86_400)} {seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"

    def _date(self, day: int) -> str:
        return "{}-{:02}-{:02}".format(*date_of(day))


def _told(thing: object) -> Plain:
    """Return a value's fields as JSON can hold them."""
    if not dataclasses.is_dataclass(thing):
        raise TypeError(type(thing).__name__)
    return {field.name: _plain(getattr(thing, field.name)) for field in dataclasses.fields(thing)}


def _plain_fields(fact: PersonChanged) -> Plain:
    return {name: _plain(given) for name, given in fact.fields.items()}


def _plain(thing: object) -> object:
    if isinstance(thing, bytes):
        return thing.hex()
    if isinstance(thing, Enum):
        return thing.name.lower()
    if isinstance(thing, dict):
        return {str(_plain(key)): _plain(one) for key, one in thing.items()}
    if isinstance(thing, list | tuple | set | frozenset):
        return [_plain(one) for one in thing]
    if dataclasses.is_dataclass(thing):
        return _told(thing)
    return thing


def _snake(name: str) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("_")


def _free_names(folder: Path, name: str) -> Saved:
    """Return names that nothing in ``folder`` has yet: saving twice a day overwrites nothing."""
    number = 1
    while True:
        tail = "" if number == 1 else f"-{number}"
        saved = Saved(page=folder / f"{name}{tail}.html", json=folder / f"{name}{tail}.json")
        if not saved.page.exists() and not saved.json.exists():
            return saved
        number += 1
