"""Show that the exhaustive check would notice a mistake in the fold: python tools/mutate_fold.py [MODULE …].

Makes every small change of the kernel's modules that the table below knows (a comparison turned, a condition dropped, a
statement removed …), runs the scopes of the tests against each and prints what it died of. A mutant that lives must be
in EQUIVALENT with the reason why it changes nothing that can be seen; ends with 1 otherwise.
"""

from __future__ import annotations

import ast
import copy
import json
import os
import random
import resource
import signal
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from earlyspring.record.statements import LogKey
from earlyspring.record.voices import View
from tests.record import histories
from tests.record.histories import Outcome, Scope
from tests.record.scopes import SCOPES

KERNEL = ["voices", "epochs", "counting", "faults", "aside", "fold"]
"""The modules of the fold, each after those it imports."""
SAMPLE = 200
"""Histories of each scope for the first look."""
PER_SECOND = 800
"""Histories that a mutant must fold in a second; the fold itself does some 5,000."""
BYTES = 4 * 10**8
GOLDEN = json.loads((ROOT / "tests" / "record" / "golden.json").read_text(encoding="utf-8"))

IN_TIME = (
    "counting.Hearing._filled: not self._in_time(absent, proposal) and all((self._pending(old, slot) == {proposal.id} for"
    " slot in proposal.slots for old in proposal.parties.intersection(by_then))) → all((self._pending(old, slot) =="
    " {proposal.id} for slot in proposal.slots for old in proposal.parties.intersection(by_then)))"
)
EQUIVALENT: dict[str, str] = {
    "counting.Hearing._assented_before: answer.place < self.assented(party, succession)"
    " → answer.place <= self.assented(party, succession)": "answers to two proposals stand at two places",
    IN_TIME: "what a party assented to in time and to nothing else counts without a succession that stands for it",
    "fold.fold: heard.keys() - set(order) → heard.keys()": "nothing joint is refused; not asking again saves time",
    "voices._Reader._close: self.length + 1 → self.length": (
        "the entry between is the assent to the closing: only as a refusal would it matter, and then the closing is void"
    ),
}

TURNED = {
    ast.Lt: [ast.LtE, ast.GtE],
    ast.LtE: [ast.Lt, ast.Gt],
    ast.Gt: [ast.GtE, ast.LtE],
    ast.GtE: [ast.Gt, ast.Lt],
    ast.Eq: [ast.NotEq],
    ast.NotEq: [ast.Eq],
    ast.Is: [ast.IsNot],
    ast.IsNot: [ast.Is],
    ast.In: [ast.NotIn],
    ast.NotIn: [ast.In],
    ast.BitOr: [ast.BitAnd],
    ast.BitAnd: [ast.BitOr],
    ast.Add: [ast.Sub],
    ast.Sub: [ast.Add],
    ast.And: [ast.Or],
    ast.Or: [ast.And],
}
NAMES = {"any": "all", "all": "any", "min": "max", "max": "min", "True": "False", "False": "True"}


