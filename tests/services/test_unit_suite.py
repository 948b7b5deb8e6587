"""Each use case of units is made once, when it is first wanted."""


def test_every_use_case_is_made_once(desk):
    suite = desk.suite

    for name in ("units", "unit_members", "unit_staff", "unit_editing", "unit_loading", "member_import", "demo"):
        assert getattr(suite, name) is getattr(suite, name)
