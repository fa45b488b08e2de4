"""The worked example as data: the mechanism of Guangxi and its Vietnamese neighbours, from public reports."""

from importlib.resources import files

__all__ = ["document", "terms"]


def document() -> bytes:
    """The mechanism gx-vn in the exchange format earlyspring/1 (docs/FORMAT.md): one JSON document in UTF-8."""
    return files(__name__).joinpath("gx-vn.json").read_bytes()


def terms() -> bytes:
    """The terms of the mechanism that are neither names of its register nor in every agreement: CSV (docs/FORMATS.md)."""
    return files(__name__).joinpath("terms.csv").read_bytes()
