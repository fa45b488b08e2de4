"""Lines of the log: an address that opens something by itself stands there without its secret.

The framework writes down the address of whatever it refuses, and a form with faults or a method that is unknown is
refused under an address that is still good. What breaks a line in a message is written as it is escaped, so that nobody
who sends an address writes a line of his own.
"""

import logging
import re

SECRET = re.compile(r"(/(?:by-link|my-day|my-booth|calendar|invitation|confirm-email|reset/key)/)[^/\s?]+")
"""What stands before the secret in each address that has one; the rest of that step is left out."""
BREAKS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""Ends of lines, what steers a terminal, and what turns the direction of words around."""


class Discreet(logging.Formatter):
    """A line with its traceback, and no secret in either."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802  the name that logging calls
        record.message = BREAKS.sub(lambda found: ascii(found[0])[1:-1], record.message)
        return super().formatMessage(record)

    def format(self, record: logging.LogRecord) -> str:
        return SECRET.sub(r"\1…", super().format(record))
