"""Runs CPython's own tests, where they lie, in Plait.

    python3 Tests/CPython/run.py PLAIT [NAME…] [-v]

A test file is executed unchanged as a module of a program that is made here; what it imports of `test` comes from
`support/` or from beside it. Each method's outcome is printed by the program as it goes, so that one that does not end
costs only itself: the program is run again without it. `applicable.py` says which files there are, and what does not
apply to Plait, with the reason.
"""

import ast
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE))
from applicable import FILES, HELPERS, NOT_APPLICABLE, NAMES_OF  # noqa: E402

LIBRARY = pathlib.Path(os.__file__).parent / "test"
SECONDS = 120

PROGRAM = '''
import sys, types, unittest

def install(name, source, file):
    module = types.ModuleType(name)
    module.__file__ = file
    sys.modules[name] = module
    parent, dot, last = name.rpartition(".")
    if dot:
        setattr(sys.modules[parent], last, module)
    names = dict(module.__dict__)
    exec(compile(source, file, "exec"), names)
    for key, value in names.items():
        setattr(module, key, value)
    return names

class Result(unittest.TestResult):
    def tell(self, *words):
        sys.__stdout__.write("\\n@@ " + " ".join(words) + "\\n")
    def startTest(self, test):
        super().startTest(test)
        self.status = "ok", ""
        self.tell("start", test.id())
    def failed(self, err):
        text = str(err[1]).strip().split("\\n")[0] if str(err[1]).strip() else ""
        self.status = "failed", type(err[1]).__name__ + ": " + text
    def addError(self, test, err):
        self.failed(err)
        if not hasattr(test, "_testMethodName"):
            self.tell("broken", test.id(), self.status[1])
    def addFailure(self, test, err):
        self.failed(err)
    def addSubTest(self, test, subtest, err):
        if err is not None:
            self.failed(err)
    def addSkip(self, test, reason):
        self.status = "skipped", reason
    def addUnexpectedSuccess(self, test):
        self.status = "failed", "unexpected success"
    def stopTest(self, test):
        super().stopTest(test)
        self.tell(self.status[0], test.id(), self.status[1])

def run(names, done):
    result = Result()
    suite = unittest.TestSuite()
    for name in sorted(names):
        cls = names[name]
        if isinstance(cls, type) and issubclass(cls, unittest.TestCase) and cls.__module__ == names["__name__"]:
            for method in unittest.defaultTestLoader.getTestCaseNames(cls):
                test = cls(method)
                if test.id() not in done:
                    suite.addTest(test)
    for name in ("setUpModule",):
        if name in names:
            setattr(sys.modules[names["__name__"]], name, names[name])
    suite.run(result)
    result.tell("end")
'''


def module_source(name):
    """The text of a module that a test needs: ours, or CPython's (only some of its names, if the table says so)."""
    path = HERE / "support" / (name.replace(".", "_") + ".py")
    if path.exists():
        return path.read_text(), str(path)
    path = LIBRARY / (name.split(".", 1)[1] + ".py")
    text = path.read_text(encoding="utf-8")
    wanted = NAMES_OF.get(name)
    if wanted is not None:
        tree = ast.parse(text)
        parts = [ast.get_source_segment(text, node) for node in tree.body
                 if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", None) in wanted]
        text = "\n".join(parts)
    return text, str(path)


def program(test, done):
    lines = [PROGRAM]
    for name in HELPERS["*"] + HELPERS.get(test, []) + ["test." + test]:
        text, file = module_source(name)
        lines.append(f"names = install({name!r}, {text!r}, {file!r})")
    lines.append(f"run(names, {sorted(done)!r})")
    return "\n".join(lines)


def applies(identity):
    for pattern, reason in NOT_APPLICABLE.items():
        if pattern in identity:
            return reason
    return None


def run_file(plait, test):
    """(status, identity, words) of each method of a test file."""
    outcomes = {}
    broken = None
    known_not = set()
    while True:
        done = set(outcomes) | known_not
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "program.py"
            path.write_text(program(test, done), encoding="utf-8")
            try:
                ran = subprocess.run([plait, "run", str(path)], capture_output=True, timeout=SECONDS)
                out, err, why = ran.stdout, ran.stderr, f"the run ended with status {ran.returncode}"
            except subprocess.TimeoutExpired as e:
                out, err, why = e.stdout or b"", e.stderr or b"", f"no end within {SECONDS} s"
        started = None
        ended = False
        for line in out.decode("utf-8", "replace").split("\n"):
            if not line.startswith("@@ "):
                continue
            word, _, rest = line[3:].partition(" ")
            identity, _, words = rest.partition(" ")
            if word == "start":
                started = identity
            elif word == "end":
                ended = True
            elif word == "broken":
                broken = rest
            else:
                outcomes[identity] = (word, words)
                started = None
        if ended:
            break
        last = err.decode("utf-8", "replace").strip().split("\n")[-1]
        if started is None:
            return outcomes, f"{why}: {last}"
        outcomes[started] = ("failed", f"{why}: {last}")
    return outcomes, broken


def main():
    arguments = [a for a in sys.argv[1:] if a != "-v"]
    plait = arguments[0]
    tests = arguments[1:] or FILES
    total = {"ok": 0, "failed": 0, "not applicable": 0}
    for test in tests:
        outcomes, broken = run_file(plait, test)
        counts = {"ok": 0, "failed": 0, "not applicable": 0}
        lines = []
        for identity, (word, words) in sorted(outcomes.items()):
            reason = applies(identity)
            if word == "skipped" or word == "failed" and reason is not None:
                counts["not applicable"] += 1
                lines.append(f"  n/a     {identity}: {reason or words}")
            elif word == "failed":
                counts["failed"] += 1
                lines.append(f"  failed  {identity}: {words}")
            else:
                counts["ok"] += 1
        print(f"{test}: {counts['ok']} passed, {counts['failed']} failed, "
              f"{counts['not applicable']} not applicable" + (f" -- {broken}" if broken else ""))
        for line in lines:
            if "-v" in sys.argv or line.startswith("  failed"):
                print(line)
        for key in total:
            total[key] += counts[key]
    print(f"all: {total['ok']} passed, {total['failed']} failed, {total['not applicable']} not applicable")


if __name__ == "__main__":
    main()
