from firelearn.domain.question import Topic
from firelearn.services.topics import TopicCount, topic_counts
from firelearn.store.rows import TopicMastery


def test_the_stores_rows_become_counts_in_their_order():
    rows = [
        TopicMastery(topic=Topic.GAS, total=12, practised=5, last_right=3),
        TopicMastery(topic=Topic.HOME, total=14, practised=0, last_right=0),
    ]

    counts = topic_counts(rows)

    assert counts == (
        TopicCount(topic=Topic.GAS, right=3, practised=5, total=12),
        TopicCount(topic=Topic.HOME, right=0, practised=0, total=14),
    )
