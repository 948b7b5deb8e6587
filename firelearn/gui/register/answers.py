"""Between the draft and the questions: which body asks for what, what is kept of it, and what it comes to."""

from __future__ import annotations

from collections.abc import Sequence

from firelearn.content.consent import ConsentText
from firelearn.domain.age import AgeBand
from firelearn.domain.text import Language
from firelearn.gui.kit.language import say
from firelearn.gui.register.bodies import AgeBody, Body, NameBody, PhoneBody, TextBody
from firelearn.gui.register.draft import Draft, Step
from firelearn.services.people import PersonCard
from firelearn.services.people_registering import Registration
from firelearn.services.unit_views import UnitPicked


def body_of(draft: Draft, texts: Sequence[ConsentText]) -> Body:
    """Return the body of the draft's step, with what was said before; unit and PIN are asked for otherwise."""
    match draft.step:
        case Step.AGE:
            return AgeBody(draft.age_band)
        case Step.GUARDIAN:
            return TextBody(texts, switch=say("register.guardian_agrees"), on=draft.guardian)
        case Step.NAME:
            return NameBody(draft.nickname)
        case Step.PHONE:
            return PhoneBody(draft.phone)
        case _:
            return TextBody(texts[:1])


def act_of(draft: Draft) -> str:
    """Return the words of the step onward, "" where the body's own tap goes on."""
    if draft.step is Step.AGE and draft.age_band is None:
        return ""
    return say("register.agree" if draft.step is Step.CONSENT else "register.next")


def keep(draft: Draft, body: Body | None) -> None:
    """Keep what stands in a body, whether one goes on or back."""
    if isinstance(body, AgeBody):
        draft.age_band = body.chosen
    elif isinstance(body, NameBody):
        draft.nickname = body.field.text()
    elif isinstance(body, PhoneBody):
        draft.phone = body.field.text().strip()
    elif isinstance(body, TextBody) and draft.step is Step.GUARDIAN:
        draft.guardian = body.ready


def said_in(draft: Draft, *, version: str, language: Language, pin: str | None) -> Registration:
    """Return a draft that is complete as what is to be recorded."""
    return Registration(
        age_band=draft.age_band or AgeBand.FROM_18,
        nickname=draft.nickname,
        guardian=draft.guardian,
        consent_version=version,
        language=language,
        pin=pin,
        phone=draft.phone or None,
        unit=draft.unit,
    )


def facts_of(card: PersonCard, picked: UnitPicked | None) -> tuple[tuple[str, str], ...]:
    """Return what is true now, each with its icon; ``picked`` is the unit that was chosen."""
    facts = [("saved", say("register.done_here"))]
    if picked is not None and picked.draft is not None:
        facts.append(("building", say("register.done_founded", unit=picked.name)))
    elif card.unit_name:
        facts.append(("building", say("register.done_unit", unit=card.unit_name)))
    elif picked is not None:
        facts.append(("building", say("register.done_asked", unit=picked.name)))
    if card.has_pin:
        facts.append(("lock", say("register.done_pin")))
    return tuple(facts)