def variants(node: ast.AST) -> Iterator[ast.AST | None]:  # noqa: C901 - one case for each kind of node
    """What may stand in the place of a node: None takes a statement away."""
    match node:
        case ast.Compare(ops=[op]):
            for other in TURNED.get(type(op), []):
                yield ast.Compare(node.left, [other()], node.comparators)
        case ast.Compare(ops=[first, second]):
            yield ast.Compare(node.left, [first], node.comparators[:1])
            yield ast.Compare(node.comparators[0], [second], node.comparators[1:])
        case ast.BoolOp(op=op, values=values):
            yield ast.BoolOp(TURNED[type(op)][0](), values)
            for place in range(len(values)):
                rest = values[:place] + values[place + 1 :]
                yield rest[0] if len(rest) == 1 else ast.BoolOp(op, rest)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield operand
        case ast.BinOp(left=left, op=op, right=right) if type(op) in TURNED:
            yield ast.BinOp(left, TURNED[type(op)][0](), right)
            yield left
            yield right
        case ast.IfExp(body=body, orelse=orelse):
            yield body
            yield orelse
        case ast.Name(id=name) if name in NAMES:
            yield ast.Name(NAMES[name], ast.Load())
        case ast.Constant(value=bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(value=int(value)):
            yield ast.Constant(value + 1)
        case ast.Slice(lower=lower, upper=upper) if lower or upper:
            yield ast.Slice()
        case ast.comprehension(ifs=ifs) if ifs:
            for place in range(len(ifs)):
                kept = ifs[:place] + ifs[place + 1 :]
                yield ast.comprehension(node.target, node.iter, kept, node.is_async)
        case ast.If(test=test, body=body, orelse=orelse):
            yield ast.If(ast.Constant(False), body, orelse)
            if not isinstance(test, ast.Constant):
                yield ast.If(ast.Constant(True), body, orelse)
        case ast.AugAssign() | ast.Continue() | ast.Break() | ast.Expr(value=ast.Call() | ast.YieldFrom()):
            yield None


def mutants(module: str) -> Iterator[tuple[str, ast.Module]]:
    """Every mutant of a module: in words, and as a tree."""
    tree = ast.parse(SOURCE[module])
    named: Counter[str] = Counter()
    for node, inside in list(walked(tree)):
        for variant in variants(node):
            words = f"{module}.{inside}: {brief(node)} → {brief(variant) if variant else 'removed'}"
            named[words] += 1
            again = f" ({named[words]})" if named[words] > 1 else ""
            changed = copy.deepcopy(tree, {id(node): variant or ast.Pass()})
            yield words + again, ast.fix_missing_locations(changed)


def walked(tree: ast.Module) -> Iterator[tuple[ast.AST, str]]:
    """The nodes that do something, each with the name of its function; no annotations, no texts of messages."""

    def into(node: ast.AST, inside: str) -> Iterator[tuple[ast.AST, str]]:
        if isinstance(node, ast.FunctionDef):
            inside = f"{inside}.{node.name}".lstrip(".")
            parts: list[ast.AST] = list(node.body)
        elif isinstance(node, ast.AnnAssign):
            parts = [node.value] if node.value else []
        elif isinstance(node, ast.ClassDef):
            inside = node.name
            parts = [part for part in node.body if isinstance(part, ast.FunctionDef)]
        elif isinstance(node, ast.JoinedStr | ast.Import | ast.ImportFrom):
            parts = []
        else:
            parts = list(ast.iter_child_nodes(node))
        for part in parts:
            if inside or isinstance(part, ast.FunctionDef | ast.ClassDef):
                yield part, inside
                yield from into(part, inside)

    return into(tree, "")


def brief(node: ast.AST) -> str:
    """A node as source, its first line."""
    if isinstance(node, ast.If):
        return f"if {ast.unparse(node.test)}"
    if isinstance(node, ast.comprehension):
        return ast.unparse(node)
    return ast.unparse(node).splitlines()[0]


def install(module: str, tree: ast.Module) -> None:
    """Load the kernel anew with one module changed, and let the histories be folded by it."""
    for name in KERNEL:
        fresh = ModuleType(f"earlyspring.record.{name}")
        sys.modules[fresh.__name__] = fresh
        exec(compile(tree, name, "exec") if name == module else CODE[name], fresh.__dict__)  # noqa: S102  a mutant is made to be run
    histories.fold = sys.modules["earlyspring.record.fold"].fold


def first_look(scope: Scope) -> list[tuple[View, Outcome]]:
    """Some histories of a scope, from all over it, with the outcome in the fold as it stands."""
    chance = random.Random(0)  # noqa: S311  chance of a test
    views = [{log: chance.choice(written) for log, written in scope.logs.items()} for _ in range(SAMPLE)]
    return [(view, histories.outcome(scope.fold(view))) for view in views]


def another(scope: Scope, known: list[tuple[View, Outcome]]) -> bool:
    """True if some of these histories have another outcome than they had."""
    return any(histories.outcome(scope.fold(view)) != found for view, found in known)


def takes_any_circle() -> bool:
    """True if logs of two circles are folded as if they were of one."""
    try:
        histories.fold({LogKey("a", "x", 1): (), LogKey("a", "y", 1): ()}, "ab")
    except ValueError:
        return False
    return True


def verdict(module: str, tree: ast.Module, order: list[str]) -> tuple[str, str]:
    """What a mutant died of and in which scope; empty texts if it lives."""
    install(module, tree)
    if takes_any_circle():
        return "two circles taken for one", ""
    for whole, name in [*((False, name) for name in order), *((True, name) for name in order)]:
        scope = SMALL[name]
        signal.setitimer(signal.ITIMER_VIRTUAL, 1 + (scope.size if whole else SAMPLE) / PER_SECOND)
        try:
            if not whole and another(scope, KNOWN[name]):
                return "another outcome", name
            if whole:
                histories.check(scope, GOLDEN[name])
        except histories.Broken as broken:
            fault = str(broken).splitlines()[0].removeprefix(f"{name}: ")
            return ("another outcome" if fault.startswith("another outcome") else fault), name
        except Exception as error:  # whatever a mutant raises, it is noticed
            return f"raises {type(error).__name__}", name
    return "", ""


def apart(module: str, tree: ast.Module, order: list[str]) -> tuple[str, str]:
    """The verdict on a mutant, from a process of its own, since it may run for ever."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
        os.write(writer, json.dumps(verdict(module, tree, order)).encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as answer:
        said = answer.read()
    os.waitpid(child, 0)
    fault, scope = json.loads(said) if said else ("runs on", "")
    return fault, scope


def main() -> int:
    asked = sys.argv[1:] or KERNEL
    begun = time.monotonic()
    jobs = ((words, module, tree) for module in KERNEL if module in asked for words, tree in mutants(module))
    order = list(SMALL)
    causes: dict[str, int] = {}
    lived: list[str] = []
    for words, module, tree in jobs:
        fault, scope = apart(module, tree, order)
        causes[fault or "lives"] = causes.get(fault or "lives", 0) + 1
        if scope:  # the neighbours of a mutant often die where it did
            order.remove(scope)
            order.insert(0, scope)
        if not fault:
            lived.append(words)
        print(f"{fault or 'LIVES':42} {scope:12} {words}", flush=True)
    print(f"\n{sum(causes.values())} mutants in {time.monotonic() - begun:.0f} s")
    for cause, number in sorted(causes.items(), key=lambda pair: -pair[1]):
        print(f"{number:5} {cause}")
    for words in lived:
        print(f"equivalent: {words}: {EQUIVALENT[words]}" if words in EQUIVALENT else f"NOT NOTICED: {words}")
    return int(any(words not in EQUIVALENT for words in lived))


SOURCE = {name: (ROOT / "earlyspring" / "record" / f"{name}.py").read_text(encoding="utf-8") for name in KERNEL}
CODE = {name: compile(source, name, "exec") for name, source in SOURCE.items()}
SMALL = {scope.name: scope for scope in (make(False) for make in SCOPES)}
KNOWN = {name: first_look(scope) for name, scope in SMALL.items()}

if __name__ == "__main__":
    sys.exit(main())
