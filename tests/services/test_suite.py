from firelearn.services.suite import Suite


def test_all_use_cases_stand_on_one_seat(desk):
    made = Suite(desk.suite.seat, desk.paths.bank, desk.paths.resources)

    parts = (made.people, made.home, made.learn, made.practice, made.exams, made.results, made.points, made.progress)
    assert all(part.seat is desk.suite.seat for part in (*parts, made.library, made.upkeep))
