import msgspec
import pytest

from firelearn.wire import bodies_v1

LAYOUTS = {name: shape for name, shape in vars(bodies_v1).items() if name.endswith("Body") and name != "Body"}


def test_the_fields_of_every_layout_stand_in_their_final_order():
    fields = {name: shape.__struct_fields__ for name, shape in LAYOUTS.items()}

    assert fields == {
        "AnsweredBody": ("question", "revision", "mark", "response", "elapsed_ms", "session", "exam", "item"),
        "LessonFinishedBody": ("course", "course_revision", "lesson"),
        "CourseFinishedBody": ("course", "course_revision"),
        "ItemBody": ("question", "revision", "order", "marks"),
        "PaperBody": (
            "blueprint", "blueprint_revision", "title_zh_cn", "title_en", "seed", "duration_ms", "full_marks",
            "pass_mark", "time_policy", "review_policy", "items",
        ),
        "ExamStartedBody": ("exam", "sitting", "reason", "used_ms", "paper"),
        "ExamSubmittedBody": ("exam", "how", "used_ms", "score", "right", "passed"),
        "PersonChangedBody": ("person", "hlc", "fields"),
        "UnitChangedBody": ("subject", "hlc", "fields"),
        "MembershipChangedBody": ("person", "subject", "hlc", "state"),
        "FavouriteChangedBody": ("question", "hlc", "kept"),
        "QuestionReportedBody": ("question", "revision", "reason", "remark"),
        "ConsentGivenBody": ("person", "document", "version", "given"),
        "PersonErasedBody": ("person", "hlc"),
        "StaffActedBody": ("action", "person", "unit", "reason"),
    }  # fmt: skip


@pytest.mark.parametrize("shape", LAYOUTS.values(), ids=LAYOUTS)
def test_a_field_beyond_the_layout_is_refused(shape):
    too_long = msgspec.msgpack.encode([None] * (len(shape.__struct_fields__) + 1))

    with pytest.raises(msgspec.ValidationError):
        msgspec.msgpack.decode(too_long, type=shape)
