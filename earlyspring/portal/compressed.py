"""Bytes as a server may send them: as they are, by gzip and by Brotli. The same bytes are always compressed alike."""

import gzip

import brotli

PACKED = (".png", ".jpg", ".webp", ".woff2", ".pdf", ".xlsx", ".bin")
"""Endings of what is small already."""
GZIP, BROTLI = 6, 5


def beside(name: str, data: bytes) -> dict[str, bytes]:
    """Ending → bytes: "" as they are, ".gz" and ".br" where they make them smaller."""
    if name.endswith(PACKED):
        return {"": data}
    return {"": data, ".gz": gzip.compress(data, GZIP, mtime=0), ".br": brotli.compress(data, quality=BROTLI)}
