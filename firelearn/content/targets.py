"""What the county's bank is to hold when it is whole, and what a bank of another size should hold of each part."""

from __future__ import annotations

from collections.abc import Mapping

WHOLE = 1200
TARGETS: Mapping[str, Mapping[str, int]] = {
    "by_topic": {
        "basics": 80,
        "alarm": 50,
        "evacuation": 105,
        "extinguisher": 85,
        "facilities": 85,
        "home": 75,
        "gas": 60,
        "ebike": 70,
        "lanes": 40,
        "law": 85,
        "duty": 105,
        "patrol": 60,
        "highrise": 50,
        "venues": 180,
        "rural": 40,
        "station": 30,
    },
    "by_type": {"single": 660, "true_false": 300, "multiple": 180},
    "by_level": {"1": 540, "2": 455, "3": 205},
    "by_audience": {
        "residents": 520,
        "shop": 380,
        "keyunit": 420,
        "factory": 260,
        "school": 260,
        "hotel": 230,
        "hospital": 220,
        "village": 220,
        "volunteer": 180,
    },
}
"""Of 1,200 questions. Audiences are the fewest, because a question may serve several."""
OTHER_TYPES_TARGET = 60
"""Of 1,200 questions: ordering, matching and find-the-hazard together."""


def wanted(of_whole: int, size: int) -> int:
    """Return how many a bank of ``size`` questions should hold of what 1,200 hold ``of_whole`` of; halves count up."""
    return (2 * of_whole * size + WHOLE) // (2 * WHOLE)


def targets_for(size: int) -> dict[str, dict[str, int]]:
    """Return the targets of a bank of ``size`` questions, part by part; ``other_types`` stands among the types."""
    found = {part: {name: wanted(count, size) for name, count in counts.items()} for part, counts in TARGETS.items()}
    found["by_type"]["other_types"] = wanted(OTHER_TYPES_TARGET, size)
    return found
