"""The parts of an agreement, told from its paragraphs, under ids that are the same in every language."""

from earlyspring.lang.structure.faults import StructureFault, differences, faults_of
from earlyspring.lang.structure.paragraph import Paragraph
from earlyspring.lang.structure.part import Part
from earlyspring.lang.structure.reading import parts_of, text_of
from earlyspring.lang.structure.tongue import aligned_rows, by_language, language_of

__all__ = [
    "Paragraph",
    "Part",
    "StructureFault",
    "aligned_rows",
    "by_language",
    "differences",
    "faults_of",
    "language_of",
    "parts_of",
    "text_of",
]
