import json

import pytest

from firelearn.domain.errors import Trouble
from firelearn.domain.fact import HandIn
from firelearn.domain.ids import BlueprintId, PersonId
from firelearn.domain.text import Language
from firelearn.runtime.paths import shipped_folder
from firelearn.runtime.words import Words
from tests.services.test_people_claims import _learn
from tests.services.test_people_registering import said

WORDS = Words(shipped_folder() / "resources" / "words", Language.ZH_CN, strict=True)


@pytest.fixture
def full(desk, me):
    """Let somebody learn, sit an exam, register and claim what they did as a guest; and somebody else beside them."""
    suite = desk.suite
    code = suite.people.claim_code(me)
    _learn(desk, me)
    sitting = suite.exams.start(me, BlueprintId("short-stop"))
    suite.exams.hand_in(me, sitting.exam, HandIn.BY_PERSON)
    owner = suite.people.register(None, said(nickname="秀英")).person
    suite.people.claim(code, owner)
    suite.people.register(None, said(nickname="不相干的人"))
    return owner


def test_everything_is_gathered_and_nothing_of_anybody_else(desk, me, full):
    gathered = desk.suite.privacy.gathered(full)

    store = desk.suite.seat.store
    own = [link for link in store.links() if link.entry.person in {me, full}]
    assert [one["seq"] for one in gathered["journal"]] == [link.entry.seq for link in own]
    assert desk.suite.privacy.kept(full).entries == len(own)
    assert gathered["person"]["nickname"] == "秀英"
    assert gathered["records_merged_into_it"] == [me.hex()]
    assert [one["document"] for one in gathered["consents"]] == ["privacy"]
    assert len(gathered["exams"]) == 1 and gathered["days"] and gathered["points"] > 0
    assert "不相干的人" not in json.dumps(gathered, ensure_ascii=False)


def test_a_record_that_was_parted_does_not_tell_whose_it_was(desk, me, full):
    desk.suite.people.part(me)

    assert full.hex() not in json.dumps(desk.suite.privacy.gathered(me))


@pytest.mark.parametrize("language", list(Language))
def test_both_files_are_written_and_can_be_read(desk, full, tmp_path, language):
    saved = desk.suite.privacy.save(full, tmp_path, WORDS.speaking(language))
    again = desk.suite.privacy.save(full, tmp_path, WORDS.speaking(language))

    assert json.loads(saved.json.read_text(encoding="utf-8")) == json.loads(again.json.read_text(encoding="utf-8"))
    page = saved.page.read_text(encoding="utf-8")
    assert WORDS.speaking(language)("privacy.title") in page and "秀英" in page
    assert "秀英" not in saved.page.name
    assert again.page != saved.page


def test_what_a_person_wrote_cannot_become_markup(desk, me, tmp_path):
    desk.suite.people.rename(me, "<b>x</b>")

    page = desk.suite.privacy.save(me, tmp_path, WORDS).page.read_text(encoding="utf-8")

    assert "<b>" not in page and "&lt;b&gt;" in page


def test_a_folder_that_cannot_be_written_is_told(desk, me, tmp_path):
    with pytest.raises(Trouble, match="folder_read_only"):
        desk.suite.privacy.save(me, tmp_path / "gone", WORDS)


def test_of_nobody_nothing_is_gathered(desk):
    with pytest.raises(Trouble, match="person_unknown"):
        desk.suite.privacy.gathered(PersonId(b"?" * 16))


def test_a_number_that_another_pc_took_is_told_as_sealed(desk, me):
    from firelearn.domain.fact import PersonChanged

    fields = {"phone_sealed": b"sealed elsewhere"}
    desk.suite.seat.record(me, PersonChanged(person=me, hlc=desk.suite.seat.tick(), fields=fields))

    assert desk.suite.privacy.kept(me).phone == "sealed"


def test_the_texts_that_are_agreed_to_are_those_of_the_program(desk):
    # The resources of these tests hold no texts: the program's own do.
    from firelearn.services.privacy import Privacy

    privacy = Privacy(desk.suite.seat, shipped_folder() / "resources")

    assert [text.document for text in privacy.consent(Language.EN)] == ["privacy", "guardian"]
