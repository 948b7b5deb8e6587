"""Runs in an environment with Anki: adds notes, searches them, answers cards; tells what each took."""

# mypy: disable-error-code="import-not-found"
from __future__ import annotations

import json
import statistics
import sys
import time
from pathlib import Path

from anki.collection import AddNoteRequest, Collection
from anki.decks import DeckId

WORDS = ("灭火", "报警", "疏散", "电梯", "燃气", "楼道", "充电", "火灾")


def fill(collection: Collection, texts: list[list[str]]) -> float:
    """Add a note for each pair of texts; return the seconds it took."""
    kind = collection.models.by_name("Basic")
    began = time.perf_counter()
    requests = []
    for front, back in texts:
        note = collection.new_note(kind)
        note.fields[0], note.fields[1] = front, back
        requests.append(AddNoteRequest(note=note, deck_id=DeckId(1)))
    collection.add_notes(requests)
    return time.perf_counter() - began


def bank(size: int, place: Path) -> dict[str, float]:
    """Make a collection and search it."""
    texts = json.loads((place / "texts.json").read_text(encoding="utf-8"))[:size]
    path = place / "collection.anki2"
    collection = Collection(str(path))
    took = fill(collection, texts)
    searches = []
    for word in WORDS * 3:
        began = time.perf_counter()
        collection.find_notes(word)
        searches.append((time.perf_counter() - began) * 1000)
    collection.close()
    return {
        "compile_s": took,
        "search_ms": statistics.median(searches),
        "bytes": path.stat().st_size / size,
    }


def answers(count: int, place: Path) -> dict[str, float]:
    """Answer cards one by one."""
    collection = Collection(str(place / "collection.anki2"))
    fill(collection, [[f"front {number}", "back"] for number in range(count)])
    config = collection.decks.config_dict_for_deck_id(DeckId(1))
    config["new"]["perDay"] = 9999
    config["rev"]["perDay"] = 9999
    collection.decks.update_config(config)
    took: list[float] = []
    while len(took) < count:
        card = collection.sched.getCard()
        if card is None:
            break
        card.start_timer()
        began = time.perf_counter()
        collection.sched.answerCard(card, 4)
        took.append((time.perf_counter() - began) * 1000)
    collection.close()
    took.sort()
    return {"p50": statistics.median(took), "p99": took[int(len(took) * 0.99)], "count": len(took)}


if __name__ == "__main__":
    what, number, where = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
    print(json.dumps((bank if what == "bank" else answers)(number, where)), flush=True)
