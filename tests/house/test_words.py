"""The words of the product: each key that the code asks for exists in both languages, and none stands idle."""

import ast
import re
import string
import tomllib
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CATALOGUE = ROOT / "resources" / "words"
LANGUAGES = {"zh_CN", "en"}
KEY = re.compile(r"[a-z][a-z0-9_]*(?:\.[A-Za-z0-9_-]+)+")
FILE_ENDINGS = (".svg", ".toml", ".png", ".json", ".jsonl", ".md", ".sql", ".wav", ".log", ".db", ".py", ".ico")
IDEOGRAPH = re.compile(r"[\u3400-\u9fff]")
HOLE = "\0"
# Where Chinese stands in the code, and why: it is read or counted there, or put together from numbers.
READS_CHINESE = {
    "firelearn/content/": "rules about the words of questions look for words",
    "firelearn/domain/naming.py": "surnames and words that are read otherwise than their characters",
    "firelearn/domain/pinyin.py": "the first letters of characters",
    "firelearn/domain/source.py": "an article's number is written 第二十八条",
    "firelearn/domain/unit_names.py": "places, forms and numbers in the names of units",
    "firelearn/runtime/words.py": "the catalogue itself, which writes dates, numbers and lengths of time",
}
TROUBLE_KEYS = ("trouble.{}.title", "trouble.{}.advice")


@cache
def _catalogue() -> dict[str, dict[str, str]]:
    """Read every area: key to its words by language."""
    found: dict[str, dict[str, str]] = {}
    for path in sorted(CATALOGUE.glob("*.toml")):
        waiting = [(path.stem, tomllib.loads(path.read_text(encoding="utf-8")))]
        while waiting:
            key, table = waiting.pop()
            if LANGUAGES & table.keys():
                found[key] = table
            else:
                waiting += [(f"{key}.{name}", inner) for name, inner in table.items()]
    return found


@cache
def _strings() -> dict[str, list[str]]:
    """Collect the strings of the code, docstrings apart: text, with a mark for each hole, to the places it stands."""
    found: dict[str, list[str]] = {}
    for path in sorted((ROOT / "firelearn").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        inside = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
        bare = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}  # docstrings and their kin
        for node in ast.walk(tree):
            if id(node) in inside or id(node) in bare:
                continue
            text = _text(node)
            if text is not None:
                place = f"{path.relative_to(ROOT).as_posix()}:{getattr(node, 'lineno', 0)}"
                found.setdefault(text, []).append(place)
    return found


def _text(node: ast.AST) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        # "terms.topic_" is the beginning of a key, to which the code adds the rest.
        return node.value + HOLE if node.value.endswith("_") else node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else HOLE for part in node.values)
    return None


def _asked() -> dict[str, list[str]]:
    """Find the keys, whole or with holes, that the code names, and where."""
    areas = {key.split(".")[0] for key in _catalogue()}
    return {
        text: places
        for text, places in _strings().items()
        if KEY.fullmatch(text.replace(HOLE, "x")) and text.split(".")[0] in areas and not text.endswith(FILE_ENDINGS)
    }


def _troubles() -> dict[str, str]:
    """Find the codes of the troubles that the code raises, and where."""
    return {
        node.args[0].value: f"{path.relative_to(ROOT).as_posix()}:{node.lineno}"
        for path in sorted((ROOT / "firelearn").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Trouble" and node.args
        if isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str)
    }


