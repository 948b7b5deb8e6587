"""How far apart two short texts are: optimal string alignment, bounded, with a price for each exchange.

Source: Damerau 1964 and Levenshtein 1966; the band is Ukkonen's (1985): cells further than ``limit`` from the diagonal
cannot lie on a path within it.
"""

from __future__ import annotations

from collections.abc import Callable


def distance(one: str, other: str, limit: int, price: Callable[[str, str], int] | None = None) -> int | None:
    """Return the least number of characters put in, left out, exchanged or swapped with their neighbour.

    ``price`` says what it costs to exchange two different characters (1 without it); everything else costs 1. None when
    it comes to more than ``limit``. The same from either side if ``price`` is.
    """
    if abs(len(one) - len(other)) > limit:
        return None
    far = limit + 1
    before: list[int] = []
    row = [min(column, far) for column in range(len(other) + 1)]
    for line, letter in enumerate(one, start=1):
        older, before, row = before, row, [far] * (len(other) + 1)
        if line <= limit:
            row[0] = line
        for column in range(max(1, line - limit), min(len(other), line + limit) + 1):
            opposite = other[column - 1]
            exchange = 0 if letter == opposite else 1 if price is None else price(letter, opposite)
            cost = min(before[column - 1] + exchange, before[column] + 1, row[column - 1] + 1)
            if line > 1 and column > 1 and letter == other[column - 2] and one[line - 2] == opposite:
                cost = min(cost, older[column - 2] + 1)
            row[column] = min(cost, far)
        if min(row) > limit and (not before or min(before) > limit):
            return None
    return row[-1] if row[-1] <= limit else None
