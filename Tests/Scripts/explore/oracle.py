#!/usr/bin/env python3
"""Runs a small concurrent program under CPython in every interleaving and prints its outcomes.

usage: oracle.py FILE        prints `# expect outcome…` lines

Input: a script of this folder. Each of its threads is a real thread that stops before every *visible operation* (a
bytecode that another thread could observe: access to a variable, attribute, cell or element that may be shared, a call
of a container's method, `print`, anything on a primitive) and waits until it is chosen. The program is run again for
every schedule, depth first; sleep sets leave out schedules that differ only in the order of independent operations.

Invariants: exactly one task runs at a time, so a run is determined by its choices; locations are told apart too
coarsely rather than too finely (attributes by name, all containers as one), which costs schedules, never outcomes.
A loop that went round without any task writing waits for a write: so a spin ends, or is a livelock.

Not modelled: timeouts, daemon threads, `finally` of dropped generators.
"""

import ast
import builtins
import dis
import sys
import threading
import time
import traceback
import types

METHODS = {
    "append", "pop", "remove", "insert", "extend", "clear", "get", "setdefault", "update", "add", "discard", "popitem",
    "items", "keys", "values", "copy", "index", "count", "sort", "reverse", "join", "send", "close", "throw",
    "__next__"}
READERS = {
    "len", "list", "tuple", "set", "dict", "sorted", "sum", "any", "all", "min", "max", "next", "str", "repr", "map",
    "filter", "zip", "enumerate", "reversed"}
CONTAINER = ("container",)
MAX_RUNS = 200_000


class Abort(BaseException):
    """Ends a task whose run is over."""


def signal():
    """A lock to wait at until another thread releases it (a Semaphore does the same, several times slower)."""
    lock = threading.Lock()
    lock.acquire()
    return lock


class Task:
    def __init__(self, number, body):
        self.number, self.body = number, body
        self.turn = signal()
        self.operation = (("begin", number), False)
        self.enabled = lambda: True
        self.spinning = False
        self.done = False
        self.exception = None
        self.loops, self.last = {}, {}


