"""The checker of banks: reads all of a bank, asks every rule, and gives back every complaint at once."""

from __future__ import annotations

from pathlib import Path

from firelearn.content import (
    course_rules,
    phrase_rules,
    question_rules,
    reading_rules,
    review_rules,
    share_rules,
    stem_rules,
    use_rules,
)
from firelearn.content.bank import BANK_FILE
from firelearn.content.blueprints import read_blueprints
from firelearn.content.complaint import Complaint, Complaints
from firelearn.content.levels import read_level_sets
from firelearn.content.points import read_rule_sets
from firelearn.content.written_bank import Rule, read_subject

RULES: tuple[Rule, ...] = (
    question_rules.facts_are_checked,
    question_rules.texts_are_short,
    question_rules.options_are_fair,
    question_rules.pictures_are_there,
    question_rules.hotspots_can_be_hit,
    phrase_rules.options_say_something,
    phrase_rules.nothing_is_denied_twice,
    phrase_rules.the_tone_is_kept,
    phrase_rules.languages_are_themselves,
    reading_rules.questions_are_easy_to_read,
    share_rules.right_answers_are_spread,
    share_rules.true_and_false_are_even,
    share_rules.the_longest_is_not_the_right_one,
    share_rules.few_rest_on_medium_facts,
    use_rules.sources_are_used,
    use_rules.facts_are_used,
    stem_rules.no_stem_stands_twice,
    review_rules.questions_are_answered_blind,
    course_rules.courses_have_their_size,
    course_rules.courses_ask_existing_questions,
    course_rules.cards_are_short,
    course_rules.cards_have_pictures,
    course_rules.minutes_are_honest,
)


def check_bank(folder: Path) -> list[Complaint]:
    """Return every complaint about the bank in ``folder``, by file and line; an empty list is a clean bank."""
    complaints = Complaints()
    if not folder.is_dir():
        complaints.error(BANK_FILE, 0, "file_missing")
        return complaints.in_order()
    subject = read_subject(folder, complaints)
    for rule in RULES:
        rule(subject, complaints)
    return complaints.in_order()


def check_resources(resources: Path) -> list[Complaint]:
    """Return every complaint about the blueprints, rule sets and levels in ``resources``."""
    complaints = Complaints()
    read_blueprints(resources, complaints)
    read_rule_sets(resources, complaints)
    read_level_sets(resources, complaints)
    return complaints.in_order()
