"""My data as a page that any browser shows: plain tables, nothing loaded from elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape
from typing import Any

from firelearn.domain.text import Language
from firelearn.runtime.words import Words

_STYLE = """
body { font: 16px/1.6 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; margin: 2rem auto; max-width: 60rem;
  padding: 0 1rem; color: #1b2632; background: #fff; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid #877f72; padding: .3rem .6rem;
  text-align: left; vertical-align: top; } th { background: #f7f4ee; }
"""
_IN_COLUMNS = frozenset({"at", "kind", "device", "seq"})


def page_of(gathered: dict[str, Any], words: Words, stem: Callable[[str], str]) -> str:
    """Return everything that was gathered of a person as one page in the language of ``words``."""

    def say(key: str, **values: object) -> str:
        return words(f"privacy.{key}", **values)

    exams = [
        (stem_of_title(exam, words.language), exam["paper"]["blueprint"], _score(exam)) for exam in gathered["exams"]
    ]
    parts = [
        f"<h1>{escape(say('title'))}</h1><p>{escape(say('made', time=gathered['made']))}</p>",
        _section(say("person"), _table((say("what"), say("kept")), gathered["person"].items())),
        _section(
            say("consents"),
            _table(
                (say("document"), say("version"), say("when")),
                ((one["document"], one["version"], one["at"]) for one in gathered["consents"]),
            ),
        ),
        _section(
            say("days", points=gathered["points"]),
            _table(
                (say("day"), say("points"), say("answers"), say("right")),
                ((day["day"], day["points"], day["answers"], day["right"]) for day in gathered["days"]),
            ),
        ),
        _section(say("exams"), _table((say("paper"), say("blueprint"), say("score")), exams)),
        _section(
            say("journal", n=len(gathered["journal"])),
            _table(
                (say("when"), say("happened"), say("details")),
                (
                    (entry["at"], words(f"privacy.kind_{entry['kind']}"), _details(entry, stem))
                    for entry in gathered["journal"]
                ),
            ),
        ),
        f"<p>{escape(say('whole'))}</p>",
    ]
    language = "en" if words.language is Language.EN else "zh-CN"
    head = f'<meta charset="utf-8"><title>{escape(say("title"))}</title><style>{_STYLE}</style>'
    return f'<!doctype html><html lang="{language}"><head>{head}</head><body>{"".join(parts)}</body></html>\n'


def stem_of_title(exam: dict[str, Any], language: Language) -> str:
    """Return the title of an exam's paper."""
    title = exam["paper"]["title"]
    return str(title[language.value] if isinstance(title, dict) else title)


def _score(exam: dict[str, Any]) -> str:
    submitted = exam["submitted"]
    return "" if submitted is None else str(submitted["score"])


def _details(entry: dict[str, Any], stem: Callable[[str], str]) -> str:
    told = {name: given for name, given in entry.items() if name not in _IN_COLUMNS and given not in ("", None, [])}
    if "question" in told:
        told["stem"] = stem(str(told["question"]))
    told.pop("paper", None)
    return "; ".join(f"{name}: {given}" for name, given in told.items())


def _section(title: str, content: str) -> str:
    return f"<h2>{escape(title)}</h2>{content}"


def _table(heads: Iterable[object], rows: Iterable[Iterable[object]]) -> str:
    head = "".join(f"<th>{escape(str(one))}</th>" for one in heads)
    body = "".join("<tr>" + "".join(f"<td>{escape(str(cell))}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
