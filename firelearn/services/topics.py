"""How far a person has come in each topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firelearn.domain.value import value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from firelearn.domain.question import Topic
    from firelearn.store.rows import TopicMastery


@value
class TopicCount:
    """How far one has come in a topic: ``right`` at the last try, of ``practised``, of ``total`` in the bank."""

    topic: Topic
    right: int
    practised: int
    total: int


def topic_counts(rows: Iterable[TopicMastery]) -> tuple[TopicCount, ...]:
    """Turn the store's rows into counts, in their order."""
    return tuple(
        TopicCount(topic=row.topic, right=row.last_right, practised=row.practised, total=row.total) for row in rows
    )
