"""Rules about what stands in a bank and serves nobody: sources that nothing quotes, facts that nothing rests on."""

from __future__ import annotations

from firelearn.content.complaint import Complaints
from firelearn.content.sources import SOURCES_FILE
from firelearn.content.written_bank import Subject

FACTS_OF_COURSES = "facts/courses.jsonl"
"""Cards quote no facts by id; what they rest on stands here for those who check them."""


def sources_are_used(subject: Subject, complaints: Complaints) -> None:
    """Every law and standard in ``sources.toml`` is quoted by a question, and so, through its links, by courses."""
    quoted = {source.key for written in subject.bank.questions for source in written.question.sources}
    for key, instrument in subject.bank.instruments.items():
        if key not in quoted:
            complaints.warning(SOURCES_FILE, instrument.place.line(), "source_idle", source=key)


def facts_are_used(subject: Subject, complaints: Complaints) -> None:
    """Every fact carries a question; those of courses stand in a file of their own and are left alone."""
    asked = {name for written in subject.bank.questions for name in written.facts}
    for name, fact in subject.facts.items():
        if name not in asked and fact.path != FACTS_OF_COURSES:
            complaints.warning(fact.path, fact.line, "fact_idle", fact=name)
