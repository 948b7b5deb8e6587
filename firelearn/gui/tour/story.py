"""The story of the tour: a guest takes a lesson, practises, passes an exam, gets its certificate, sees the points."""

from __future__ import annotations

from PySide6.QtCore import Qt

from firelearn.domain.ids import BlueprintId
from firelearn.domain.question import Question, Topic
from firelearn.gui import route as to
from firelearn.gui.kit.field import Field
from firelearn.gui.kit.language import say
from firelearn.gui.kit.text import Label
from firelearn.gui.tour.county import tell_of_staff, tell_of_unit
from firelearn.gui.tour.guest import Guest
from firelearn.gui.tour.telling import Tell
from firelearn.services.practice import PracticeRequest, Way

_PUBLIC = BlueprintId("public")
_WRONG_ONES = (3, 11)
_SETTLES_MS = 20
_A_SECOND_MS = 1100
_READS_THE_START_FOR_MS = 1000


def tell(guest: Guest, line: Tell) -> None:
    """Play the story from the first tap to the points, and on to the unit and to staff.

    Raises:
        TourStuck: a step was not reached.
    """
    _start(guest, line)
    _lesson(guest, line)
    _practise(guest, line)
    _exam(guest, line)
    _look_back(guest, line)
    tell_of_unit(guest, line)
    tell_of_staff(guest, line)


def _start(guest: Guest, line: Tell) -> None:
    guest.picture("start")
    guest.rest(_READS_THE_START_FOR_MS)
    for way in ("pick", "claim", "register"):
        guest.press(way)
        guest.on(f"{way}_page")
        guest.rest(_SETTLES_MS)
        guest.picture(way)
        guest.press("back")
        guest.on("start_page")
    guest.press("start")
    guest.on("home_body")
    guest.picture("home-new")
    line("started")


def _lesson(guest: Guest, line: Tell) -> None:
    guest.app.go(to.Courses())
    guest.on("courses_body")
    guest.picture("courses")
    guest.press("course_1")
    guest.on("course_body")
    guest.picture("course")
    guest.press("go_on")
    guest.on("lesson_page")
    steps = 0
    while not guest.sees("end_title"):
        steps += 1
        if guest.question() is not None:
            guest.answer()
            guest.picture("lesson-check")
            guest.key(Qt.Key.Key_Return)
            guest.see("feedback", guest.is_told)
            guest.picture("lesson-check-told")
        elif steps == 1:
            guest.picture("lesson-card")
        _turn_page(guest)
    guest.picture("lesson-end")
    line("lesson_done")


def _turn_page(guest: Guest) -> None:
    """Go on to the next card, check or the end of the lesson."""
    before = guest.find("place", Label)
    said = before.text() if before is not None else ""

    def turned() -> bool:
        now = guest.find("place", Label)
        return guest.sees("end_title") or (now is not None and now.text() != said)

    guest.press("on")
    guest.see("next card", turned)
    # What was just put up becomes visible with the next turn of the event loop.
    guest.rest(_SETTLES_MS)


def _practise(guest: Guest, line: Tell) -> None:
    guest.app.go(to.Practice())
    guest.on("practice_page")
    guest.picture("practice")
    guest.app.go(to.Run(request=PracticeRequest(way=Way.TOPIC, topic=Topic.EBIKE)))
    guest.on("run_page")
    right = 0
    number = 0
    while not guest.sees("summary_title"):
        number += 1
        rightly = number not in {2, 6}
        guest.answer(rightly=rightly)
        right += rightly
        if number == 1:
            guest.picture("question")
        guest.key(Qt.Key.Key_Return)
        guest.see("feedback", guest.is_told)
        if number in {1, 2}:
            guest.picture("question-right" if rightly else "question-wrong")
        guest.key(Qt.Key.Key_Return)
        guest.see("next question", lambda: guest.sees("summary_title") or guest.question() is not None)
    guest.picture("practice-summary")
    line("practised", right=right, n=number)
    guest.app.go(to.Search(text="119"))
    guest.on("search_page")
    guest.rest(400)
    guest.picture("search")


def _exam(guest: Guest, line: Tell) -> None:
    guest.app.go(to.Exams())
    guest.on("exams_page")
    guest.picture("exams")
    guest.app.go(to.Lobby(blueprint=_PUBLIC))
    guest.on("lobby_page")
    guest.picture("lobby")
    guest.press("start_exam")
    guest.on("exam_page")
    count = 0
    while True:
        question = guest.answer(rightly=count not in _WRONG_ONES)
        count += 1
        if count == 5:
            guest.press("flag")
        if count == 10:
            # The timer shows the time once a second; the clock was stepped between two of them.
            guest.rest(_A_SECOND_MS)
            guest.picture("exam")
        guest.press("next")
        if _asked_to_hand_in(guest, question):
            break
    guest.picture("hand-in")
    guest.press("hand_in_dialog_other" if guest.sees("hand_in_dialog_other") else "hand_in_dialog_safe")
    guest.on("result_page")
    # The certificate is signed before the result is shown.
    guest.on("certificate")
    guest.picture("result")
    line("passed", n=count)
    _certificate(guest, line)
    guest.press("wrong_ones")
    guest.on("review_page")
    guest.picture("review")


def _certificate(guest: Guest, line: Tell) -> None:
    """Get the certificate, say which name is to be printed, and go back to the result."""
    guest.press("certificate")
    guest.on("certificate_name_dialog")
    guest.picture("certificate-name")
    field = guest.find("certificate_name", Field)
    if field is not None:
        field.set_text(say("tour.printed_name"))
    guest.press("certificate_name_dialog_safe")
    guest.see("certificate", lambda: _printed(guest) == say("tour.printed_name"))
    guest.picture("certificate")
    line("certificate")
    guest.press("check_certificates")
    guest.on("check_body")
    guest.picture("certificate_check")
    guest.press("back")
    guest.see("certificate", lambda: _printed(guest))
    guest.press("back")
    guest.on("result_page")


def _printed(guest: Guest) -> str:
    label = guest.find("printed_name", Label)
    return label.text() if label is not None else ""


def _asked_to_hand_in(guest: Guest, before: Question) -> bool:
    """Wait until the next question stands there (False), or the last question whether to hand in (True)."""

    def asked() -> bool:
        return guest.sees("hand_in_dialog")

    def next_one() -> bool:
        now = guest.question()
        return now is not None and now.id != before.id

    guest.see("next question", lambda: asked() or next_one())
    return asked()


def _look_back(guest: Guest, line: Tell) -> None:
    guest.app.go(to.Points())
    guest.on("points_body")
    guest.on("badges_row")
    guest.picture("points")
    guest.press("see_badges")
    guest.on("badges_body")
    guest.picture("badges")
    line("badges")
    guest.app.go(to.Board())
    guest.on("board_body")
    guest.picture("board")
    guest.app.go(to.Progress())
    guest.on("progress_body")
    guest.rest(700)
    guest.picture("progress")
    guest.app.go(to.Me())
    guest.on("me_body")
    guest.picture("me")
    guest.app.go(to.Settings())
    guest.on("settings_page")
    guest.picture("settings")
    guest.app.go(to.Home())
    guest.on("home_body")
    guest.picture("home")
    line("points")
