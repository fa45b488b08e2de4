"""The patterns of a package, and which of them hostile text could make slow."""

import importlib
import pkgutil
import re
from re import _constants as op
from re import _parser as parser


def patterns(*packages):
    """Every compiled pattern that a module of these packages keeps, also within tables, once."""
    every = {}
    for package in packages:
        for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            for value in vars(importlib.import_module(module.name)).values():
                every |= {one.pattern: one for one in found_in(value)}
    return list(every)


def found_in(value):
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from found_in(one)
    elif isinstance(value, tuple | list):
        for one in value:
            yield from found_in(one)


def loose(these):
    """Those in which a repetition without an end holds another, so that a text can be split in many ways."""
    return [
        pattern
        for pattern in these
        for body in endless(parser.parse(pattern))
        if any(endless(body)) and not begins_firmly(body)
    ]


def endless(parsed):
    """Every repetition without an end below, with its body."""
    for code, argument in parsed:
        if code in (op.MAX_REPEAT, op.MIN_REPEAT):
            if argument[1] is op.MAXREPEAT:
                yield argument[2]
            yield from endless(argument[2])
        elif code is op.SUBPATTERN:
            yield from endless(argument[-1])
        elif code is op.BRANCH:
            for branch in argument[1]:
                yield from endless(branch)


def begins_firmly(body):
    """Whether a body can begin in one way only: with a character, and not with a repetition."""
    code, argument = body[0]
    if code is op.SUBPATTERN:
        return begins_firmly(argument[-1])
    if code is op.BRANCH:
        return all(begins_firmly(branch) for branch in argument[1])
    return code in (op.LITERAL, op.IN)
