import pytest

from firelearn.gui.kit import theme
from firelearn.gui.kit.lettering import ROLES
from firelearn.gui.kit.theme import Theme

TEXT, GRAPHIC = 4.5, 3.0

# Every pair that the design names: what is written or drawn, on what, and how far apart they must be.
PAIRS = [
    *((ink, ground, TEXT) for ink in ("ink", "ink2", "ink3") for ground in ("bg", "surface", "rail")),
    *((ink, "sunken", TEXT) for ink in ("ink", "ink2", "ink3")),
    *(("edge", ground, GRAPHIC) for ground in ("bg", "surface")),
    *(("primary", ground, TEXT) for ground in ("bg", "surface")),
    *(("on_primary", fill, TEXT) for fill in ("primary", "primary_hi", "primary_lo")),
    *(
        (ink, f"{tone}_soft", TEXT)
        for tone, ink in (("blue", "blue_ink"), ("ember", "ember_ink"), ("warn", "warn_ink"))
    ),
    *((f"{tone}_ink", f"{tone}_soft", TEXT) for tone in ("right", "wrong")),
    *(("ink", f"{tone}_soft", TEXT) for tone in ("blue", "right", "wrong")),
    *((f"{tone}_ink", "surface", TEXT) for tone in ("ember", "right", "wrong", "warn")),
    *((tone, "surface", GRAPHIC) for tone in ("ember", "right", "wrong", "warn")),
    *((tone, "track", GRAPHIC) for tone in ("ember", "right", "warn", "primary")),
    *((f"on_{tone}", tone, TEXT) for tone in ("right", "wrong")),
    *(("on_hero", end, TEXT) for end in ("hero_a", "hero_b")),
    *(("on_hero2", end, TEXT) for end in ("hero_a", "hero_b")),
    *(("hero_edge", end, GRAPHIC) for end in ("hero_a", "hero_b")),
    ("hero_button_ink", "hero_button", TEXT),
    *(("focus", ground, GRAPHIC) for ground in ("bg", "surface")),
]


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS)
def test_every_pair_of_colours_in_use_can_be_told_apart(mode, ink, ground, least):
    look = Theme(mode)

    assert contrast(look.colour(ink), look.colour(ground)) >= least


@pytest.mark.parametrize("role", ROLES)
def test_nothing_is_smaller_than_the_least_size(role):
    assert Theme().px(role) >= 14
    assert Theme(elder=True).px(role) >= 24


@pytest.mark.parametrize("role", ROLES)
def test_lines_stand_far_enough_apart(role):
    for look in (Theme(), Theme(elder=True), Theme(wide=True)):
        assert look.line(role) >= look.px(role) * 1.15


def test_the_persons_setting_multiplies_the_elder_sizes():
    small, large = Theme(elder=True, text_pt=18), Theme(elder=True, text_pt=30)

    assert small.px("body") == 24
    assert large.px("body") == 40
    assert not small.one_column
    assert large.one_column


def test_a_wide_window_shows_larger_type_and_targets():
    assert Theme(wide=True).px("body") == round(16 * 1.15)
    assert (Theme().target, Theme(wide=True).target, Theme(elder=True).target) == (48, 56, 60)


def test_motion_is_off_when_told_and_in_elder_mode():
    assert Theme().ms("page") == 160
    assert Theme(motion=False).ms("page") == 0
    assert Theme(elder=True).ms("page") == 0


def test_using_a_theme_tells_whoever_listens(qtbot):
    with qtbot.waitSignal(theme.notifier().changed):
        theme.use(Theme("dark", motion=False))

    assert theme.current().dark


def contrast(a, b):
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(colour):
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
