"""Documents that come in (Word, PDF, HTML, plain text), read as paragraphs, or refused with the reason."""

from earlyspring.intake.documents.document import Document
from earlyspring.intake.documents.faults import DOCUMENT, in_english
from earlyspring.intake.documents.reading import read_document
from earlyspring.intake.opening import Closed
from earlyspring.lang.structure.paragraph import Paragraph

__all__ = ["DOCUMENT", "Closed", "Document", "Paragraph", "in_english", "read_document"]
