"""Files in: what an agency sends comes back as rows, or as faults that say where and what; nothing is half-read.

No Django, no clock, no I/O: bytes in, values out. The words for a fault come from whoever shows it.
"""

from .faults import CODES, Fault, Refusal
from .report_forms import About, Filled, about, read_form

__all__ = ["CODES", "About", "Fault", "Filled", "Refusal", "about", "read_form"]
