"""The terms that agreements of every mechanism are made of, in three languages: the usual official forms.

Both sides are to look at them before they rely on them: what a mechanism enters itself stands above these. Words that
mean two things (Vietnamese: a language, a nation) stand under both, so that a text is never held to the wrong one.
"""

from earlyspring.lang.terms.base import TermBase
from earlyspring.lang.terms.legal.bodies import BODIES
from earlyspring.lang.terms.legal.clauses import CLAUSES
from earlyspring.lang.terms.legal.disputes import DISPUTES
from earlyspring.lang.terms.legal.documents import DOCUMENTS
from earlyspring.lang.terms.legal.forms import FORMS
from earlyspring.lang.terms.legal.gates import GATES
from earlyspring.lang.terms.legal.languages import LANGUAGES
from earlyspring.lang.terms.legal.mechanism import MECHANISM
from earlyspring.lang.terms.legal.offices import OFFICES
from earlyspring.lang.terms.legal.places import PLACES
from earlyspring.lang.terms.legal.roles import ROLES

CONCEPTS = (
    *ROLES,
    *LANGUAGES,
    *FORMS,
    *DISPUTES,
    *CLAUSES,
    *DOCUMENTS,
    *GATES,
    *OFFICES,
    *BODIES,
    *PLACES,
    *MECHANISM,
)
BASE = TermBase(CONCEPTS)
