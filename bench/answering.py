"""From a key to the next question on the screen, with the answer on disk: the real app in a real window."""

from __future__ import annotations

from collections.abc import Iterator

from bench import made
from bench.run import Run
from bench.screen import command, report, surroundings
from bench.table import Figure, median, percentile


def figures(run: Run) -> Iterator[Figure]:
    """Yield the rows of answering."""
    home = made.make_home(run.home("answering"), made.shipped_bank(), 0, run.bank)
    papers, runs, blueprint = run.pick(3, 1), run.pick(60, 10), "responsible" if not run.quick else "public"
    environment = surroundings(run.screen, home, FIRELEARN_BANK=str(run.bank))
    raw = [float(one) for one in report(
        command("raw_answer", str(run.pick(200, 40)), str(run.folder / "raw-answer.db")), surroundings(run.screen)
    )["raw"]]  # fmt: skip
    told = report(command("answer", str(papers), str(runs), blueprint), environment)
    exam, feedback, onward = told["exam"], told["feedback"], told["onward"]
    note = (
        f"an exam in a real window: the letter and Enter without a pause, {len(exam)} answers, until the next question "
        "is painted; the answer is committed before it shows, the place in the exam right after it. Floor: a bare "
        "window with a text and four buttons, one committed row"
    )
    for name, share, limit in (("p50", 0.5, 13.0), ("p90", 0.9, 20.0), ("p99", 0.99, None)):
        yield Figure(
            work=f"key pressed → next question drawn, answer durable, {name}", unit="ms",
            floor=percentile(raw, share), ours=percentile(exam, share), limit=limit, note=note,
        )  # fmt: skip
    yield Figure(
        work="practice: Enter → feedback drawn, answer durable, p50", unit="ms", floor=median(raw),
        ours=median(feedback), note=f"{len(feedback)} answers; p90 {percentile(feedback, 0.9):.1f} ms",
    )  # fmt: skip
    yield Figure(
        work="practice: Enter → next question drawn, p50", unit="ms", floor=median(raw), ours=median(onward),
        note=f"the next question is laid out while the person reads; p90 {percentile(onward, 0.9):.1f} ms",
    )  # fmt: skip
