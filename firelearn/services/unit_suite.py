"""The use cases of units over one seat, each loaded when it is first wanted."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from firelearn.services.demo import Demo
    from firelearn.services.member_import import MemberImport
    from firelearn.services.premises import Premises
    from firelearn.services.seat import Seat
    from firelearn.services.unit_editing import UnitEditing
    from firelearn.services.unit_loading import UnitLoading
    from firelearn.services.unit_members import UnitMembers
    from firelearn.services.unit_staff import UnitStaff
    from firelearn.services.units import Units


class UnitSuite:
    """Everything the PC can do with units: a part of the suite."""

    seat: Seat
    premises: Premises
    _resources: Path

    @cached_property
    def units(self) -> Units:
        """Units: find, make, join, leave."""
        from firelearn.services.units import Units

        return Units(self.seat)

    @cached_property
    def unit_members(self) -> UnitMembers:
        """A unit's people, for its administrators."""
        from firelearn.services.unit_members import UnitMembers

        return UnitMembers(self.seat)

    @cached_property
    def unit_staff(self) -> UnitStaff:
        """Units, as staff look after them."""
        from firelearn.services.unit_staff import UnitStaff

        return UnitStaff(self.seat)

    @cached_property
    def unit_editing(self) -> UnitEditing:
        """What a unit's administrator writes of it."""
        from firelearn.services.unit_editing import UnitEditing

        return UnitEditing(self.seat)

    @cached_property
    def unit_loading(self) -> UnitLoading:
        """Rosters of a county from sheets."""
        from firelearn.services.unit_loading import UnitLoading

        return UnitLoading(self.seat)

    @cached_property
    def member_import(self) -> MemberImport:
        """Lists of a unit's people from sheets."""
        from firelearn.services.member_import import MemberImport

        return MemberImport(self.seat)

    @cached_property
    def demo(self) -> Demo:
        """The demonstration county."""
        from firelearn.services.demo import Demo

        return Demo(self.seat, self.premises, self._resources / "demo")
