"""Collects the words of the product, keeps the three catalogues beside them and compiles them: `make messages`.

Words that pages borrow from Django and allauth are collected too where those have no words of their own in a language.
Translations are written into `earlyspring/locale/*/LC_MESSAGES/django.po`; a word no page says any more leaves them.
The order and the heads of the files never change by themselves, so that a change shows what was changed.
"""

from collections.abc import Iterator
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize
from jinja2.ext import babel_extract

from earlyspring.lang.tongues import TAGS

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "earlyspring"
LOCALE = PACKAGE / "locale"
LANGUAGES = tuple(tag.replace("-", "_") for tag in TAGS.values())
CALLS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
BORROWED = {
    "django": ("core/validators.py", "forms/*.py", "contrib/auth/password_validation.py"),
    "allauth": ("account/forms.py", "account/adapter.py", "account/fields.py", "mfa/adapter.py", "mfa/*/forms.py",
                "socialaccount/adapter.py", "socialaccount/forms.py"),
}  # fmt: skip
LENDERS = {"django": ("conf", "contrib/auth"), "allauth": (".",)}

HEAD = "# The words of earlyspring. docs/TERMS.md lists the terms; `make messages` brings this file up to date."

Key = tuple[str, str | None]
Word = str | tuple[str, str]


class Book(Catalog):
    """A catalogue whose head holds no days, names of people or versions of tools."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        return [
            ("Language", str(self.locale_identifier)),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
            ("Plural-Forms", f"{self.plural_forms}\n"),
        ]


def said(path: Path) -> Iterator[tuple[Key, Word]]:
    """The words one file asks to have translated; (singular, plural) where they are counted."""
    text = path.read_text(encoding="utf-8")
    way: Any = "python"
    if "portal" in path.parts and path.suffix == ".html":
        way = babel_extract  # the public pages are written for Jinja
    elif path.suffix != ".py":
        text = f"({templatize(text, str(path))}\n)"  # inside brackets the indentation of a template means nothing
    for _line, word, _comments, context in extract(way, BytesIO(text.encode()), CALLS):
        first = word if isinstance(word, str) else word[0]
        if first:
            yield (first, context), word


def sources() -> Iterator[Path]:
    for suffix in ("py", "html", "txt"):
        for path in sorted(PACKAGE.rglob(f"*.{suffix}")):
            if not {"static", "locale", "migrations"} & set(path.relative_to(PACKAGE).parts):
                yield path


def folder(package: str) -> Path:
    return Path(find_spec(package).origin).parent


def borrowed(lender: str) -> dict[Key, Word]:
    """What pages show of a library's words that it does not say itself in every language."""
    told = [
        {(word.id if isinstance(word.id, str) else word.id[0], word.context) for word in book if word.string}
        for language in ("vi", "zh_Hans")
        for book in [_lent(lender, language)]
    ]
    words = {}
    for pattern in BORROWED[lender]:
        for path in sorted(folder(lender).glob(pattern)):
            words |= {key: word for key, word in said(path) if not all(key in one for one in told)}
    return words


def _lent(lender: str, language: str) -> list:
    places = [folder(lender) / place / "locale" / language / "LC_MESSAGES" / "django.mo" for place in LENDERS[lender]]
    return [word for place in places if place.exists() for word in list(read_mo(BytesIO(place.read_bytes())))[1:]]


def collected() -> dict[Key, tuple[Word, str]]:
    """Every word to be translated, by itself and its context, with the first file that says it."""
    words: dict[Key, tuple[Word, str]] = {}
    for path in sources():
        for key, word in said(path):
            if key not in words or isinstance(word, tuple):
                words[key] = (word, str(path.relative_to(ROOT)))
    for lender in BORROWED:
        for key, word in borrowed(lender).items():
            words.setdefault(key, (word, lender))
    return dict(sorted(words.items(), key=lambda one: (one[0][0], one[0][1] or "")))


def po(language: str) -> Path:
    return LOCALE / language / "LC_MESSAGES" / "django.po"


def kept(language: str) -> Catalog:
    """The catalogue of a language as it is written; an empty one where there is none yet."""
    written = po(language).read_bytes() if po(language).exists() else b""
    return read_po(BytesIO(written), locale=language)


def book(language: str, words: dict[Key, tuple[Word, str]]) -> Book:
    """The catalogue of a language with exactly these words; English says them as they stand."""
    made, old = Book(locale=language, header_comment=HEAD, fuzzy=False), kept(language)
    for (first, context), (word, _place) in words.items():
        before = old.get(first, context=context)
        string = word if language == "en" else before.string if before else ""
        made.add(word, "" if isinstance(word, str) != isinstance(string, str) else string, context=context)
    return made


def compiled(catalogue: Catalog) -> bytes:
    out = BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_bytes() != content:
        path.write_bytes(content)


def main() -> None:
    words = collected()
    for language in LANGUAGES:
        made, out = book(language, words), BytesIO()
        write_po(out, made, width=0)
        write(po(language), out.getvalue())
        write(po(language).with_suffix(".mo"), compiled(made))
        for word in made:
            if word.id and not (word.string if isinstance(word.string, str) else all(word.string)):
                key = (word.id if isinstance(word.id, str) else word.id[0], word.context)
                print(f"{language}\t{words[key][1]}\t{word.context or ''}\t{word.id!r}")
    print(f"{len(words)} words in {len(LANGUAGES)} languages")


if __name__ == "__main__":
    main()
