"""The rule about reading level: the more people a question is for, the easier it reads."""

from __future__ import annotations

from firelearn.content.complaint import Complaints
from firelearn.content.questions import WrittenQuestion
from firelearn.content.reading import grade, longest_sentence, uncommon_characters
from firelearn.content.written_bank import Subject

LONGEST_SENTENCE = {1: 40, 2: 46, 3: 52}
"""Characters of a Chinese sentence, by level; 40 take ten seconds to read aloud."""
UNCOMMON = {1: 0, 2: 1, 3: 2}
"""Different characters outside everyday print that a question may hold, by level."""
HIGHEST_GRADE = {1: 9.0, 2: 10.0, 3: 12.0}
"""Flesch–Kincaid grade of the English stem and explanation together, by level.

Of a few words alone the grade jumps about, and options are no sentences.
"""


def questions_are_easy_to_read(subject: Subject, complaints: Complaints) -> None:
    """Sentences are short, characters are known and English is plain, as strictly as the level asks."""
    for written in subject.bank.questions:
        _examine_sentences(written, complaints)
        _examine_characters(written, complaints)
        _examine_english(written, complaints)


def _examine_sentences(written: WrittenQuestion, complaints: Complaints) -> None:
    question, most = written.question, LONGEST_SENTENCE[written.question.level]
    for key, text in (("stem", question.stem), ("explanation", question.explanation)):
        sentence = longest_sentence(text.zh_CN)
        if len(sentence) > most:
            values = {"id": question.id, "count": len(sentence), "most": most, "sentence": sentence}
            complaints.warning(written.place.path, written.place.line("zh_CN", key), "sentence_long", **values)


def _examine_characters(written: WrittenQuestion, complaints: Complaints) -> None:
    question = written.question
    labels = [spot.label for spot in question.hotspots]
    texts = [question.stem, *question.options, *question.matches, *labels, question.explanation]
    found = uncommon_characters("".join(text.zh_CN for text in texts))
    if len(found) > UNCOMMON[question.level]:
        line = written.place.line("zh_CN")
        complaints.warning(written.place.path, line, "uncommon", id=question.id, characters="".join(found))


def _examine_english(written: WrittenQuestion, complaints: Complaints) -> None:
    question, most = written.question, HIGHEST_GRADE[written.question.level]
    sentences = [question.stem.en, question.explanation.en]
    reached = grade("\n".join(sentences))
    if reached > most:
        hardest = max(sentences, key=grade)
        values = {"id": question.id, "grade": round(reached, 1), "most": round(most), "sentence": hardest}
        complaints.warning(written.place.path, written.place.line("en"), "english_hard", **values)
