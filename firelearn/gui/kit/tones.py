"""Tones: the soft fill, the ink on it and the bright colour that belong together."""

from __future__ import annotations

from firelearn.domain.value import value


@value(kw_only=False)
class Tone:
    """Three colour roles of one meaning: ``soft`` to fill, ``ink`` to write on it, ``bright`` for edges and marks."""

    soft: str
    ink: str
    bright: str
    on_bright: str


_TONES = {
    "blue": Tone("blue_soft", "blue_ink", "primary", "on_primary"),
    "plain": Tone("sunken", "ink2", "edge", "surface"),
    "right": Tone("right_soft", "right_ink", "right", "on_right"),
    "wrong": Tone("wrong_soft", "wrong_ink", "wrong", "on_wrong"),
    "warn": Tone("warn_soft", "warn_ink", "warn", "surface"),
    "ember": Tone("ember_soft", "ember_ink", "ember", "surface"),
}


def tone(name: str) -> Tone:
    """Return a tone: blue, plain, right, wrong, warn or ember."""
    return _TONES[name]
