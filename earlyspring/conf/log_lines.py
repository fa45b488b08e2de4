"""Lines of the log: an address that opens something by itself stands there without its secret.

The framework writes down the address of whatever it refuses, and a form with faults or a method that is unknown is
refused under an address that is still good.
"""

import logging
import re

SECRET = re.compile(r"(/(?:by-link|my-day|my-booth|calendar|invitation|confirm-email|reset/key)/)[^/\s?]+")
"""What stands before the secret in each address that has one; the rest of that step is left out."""


class Discreet(logging.Formatter):
    """A line with its traceback, and no secret in either."""

    def format(self, record: logging.LogRecord) -> str:
        return SECRET.sub(r"\1…", super().format(record))
