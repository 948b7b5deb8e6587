from firelearn.wire.refusals import Flaw, Reason, Refused


def test_a_refusal_tells_its_reason_and_nothing_of_what_came():
    refused = Refused(Reason.ALTERED)

    assert refused.reason is Reason.ALTERED
    assert str(refused) == "altered"


def test_the_words_that_travel_never_change():
    assert {one.value for one in Reason} == {
        "too_large", "malformed", "truncated", "altered", "foreign", "newer", "old", "forked",
    }  # fmt: skip
    assert {one.value for one in Flaw} == {"unknown_kind", "unreadable"}