class Program:
    """What the text of a script says about its visible operations."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            text = file.read()
        self.path = path
        self.code = compile(text, path, "exec")
        nodes = list(ast.walk(ast.parse(text)))
        self.calls = {place(node): node for node in nodes if isinstance(node, ast.Call)}
        self.quiet_loops = {place(node) for node in nodes if all(map(is_private, iterables(node)))}
        starts = [node.lineno for node in nodes if isinstance(node, ast.Attribute) and node.attr == "start"]
        codes = list(nested(self.code))
        module_stores = {one.argval for one in dis.get_instructions(self.code)
                         if one.opname in ("STORE_NAME", "DELETE_NAME") and starts
                         and (one.positions.lineno or 0) > min(starts)}
        self.globals, self.cells, self.attributes, used = set(), set(), set(), set()
        # Attributes are elements of dicts, too.
        self.are_elements = "vars(" in text or "__dict__" in text
        for code in codes:
            for one in dis.get_instructions(code):
                if one.opname in ("STORE_GLOBAL", "DELETE_GLOBAL"):
                    self.globals.add(one.argval)
                elif one.opname == "LOAD_GLOBAL":
                    used.add(one.argval)
                elif one.opname in ("STORE_DEREF", "DELETE_DEREF") and one.argval in code.co_freevars:
                    self.cells.add(one.argval)
                elif one.opname in ("STORE_ATTR", "DELETE_ATTR") and code.co_name != "__init__":
                    self.attributes.add(one.argval)
        self.globals |= module_stores & used
        self.operations = {code: dict(self.visible(code)) for code in codes}
        self.heads = {code: {
            one.argval for one in dis.get_instructions(code)
            if "JUMP_BACKWARD" in one.opname and dis.opname[code.co_code[one.argval]] != "FOR_ITER"} for code in codes}

    def visible(self, code):
        """The visible operations of a code object: (offset, (location, writes))."""
        before, last = "", ""
        for one in dis.get_instructions(code):
            before, last = last, one.opname
            verb, _, kind = one.opname.partition("_")
            writes = verb in ("STORE", "DELETE")
            if kind in ("GLOBAL", "NAME") and one.argval in self.globals:
                yield one.offset, (("global", one.argval), writes)
            elif kind == "DEREF" and one.argval in self.cells:
                yield one.offset, (("cell", one.argval), writes)
            elif kind in ("ATTR", "METHOD") and one.argval in self.attributes:
                yield one.offset, (CONTAINER if self.are_elements else ("attribute", one.argval), writes)
            elif one.opname in ("BINARY_SUBSCR", "STORE_SUBSCR", "DELETE_SUBSCR", "CONTAINS_OP"):
                yield one.offset, (CONTAINER, writes)
            elif one.opname in ("CALL", "CALL_FUNCTION_EX") and self.is_container_call(one):
                yield one.offset, (CONTAINER, True)
            elif one.opname.endswith(("_IF_TRUE", "_IF_FALSE")) and before.startswith("LOAD_"):
                yield one.offset, (CONTAINER, False)  # the truth of a variable, which may be a container
            elif one.opname in ("GET_ITER", "FOR_ITER", "UNPACK_SEQUENCE", "LIST_EXTEND") and tuple(
                    one.positions) not in self.quiet_loops:
                yield one.offset, (CONTAINER, one.opname == "FOR_ITER")

    def is_container_call(self, instruction):
        node = self.calls.get(tuple(instruction.positions))
        function = node.func if node else None
        return isinstance(function, ast.Attribute) and function.attr in METHODS or isinstance(
            function, ast.Name) and function.id in READERS

    def returns_to_builtin(self, frame):
        """Whether a frame's caller is a builtin or an operator, which goes on with what it had begun."""
        caller = frame.f_back
        if caller is None or caller.f_code not in self.operations:
            return False
        return caller.f_lasti in self.operations[caller.f_code] or not dis.opname[
            caller.f_code.co_code[caller.f_lasti]] in ("CALL", "CALL_FUNCTION_EX", "PRECALL")


def place(node):
    return node.lineno, node.end_lineno, node.col_offset, node.end_col_offset


def iterables(node):
    """The expressions over which a loop or comprehension goes."""
    if isinstance(node, ast.For):
        return [node.iter]
    if isinstance(node, (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)):
        return [part.iter for part in node.generators]
    return [None]


