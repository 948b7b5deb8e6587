from firelearn.domain.age import AgeBand


def test_only_children_under_fourteen_need_a_guardian():
    assert [band for band in AgeBand if band.needs_guardian] == [AgeBand.UNDER_14]
