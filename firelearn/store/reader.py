"""What screens may ask the store, grouped; all on one read-only connection that sees every committed act at once."""

from __future__ import annotations

import sqlite3
from functools import cached_property
from typing import TYPE_CHECKING

from firelearn.domain.learner_parts import Rulebook
from firelearn.domain.points import RuleSet
from firelearn.store.bank.traits import KnownTraits
from firelearn.store.desk import DeskQueries
from firelearn.store.interning import Numbers
from firelearn.store.journal import Journal
from firelearn.store.queries.bank import BankQueries
from firelearn.store.queries.exam import ExamQueries
from firelearn.store.queries.person import PersonQueries
from firelearn.store.queries.progress import ProgressQueries
from firelearn.store.queries.staff import StaffQueries
from firelearn.store.queries.unit import UnitQueries
from firelearn.store.queries.unit_people import UnitPeopleQueries

if TYPE_CHECKING:
    from firelearn.store.queries.board import BoardQueries
    from firelearn.store.queries.record import RecordQueries
    from firelearn.store.queries.sending import SendingQueries


class Reader:
    """The queries for screens: ``bank``, ``person``, ``progress``, ``exam``, ``desk``."""

    def __init__(self, connection: sqlite3.Connection, rule_sets: tuple[RuleSet, ...], zone_offset_min: int) -> None:
        self._connection = connection
        self._traits = KnownTraits(connection)
        book = Rulebook(rule_sets=rule_sets, traits=self._traits, zone_offset_min=zone_offset_min)
        numbers = self._numbers = Numbers(connection)
        self._zone = zone_offset_min
        self.bank = BankQueries(connection)
        journal = Journal(connection)
        self.person = PersonQueries(connection, journal)
        self.progress = ProgressQueries(connection, numbers, journal, book)
        self.exam = ExamQueries(connection, numbers, zone_offset_min)
        self.unit = UnitQueries(connection)
        self.unit_people = UnitPeopleQueries(connection)
        self.staff = StaffQueries(connection)
        self.desk = DeskQueries(connection)

    @cached_property
    def record(self) -> RecordQueries:
        """What badges ask of a person's history."""
        from firelearn.store.queries.record import RecordQueries

        return RecordQueries(self._connection, self._numbers, self._zone)

    @cached_property
    def board(self) -> BoardQueries:
        """Who learned here."""
        from firelearn.store.queries.board import BoardQueries

        return BoardQueries(self._connection, self._zone)

    @cached_property
    def sending(self) -> SendingQueries:
        """How far a record has travelled."""
        from firelearn.store.queries.sending import SendingQueries

        return SendingQueries(self._connection)

    def bank_changed(self) -> None:
        """Forget what was kept of the bank that was current before."""
        self._traits.forget()

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()
