"""Badges in words: what each is called, how it is earned, and how it stands."""

from __future__ import annotations

from firelearn.domain.badges import BadgeStanding
from firelearn.gui.kit.language import say, words


def name_of(standing: BadgeStanding) -> str:
    """Name a badge."""
    return say(f"badges.{standing.badge.value}")


def how(standing: BadgeStanding) -> str:
    """Say how it is earned."""
    told = say(f"badges.{standing.badge.value}_how", wanted=standing.wanted)
    if standing.topic is None or standing.earned:
        return told
    return say("badges.nearest", how=told, topic=say(f"terms.topic_{standing.topic.value}"))


def progress(standing: BadgeStanding) -> str:
    """Say when it was earned, or how much of how much is there."""
    if not standing.earned:
        return say("badges.progress", have=standing.have, wanted=standing.wanted)
    if standing.topic is not None:
        return say("badges.earned_topic", topic=say(f"terms.topic_short_{standing.topic.value}"))
    if standing.day is None:
        return say("badges.earned")
    return say("badges.earned_on", day=words().iso_date(standing.day))
