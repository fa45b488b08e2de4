"""Open data: a data set and the files it can be had as; what a catalogue entry is written from."""

from dataclasses import dataclass

from .about import Text


@dataclass(frozen=True)
class File:
    """One way of having the data set. `address`: absolute. `media_type`: of IANA. `sha256`: lower-case hex, `size` in
    octets, both where known. `standard`: the address of the specification that the file follows, if it does one.
    """

    address: str
    media_type: str
    title: Text
    sha256: str = ""
    size: int | None = None
    standard: str = ""


@dataclass(frozen=True)
class DataSet:
    """`address`: what names it for ever (absolute); `page`: where it is described. `languages`: codes of the register.

    `issued`, `modified`: ISO days. `publishers`: names, each a text. `licence`: its address, empty where none is stated.
    """

    address: str
    page: str
    title: Text
    description: Text
    languages: tuple[str, ...]
    publishers: tuple[Text, ...]
    files: tuple[File, ...]
    keywords: tuple[Text, ...] = ()
    issued: str = ""
    modified: str = ""
    licence: str = ""
    version: str = ""
