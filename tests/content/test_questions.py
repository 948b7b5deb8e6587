import shutil

from firelearn.content.complaint import Complaints
from firelearn.content.questions import WrittenQuestion, read_questions
from firelearn.content.sources import read_instruments
from firelearn.domain.question import Audience, QuestionType, Topic
from firelearn.domain.text import Text
from tests.content.desk import Desk

HOME = "bank/questions/home.toml"


def _read(desk: Desk) -> tuple[WrittenQuestion, ...]:
    return read_questions(desk.bank, read_instruments(desk.bank, Complaints()), Complaints())


def _revisions(desk: Desk) -> dict[str, bytes]:
    return {written.question.id: written.question.revision for written in _read(desk)}


def test_every_type_is_read_with_its_key(desk: Desk) -> None:
    questions = {written.question.id: written.question for written in _read(desk)}

    keys = {question.type: question.key for question in questions.values() if question.id < "home-0007"}
    assert keys == {
        QuestionType.SINGLE: (1,),
        QuestionType.MULTIPLE: (0, 2, 3),
        QuestionType.TRUE_FALSE: (0,),
        QuestionType.ORDERING: (0, 1, 2),
        QuestionType.MATCHING: (0, 1, 2),
        QuestionType.HOTSPOT: (0,),
    }


def test_a_question_is_read_whole(desk: Desk) -> None:
    written = _read(desk)[0]

    question = written.question
    assert (question.id, question.topic, question.level) == ("home-0001", Topic.HOME, 1)
    assert question.audiences == {Audience.RESIDENTS, Audience.SHOP}
    assert question.stem == Text("油锅起火，先做什么？", "A pan is on fire. What comes first?")
    assert question.options[1] == Text("关火盖锅盖", "Heat off, lid on")
    assert question.remember == Text("先关火", "Heat off first")
    assert (question.picture, question.picture_alt) == ("pan.svg", Text("灶上的一口锅", "A pan on a stove"))
    assert [source.article for source in question.sources] == ["28"]
    assert written.facts == ("F1",)
    assert written.place.line("answer") == 8


def test_a_revision_does_not_depend_on_layout_or_file(desk: Desk) -> None:
    before = _revisions(desk)
    desk.edit(HOME, 'id = "home-0001"\ntype = "single"', '\n# moved\ntype  =  "single"\nid = "home-0001"')
    desk.edit(HOME, '["端着锅跑", "关火盖锅盖"', '[\n  "端着锅跑",\n  "关火盖锅盖"')
    shutil.move(desk.bank / "questions/home.toml", desk.bank / "questions/moved-home.toml")

    after = _revisions(desk)

    assert after == before


def test_a_revision_changes_with_what_it_says_and_alone(desk: Desk) -> None:
    before = _revisions(desk)
    desk.edit(HOME, "断热源，再隔绝空气。", "断了热源，再隔绝空气。")

    after = _revisions(desk)

    changed = {identity for identity in before if before[identity] != after[identity]}
    assert changed == {"home-0001"}


def test_a_retitled_law_changes_no_question(desk: Desk) -> None:
    before = _revisions(desk)
    desk.edit("bank/sources.toml", "Fire Protection Law", "Fire Law")

    after = _revisions(desk)

    assert after == before


def test_a_revision_is_the_same_for_ever(desk: Desk) -> None:
    revision = _revisions(desk)["home-0003"]

    assert revision.hex() == "31a2eec0b728f679"


def test_hotspot_files_belong_to_the_topic_of_their_ids(desk: Desk) -> None:
    shutil.copy(desk.bank / "questions/home.toml", desk.bank / "questions/hotspots-gas.toml")
    file = desk.bank / "questions/hotspots-gas.toml"
    file.write_text(file.read_text(encoding="utf-8").replace('"home-', '"gas-'), encoding="utf-8")

    topics = {written.question.topic for written in _read(desk)}

    assert topics == {Topic.HOME, Topic.GAS}
    assert "wrong_file" not in desk.codes()


def test_a_broken_question_does_not_hide_the_others(desk: Desk) -> None:
    desk.edit(HOME, 'type = "single"', 'type = "guess"')

    questions = _read(desk)

    assert len(questions) == 7


def test_mistakes_in_one_question_are_told_together(desk: Desk) -> None:
    desk.edit(HOME, "level = 1", "level = 9")
    desk.edit(HOME, 'answer = "B"', 'answer = "Z"')
    desk.edit(HOME, '"residents", "shop"', '"martians"')

    codes = desk.codes()

    assert {"out_of_range", "answer_form", "unknown_audience"} <= codes
