"""How a person's name and address may be written, so that neither carries anything but itself."""

import unicodedata
from itertools import pairwise

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

MARKS_IN_NAMES = " '’-·.,()"


def person_name(words: str) -> str:
    """The name with its spaces in order, in composed form.

    A name goes into letters and onto pages: so it has letters, marks and the few signs that names have. That keeps out
    line ends, text that runs backwards, template and markup signs, and addresses that a mail reader makes into links.
    Raises ValidationError.
    """
    name = " ".join(unicodedata.normalize("NFC", words).split())
    if not name:
        raise ValidationError(_("Write your name as your office writes it."), code="missing")
    if len(name) > 150:
        raise ValidationError(_("A name has at most 150 characters."), code="long")
    strange = [sign for sign in name if unicodedata.category(sign)[0] not in "LM" and sign not in MARKS_IN_NAMES]
    if strange:
        raise ValidationError(
            _("A name has letters, spaces and the signs ' - · . , ( ) only; this is not one of them: %(sign)s"),
            code="sign",
            params={"sign": sign_named(strange[0])},
        )
    if any(sign == "." and after.isalpha() for sign, after in pairwise(name)):
        raise ValidationError(_("Write a space after the full stop in a name."), code="link")
    return name


def sign_named(sign: str) -> str:
    """A sign as a fault tells of it: itself where it can be seen, and the name that Unicode gives it."""
    name = unicodedata.name(sign, f"U+{ord(sign):04X}")
    return f"{sign} ({name})" if unicodedata.category(sign)[0] in "NPS" else name


def address(words: str) -> str:
    """An e-mail address as accounts are known by: lower case, Latin signs alone, so that no two look alike.

    Raises ValidationError.
    """
    found = unicodedata.normalize("NFKC", words).strip().lower()
    if not found.isascii():
        raise ValidationError(_("Write the e-mail address in Latin letters without marks."), code="script")
    validate_email(found)
    return found
