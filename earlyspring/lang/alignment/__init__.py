"""Which sentences and clauses of texts in two languages say the same."""

from earlyspring.lang.alignment.aligning import Link, align
from earlyspring.lang.alignment.by_parts import PartLink, align_parts
from earlyspring.lang.alignment.kept import KeptLink, digest, kept, kept_links, realigned

__all__ = ["KeptLink", "Link", "PartLink", "align", "align_parts", "digest", "kept", "kept_links", "realigned"]
