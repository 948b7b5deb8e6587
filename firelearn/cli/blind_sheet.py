"""The sheet for a blind reader, as Markdown to read or as JSON for programs; and answers told in words."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from firelearn.content.answer_key import LETTERS
from firelearn.content.bank import IMAGES_FOLDER
from firelearn.content.blind_sheet import BlindQuestion, blind_questions, framed, labels_of
from firelearn.content.complaint import Complaints
from firelearn.content.toml_file import read_text
from firelearn.content.written_bank import Subject
from firelearn.domain.question import Question, QuestionType
from firelearn.domain.text import Language, Text
from firelearn.runtime.words import Words

_BETWEEN = " / "


class Sheet:
    """Some questions without their keys.

    Args:
        questions: what is asked.
        words: speak to the reader.
        language: of the questions; both when ``None``.
        part: which part of how many; everything when ``None``.
    """

    def __init__(
        self, questions: Sequence[Question], words: Words, language: Language | None, part: tuple[int, int] | None
    ) -> None:
        shown = blind_questions(questions)
        if part is not None:
            # A run of neighbours each: every run holds all topics evenly.
            nth, parts = part
            shown = shown[len(shown) * (nth - 1) // parts : len(shown) * nth // parts]
        self.shown = shown
        tickets = {one.ticket.partition("@")[0] for one in shown}
        self._questions = [question for question in questions if question.id in tickets]
        self._words = words
        self._language = language

    def folder(self, out: Path) -> Path:
        """Return the folder beside ``out`` that holds the pictures with lettered frames."""
        return out.with_name(f"{out.stem}-pictures")

    def pictures(self, subject: Subject) -> dict[str, str]:
        """Draw the lettered picture of each find-the-hazard question, by file name."""
        drawn = {}
        for question in self._questions:
            picture = subject.pictures.get(question.picture or "")
            if question.type is QuestionType.HOTSPOT and picture is not None:
                svg = read_text(subject.bank.root, f"{IMAGES_FOLDER}/{picture.name}", Complaints()) or ""
                drawn[f"{question.id}.svg"] = framed(svg, question, picture.width, picture.height)
        return drawn

    def as_markdown(self, out: Path) -> str:
        """Return the sheet for people."""
        say = self._words
        lines = [f"# {say('blind.title', n=len(self.shown))}", ""]
        lines += [say("blind.how"), "", say("blind.form"), ""]
        lines += [f"- {say(f'terms.type_{kind}')}: {say(f'blind.form_{kind}')}" for kind in QuestionType]
        for question in self.shown:
            lines += ["", f"## {question.ticket} · {say(f'terms.type_{question.type}')}", "", self._both(question.stem)]
            lines += self._about_picture(question, out)
            choices = zip(LETTERS, question.choices, strict=False)
            lines += [f"- {letter}. {self._both(text)}" for letter, text in choices]
            lines += [f"- {number}. {self._both(text)}" for number, text in enumerate(question.rights, start=1)]
        labels = labels_of(self._questions)
        if labels and self._language is None:
            lines += ["", f"# {say('blind.labels')}", "", *(f"- {self._both(label)}" for label in labels)]
        return "\n".join(lines) + "\n"

    def as_json(self, out: Path) -> str:
        """Return the sheet for programs."""
        say = self._words
        forms = {kind.value: say(f"blind.form_{kind}") for kind in QuestionType}
        shown = {
            "how": [say("blind.how"), say("blind.form")],
            "forms": forms,
            "questions": [self._as_values(question, out) for question in self.shown],
            "labels": [self._values(label) for label in labels_of(self._questions)],
        }
        return json.dumps(shown, ensure_ascii=False, indent=1) + "\n"

    def _as_values(self, question: BlindQuestion, out: Path) -> dict[str, object]:
        values: dict[str, object] = {"id": question.ticket, "type": question.type, "stem": self._values(question.stem)}
        if question.choices:
            choices = zip(LETTERS, question.choices, strict=False)
            values["options"] = {letter: self._values(text) for letter, text in choices}
        if question.rights:
            values["rights"] = {str(nth): self._values(text) for nth, text in enumerate(question.rights, start=1)}
        if question.regions:
            values["regions"] = {region.letter: list(region.place) for region in question.regions}
        if question.picture is not None:
            values["picture"] = self._place(question, out)
        if question.picture_alt is not None:
            values["picture_alt"] = self._values(question.picture_alt)
        return values

    def _about_picture(self, question: BlindQuestion, out: Path) -> list[str]:
        if question.picture is None:
            return [""]
        alt = "" if question.picture_alt is None else self._both(question.picture_alt)
        lines = ["", f"{self._words('blind.picture', path=self._place(question, out))}: {alt}", ""]
        for region in question.regions:
            x, y = region.place
            lines.append(f"- {self._words('blind.region', letter=region.letter, x=x, y=y)}")
        return lines

    def _place(self, question: BlindQuestion, out: Path) -> str:
        """Name the picture: the lettered one beside the sheet, or the bank's own."""
        if question.regions:
            return f"{self.folder(out).name}/{question.ticket.partition('@')[0]}.svg"
        return f"{IMAGES_FOLDER}/{question.picture}"

    def _both(self, text: Text) -> str:
        return _BETWEEN.join(self._values(text).values())

    def _values(self, text: Text) -> dict[str, str]:
        spoken = list(Language) if self._language is None else [self._language]
        return {language.value: text.of(language) for language in spoken}


def told_answer(question: Question, answer: str, words: Words) -> str:
    """Tell an answer of a review in words, the right one when it is empty; letters are those of the bank."""
    if question.type is QuestionType.TRUE_FALSE:
        return words("blind.true" if answer == "true" or (not answer and not question.key[0]) else "blind.false")
    places = [LETTERS.index(letter) for letter in answer] if answer else list(question.key)
    if question.type is QuestionType.MATCHING:
        pairs = zip(question.options, (question.matches[place] for place in places), strict=True)
        return words.joined(f"{words.text(left)} = {words.text(right)}" for left, right in pairs)
    things = [spot.label for spot in question.hotspots] if question.hotspots else question.options
    told = [f"{LETTERS[place]} {words.text(things[place])}" for place in places]
    return " → ".join(told) if question.type is QuestionType.ORDERING else words.joined(told)
