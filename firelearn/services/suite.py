"""The suite of use cases over one seat, each loaded when it is first wanted: home needs few of them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from firelearn.services.premises import Premises
from firelearn.services.unit_suite import UnitSuite

if TYPE_CHECKING:
    from pathlib import Path

    from firelearn.runtime.deployment import DeploymentFile
    from firelearn.services.badges import BadgesDesk
    from firelearn.services.board import BoardDesk
    from firelearn.services.certificates import Certificates
    from firelearn.services.exam_results import ExamResults
    from firelearn.services.exams import Exams
    from firelearn.services.home import Home
    from firelearn.services.learn import Learn
    from firelearn.services.library import Library
    from firelearn.services.people import People
    from firelearn.services.points import PointsDesk
    from firelearn.services.points_standing import StandingDesk
    from firelearn.services.practice import Practice
    from firelearn.services.privacy import Privacy
    from firelearn.services.progress import ProgressDesk
    from firelearn.services.seat import Seat
    from firelearn.services.staff import Staff
    from firelearn.services.staff_people import StaffPeople
    from firelearn.services.staff_session import StaffSession
    from firelearn.services.upkeep import Upkeep


class Suite(UnitSuite):
    """Everything the PC can do for a person. Used on the store thread."""

    def __init__(
        self,
        seat: Seat,
        bank: Path,
        resources: Path,
        deployment: DeploymentFile | None = None,
        *,
        home: Path | None = None,
    ) -> None:
        """Stand over ``seat``, the bank in folder ``bank``, the program's ``resources`` and staff's choices.

        ``home`` is the data folder, without one the folder of the store.
        """
        self.seat = seat
        self.premises = Premises(deployment)
        self._bank = bank
        self._resources = resources
        self._home = home or seat.store.path.parent

    @cached_property
    def people(self) -> People:
        """Who is learning at this PC."""
        from firelearn.services.people import People

        return People(self.seat, self.units, self.premises)

    @cached_property
    def privacy(self) -> Privacy:
        """What is kept of a person, to be read and removed."""
        from firelearn.services.privacy import Privacy

        return Privacy(self.seat, self._resources)

    @cached_property
    def home(self) -> Home:
        """What to do next, and where one stands."""
        from firelearn.services.home import Home

        return Home(self.seat, self.people, self.learn, self.points, lambda: self.results)

    @cached_property
    def learn(self) -> Learn:
        """Courses and lessons."""
        from firelearn.services.learn import Learn

        return Learn(self.seat)

    @cached_property
    def practice(self) -> Practice:
        """Practice in all its ways."""
        from firelearn.services.practice import Practice

        return Practice(self.seat)

    @cached_property
    def exams(self) -> Exams:
        """Sitting exams."""
        from firelearn.services.exams import Exams

        return Exams(self.seat, self.session)

    @cached_property
    def results(self) -> ExamResults:
        """What exams are on offer, and how they went."""
        from firelearn.services.exam_results import ExamResults

        return ExamResults(self.seat, self.exams)

    @cached_property
    def points(self) -> PointsDesk:
        """Points, line by line."""
        from firelearn.services.points import PointsDesk

        return PointsDesk(self.seat)

    @cached_property
    def standing(self) -> StandingDesk:
        """Where a person stands with their points."""
        from firelearn.services.points_standing import StandingDesk

        return StandingDesk(self.seat, self.badges, self.units, self.premises)

    @cached_property
    def badges(self) -> BadgesDesk:
        """Badges and levels."""
        from firelearn.services.badges import BadgesDesk

        return BadgesDesk(self.seat, self._resources)

    @cached_property
    def board(self) -> BoardDesk:
        """Who learned most on this PC."""
        from firelearn.services.board import BoardDesk

        return BoardDesk(self.seat, self.premises)

    @cached_property
    def progress(self) -> ProgressDesk:
        """How far a person has come."""
        from firelearn.services.progress import ProgressDesk

        return ProgressDesk(self.seat, self.results)

    @cached_property
    def certificates(self) -> Certificates:
        """Certificates of passed exams: made and checked."""
        from firelearn.services.certificates import Certificates

        return Certificates(self.seat, self.premises, self._home)

    @cached_property
    def library(self) -> Library:
        """The question bank."""
        from firelearn.services.library import Library

        return Library(self.seat, self._bank, self._resources)

    @cached_property
    def session(self) -> StaffSession:
        """Whether staff are at this PC."""
        from firelearn.services.staff_session import StaffSession

        return StaffSession(self.seat)

    @cached_property
    def staff_people(self) -> StaffPeople:
        """What staff do to people's records."""
        from firelearn.services.staff_people import StaffPeople

        return StaffPeople(self.seat, self.people, self.session)

    @cached_property
    def staff(self) -> Staff:
        """What staff do on this PC."""
        from firelearn.services.staff import Staff

        return Staff(self.seat, self.premises, self.session, self.staff_people)

    @cached_property
    def upkeep(self) -> Upkeep:
        """Backups, checks, rebuilding."""
        from firelearn.services.upkeep import Upkeep

        return Upkeep(self.seat)