def _complaints() -> dict[str, str]:
    """Find the codes of the complaints about a bank that the code writes down, and where."""
    return {
        node.args[2].value: f"{path.relative_to(ROOT).as_posix()}:{node.lineno}"
        for path in sorted((ROOT / "firelearn" / "content").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and len(node.args) > 2
        if node.func.attr in {"error", "warning"} and isinstance(node.args[2], ast.Constant)
        if isinstance(node.args[2].value, str)
    }


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile("([A-Za-z0-9_.-]*)".join(re.escape(part) for part in text.split(HOLE)))


@cache
def _vocabulary() -> frozenset[str]:
    """Collect what can fill a hole: strings and names of the code, keys and strings of the data."""
    found = {word for text in _strings() for word in text.split(HOLE)}
    for path in sorted((ROOT / "firelearn").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found |= {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        found |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    data = [path for path in (ROOT / "resources").rglob("*.toml") if path.parent != CATALOGUE]
    for path in data:
        found |= set(re.findall(r"[A-Za-z0-9_-]+", path.read_text(encoding="utf-8")))
    return frozenset(found | {name.lower() for name in found} | {"0", "1", "2", "3", "4", "5", "6"})


def _is_asked(key: str) -> bool:
    asked = _asked()
    if key in asked:
        return True
    for text in asked:
        filled = _pattern(text).fullmatch(key) if HOLE in text else None
        if filled and all(
            value in _vocabulary() or set(value.split(".")) <= _vocabulary() for value in filled.groups()
        ):
            return True
    # A key that is told together with another: f"{key}_why".
    tails = [text.removeprefix(HOLE) for text in _strings() if text.startswith(HOLE + "_") and text.count(HOLE) == 1]
    if any(key.endswith(tail) and _is_asked(key.removesuffix(tail)) for tail in tails):
        return True
    return key.startswith("trouble.") and key.split(".")[1] in _vocabulary()


def _places(words: str) -> set[str]:
    """Name the placeholders of some words."""
    return {name for _, name, _, _ in string.Formatter().parse(words) if name is not None}


def test_the_catalogue_is_there() -> None:
    assert len(_catalogue()) > 100


def test_every_key_of_the_code_has_its_words() -> None:
    keys = _catalogue()

    missing = [
        f"{places[0]} {text.replace(HOLE, '{…}')}"
        for text, places in _asked().items()
        if not (any(_pattern(text).fullmatch(key) for key in keys) if HOLE in text else text in keys)
    ]

    assert not missing, "\n".join(missing)


def test_every_trouble_has_a_title_and_an_advice() -> None:
    missing = [
        f"{place} {form.format(code)}"
        for code, place in _troubles().items()
        for form in TROUBLE_KEYS
        if form.format(code) not in _catalogue()
    ]

    assert not missing, "\n".join(missing)


def test_every_complaint_about_a_bank_has_its_words() -> None:
    missing = [f"{place} bank.{code}" for code, place in _complaints().items() if f"bank.{code}" not in _catalogue()]

    assert not missing, "\n".join(missing)


def test_no_words_stand_idle() -> None:
    idle = [key for key in _catalogue() if not _is_asked(key)]

    assert not idle, "\n".join(idle)


def test_every_key_speaks_both_languages() -> None:
    halved = [
        key for key, words in _catalogue().items() if not all(words.get(language, "").strip() for language in LANGUAGES)
    ]

    assert not halved, "\n".join(halved)


def test_both_languages_fill_the_same_places() -> None:
    uneven = [key for key, words in _catalogue().items() if _places(words["zh_CN"]) != _places(words["en"])]

    assert not uneven, "\n".join(uneven)


@pytest.mark.parametrize(
    ("language", "unwanted"),
    [("zh_CN", "您"), ("zh_CN", "！"), ("zh_CN", "!"), ("en", "!"), ("zh_CN", "...")],
)
def test_the_tone_is_kept(language: str, unwanted: str) -> None:
    found = [key for key, words in _catalogue().items() if unwanted in words[language]]

    assert not found, "\n".join(found)


def test_english_words_are_english() -> None:
    own_names = {"中文", "简体中文"}  # a language is offered in its own name, whatever is spoken

    found = [
        key for key, words in _catalogue().items() if IDEOGRAPH.search(words["en"]) and words["en"] not in own_names
    ]

    assert not found, "\n".join(found)


def test_no_words_for_people_stand_in_the_code() -> None:
    found = [
        f"{place} {text}"
        for text, places in _strings().items()
        for place in places
        if IDEOGRAPH.search(text) and not place.startswith(tuple(READS_CHINESE))
    ]

    assert not found, "\n".join(found)
