"""How a person of a delegation is called on a page: each name in its own script, the office in the reader's language."""

from collections.abc import Mapping
from functools import lru_cache
from html import escape
from typing import Any

from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from earlyspring.delegations.models import ADDRESSES, CATEGORIES, ROLES_HERE
from earlyspring.delegations.travelling.models import KINDS
from earlyspring.desk.forms.keys import TONGUE_WORDS
from earlyspring.desk.labels import LISTS
from earlyspring.lang.tongues import tag_of
from earlyspring.templatetags.words import said

LISTS["tongue_spoken"] = dict(TONGUE_WORDS)
LISTS["paper_kind"] = dict(KINDS)
LISTS["category_here"] = dict(CATEGORIES)
LISTS["role_here"] = dict(ROLES_HERE)
LISTS["address_here"] = dict(ADDRESSES)


def names_said(name: str, lang: str, latin: str, other: str, other_lang: str) -> SafeString:
    """The own name, then the form of the passport and the name in the other script, as far as they were given."""
    own = f'<span lang="{tag_of(lang)}">{escape(name)}</span>'
    more = [f'<span lang="{tag_of(other_lang)}">{escape(other)}</span>'] if other else []
    more += [escape(latin)] if latin and latin != name else []
    return SafeString(own + (f'<span class="original">{" · ".join(more)}</span>' if more else ""))


def office_said(office: Mapping[str, str], language: str) -> SafeString:
    return said(dict(office), language)


def words_of(list_name: str, code: str) -> str:
    """The word for a code of a list, looked up once in a language and not for each of three hundred rows."""
    return _words(list_name, code, get_language() or "")


@lru_cache(maxsize=1 << 9)
def _words(list_name: str, code: str, _language: str) -> str:
    return str(LISTS[list_name].get(code, code))


def state_of(withdrawn: Any) -> str:
    return _("withdrawn") if withdrawn else _("comes")