def is_private(node):
    """Whether a loop over this expression surely iterates over something no other task sees."""
    return isinstance(node, ast.Tuple) or isinstance(node, ast.Name) and node.id == "threads" or isinstance(
        node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "range"


def nested(code):
    yield code
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from nested(constant)


class Run:
    """One execution of the program; `step` makes one choice."""

    def __init__(self, program):
        self.program = program
        self.control = signal()
        self.current = threading.local()
        self.tasks, self.output = [], []
        self.writes = 0
        self.aborted = False
        self.primitives = 0
        self.spawn(self.main)

    def main(self):
        module = fake_threading(self)
        names = {"threading": module, "time": types.SimpleNamespace(
            sleep=lambda seconds: self.point((("sleep",), False)), perf_counter=time.perf_counter)}

        def load(name, *rest):
            return names[name] if name in names else builtins.__import__(name, *rest)

        space = dict(vars(builtins), print=self.print, __import__=load)
        exec(self.program.code, {"__name__": "__main__", "__builtins__": space})

    def spawn(self, body):
        task = Task(len(self.tasks), body)
        self.tasks.append(task)
        threading.Thread(target=self.life, args=(task,), daemon=True).start()
        return task

    def life(self, task):
        self.current.task = task
        task.turn.acquire()
        try:
            if not self.aborted:
                sys.settrace(self.trace)
                task.body()
        except (Abort, SystemExit):
            pass
        except BaseException as problem:
            task.exception = traceback.format_exception_only(problem)[-1].strip()
        finally:
            sys.settrace(None)
            task.done = True
            self.control.release()

    def point(self, operation, enabled=lambda: True, spinning=False):
        """A visible operation comes next: waits until it is chosen."""
        task = self.current.task
        if self.aborted:
            raise Abort
        task.operation, task.enabled, task.spinning = operation, enabled, spinning
        self.control.release()
        task.turn.acquire()
        if self.aborted:
            raise Abort
        self.writes += operation[1]

    def trace(self, frame, event, argument):
        operations = self.program.operations.get(frame.f_code)
        if operations is None:
            return None
        frame.f_trace_opcodes = True
        if event == "opcode":
            name = dis.opname[frame.f_code.co_code[frame.f_lasti]]
            if frame.f_lasti in self.program.heads[frame.f_code]:
                self.loop(frame)
            if frame.f_lasti in operations:
                self.point(operations[frame.f_lasti])
            elif name in ("RETURN_VALUE", "YIELD_VALUE") and self.program.returns_to_builtin(frame):
                self.point((CONTAINER, True))
            self.current.task.last[frame] = frame.f_lasti
        return self.trace

    def loop(self, frame):
        """The first instruction of a `while` loop: if a round changed nothing, only a write can change the next."""
        if self.current.task.last.get(frame, -1) < frame.f_lasti:
            return  # entered, not repeated
        loops = self.current.task.loops
        now = self.writes, dict(frame.f_locals)
        if loops.get((frame, frame.f_lasti)) == now:
            seen = self.writes
            self.point((("any",), False), lambda: self.writes != seen, spinning=True)
            now = self.writes, now[1]
        loops[frame, frame.f_lasti] = now

    def print(self, *values, sep=" ", end="\n", **rest):
        if any(isinstance(value, (list, dict, set)) for value in values):
            self.point((CONTAINER, False))
        text = sep.join(map(str, values)) + end
        self.point((("output",), True))
        self.output.append(text)

    def choices(self):
        """The tasks that could go on: {number: operation}; one alone if its operation commutes with all others."""
        ready = {task.number: task.operation for task in self.tasks if not task.done and task.enabled()}
        for number, operation in ready.items():
            if operation[0][0] in ("begin", "join", "sleep"):
                return {number: operation}
        return ready

    def step(self, number):
        self.tasks[number].turn.release()
        self.control.acquire()

    def finish(self):
        """The outcome of a run that has no choices left; ends what still waits."""
        waiting = [task for task in self.tasks if not task.done]
        exceptions = [task.exception for task in self.tasks if task.exception]
        status = "exception" if exceptions else "finished"
        if waiting:
            status = "livelock" if any(task.spinning for task in waiting) else "deadlock"
        self.abort()
        return status, "".join(self.output), "; ".join(exceptions) or None

    def abort(self):
        self.aborted = True
        for task in self.tasks:
            while not task.done:
                self.step(task.number)


def fake_threading(run):
    """A `threading` whose every operation is a point of the run."""

    class Lock:
        reentrant = False

        def __init__(self):
            self.owner, self.depth = None, 0
            self.location = ("primitive", run.primitives)
            run.primitives += 1

        def is_free(self, me):
            return self.owner is None or self.reentrant and self.owner is me

        def acquire(self, blocking=True):
            me = run.current.task
            run.point((self.location, True), lambda: not blocking or self.is_free(me))
            if not self.is_free(me):
                return False
            self.owner, self.depth = me, self.depth + 1
            return True

        def release(self):
            run.point((self.location, True))
            if self.owner is None:
                raise RuntimeError("release unlocked lock")
            if self.reentrant and self.owner is not run.current.task:
                raise RuntimeError("cannot release un-acquired lock")
            self.depth -= 1
            if not self.depth:
                self.owner = None

        def locked(self):
            run.point((self.location, False))
            return self.owner is not None

        def __enter__(self):
            return self.acquire()

        def __exit__(self, *exception):
            self.release()

    class RLock(Lock):
        reentrant = True

    class Condition:
        def __init__(self, lock=None):
            self.lock = lock or RLock()
            self.waiters = []
            self.acquire, self.release = self.lock.acquire, self.lock.release

        def __enter__(self):
            return self.lock.__enter__()

        def __exit__(self, *exception):
            self.lock.release()

        def check(self, verb):
            if self.lock.owner is None or self.lock.reentrant and self.lock.owner is not run.current.task:
                raise RuntimeError(f"cannot {verb} on un-acquired lock")

        def wait(self):
            run.point((self.lock.location, True))
            self.check("wait")
            me = run.current.task
            self.waiters.append(me)
            depth, self.lock.owner, self.lock.depth = self.lock.depth, None, 0
            run.point((self.lock.location, True), lambda: me not in self.waiters and self.lock.owner is None)
            self.lock.owner, self.lock.depth = me, depth
            return True

        def wait_for(self, predicate):
            while not (result := predicate()):
                self.wait()
            return result

        def notify(self, n=1):
            run.point((self.lock.location, True))
            self.check("notify")
            del self.waiters[:n]

        def notify_all(self):
            self.notify(len(run.tasks))

    class Thread:
        count = 0

        def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
            self.target, self.args, self.kwargs = target, args, kwargs or {}
            if name is None:
                Thread.count += 1
                name = f"Thread-{Thread.count}" + (f" ({target.__name__})" if target else "")
            self.name, self.task = name, None

        def run(self):
            if self.target:
                self.target(*self.args, **self.kwargs)

        def body(self):
            run.current.thread = self
            self.run()

        def start(self):
            run.point((("start",), True))
            self.task = run.spawn(self.body)

        def join(self):
            run.point((("join", self.task.number), False), lambda: self.task.done)

        def is_alive(self):
            run.point((("any",), False))
            return self.task is not None and not self.task.done

    main = Thread(name="MainThread")
    return types.SimpleNamespace(
        Thread=Thread, Lock=Lock, RLock=RLock, Condition=Condition, main_thread=lambda: main,
        current_thread=lambda: getattr(run.current, "thread", main))


def independent(one, other):
    """Whether the order of two operations of different tasks cannot matter."""
    if ("any",) in (one[0], other[0]):
        return not (one[1] or other[1])
    return one[0] != other[0] or not (one[1] or other[1])


class Node:
    def __init__(self, choices, asleep):
        self.choices, self.asleep = choices, dict(asleep)
        self.taken = None

    def next(self):
        """Takes the next choice that is not known to lead nowhere new, or None."""
        if self.taken is not None:
            self.asleep[self.taken] = self.choices[self.taken]
        rest = [number for number in self.choices if number not in self.asleep]
        self.taken = rest[0] if rest else None
        return self.taken


def explore(program):
    """All outcomes of the program, and how many runs it took to find them."""
    outcomes, path, runs = set(), [], 0
    while True:
        runs += 1
        if runs > MAX_RUNS:
            raise SystemExit(f"oracle.py: more than {MAX_RUNS} runs; make the program smaller")
        run = Run(program)
        for node in path:
            run.step(node.taken)
        while choices := run.choices():
            asleep = {}
            if path:
                last = path[-1]
                done = last.choices[last.taken]
                asleep = {number: operation for number, operation in last.asleep.items()
                          if independent(operation, done)}
            node = Node(choices, asleep)
            if node.next() is None:
                run.abort()
                break
            path.append(node)
            run.step(node.taken)
        else:
            outcomes.add(run.finish())
        while path and path[-1].next() is None:
            path.pop()
        if not path:
            return outcomes, runs


def line(outcome):
    """The directive for an outcome."""
    status, stdout, exception = outcome
    folded = stdout.removesuffix("\n").replace("\n", "\\n")
    if status == "finished":
        return f"# expect outcome: {folded}".rstrip()
    return f"# expect {status}" + (f" [{folded}]" if folded else "") + (f": {exception}" if exception else "")


if __name__ == "__main__":
    found, runs = explore(Program(sys.argv[1]))
    for text in sorted(map(line, found)):
        print(text)
    print(f"{runs} runs", file=sys.stderr)
