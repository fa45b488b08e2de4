"""The deposited texts of an instrument, as a form offers them: by version, language and what they are."""

from django.utils.translation import gettext as _

from earlyspring.agreements.instruments import texts
from earlyspring.agreements.models import Instrument
from earlyspring.desk.forms.keys import LANGUAGE_WORDS
from earlyspring.desk.forms.parts import code_choices

SHOWN = 12


def drafts_of(instrument: Instrument, exercise: bool) -> list[tuple[str, str]]:
    """The texts that a party can approve, the latest version first: digest, words with the digest's first signs."""
    found = [one for one in texts(instrument, exercise=exercise) if one.sha256]
    return [
        (
            one.sha256,
            " · ".join(
                (
                    _("version %(no)s") % {"no": one.version_no},
                    str(LANGUAGE_WORDS.get(one.lang, one.lang)),
                    str(code_choices("text", "standing", (one.authenticity,))[0][1]),
                    f"{one.sha256[:SHOWN]}…",
                )
            ),
        )
        for one in sorted(found, key=lambda one: (-(one.version_no or 1), one.lang))
    ]
