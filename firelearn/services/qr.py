"""QR codes (ISO/IEC 18004) as rows of modules, for whoever draws them.

To be made on the store's thread: the first one takes 80 ms.
"""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=8)
def modules(text: str) -> tuple[bytes, ...]:
    """Return the rows of the code, a byte for each module, 1 for dark; 15 % of it may be damaged (level M)."""
    import segno

    return tuple(bytes(row) for row in segno.make_qr(text, error="m", boost_error=False).matrix)
