"""Runs CPython's own tests, where they lie, in Plait.

    python3 Tests/CPython/run.py PLAIT [NAME…] [-v] [-j N] [--slow] [--check] [--update]

A test file is executed unchanged as a module of a program that is made here; what it imports of `test` comes from
`support/` or from beside it. The program tells each method's outcome on stderr as it goes, so that one that does not
end, or ends the program, costs only itself: the program is run again without it. A program that a method wants to
start (`-c TEXT`) is run here, in Plait, and the method once more with what came of it. `applicable.py` says which
files there are, and what does not apply to Plait, with the reason.

`--check` holds the outcome against `expected.txt`, `--update` writes that. `--slow` names the methods that took more
than a second of CPU. Runs share nothing, so several can go on side by side.
"""

import ast
import concurrent.futures
import json
import os
import pathlib
import re
import resource
import select
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE))
from applicable import ENDLESS, FILES, HELPERS, NOT_APPLICABLE, NAMES_OF  # noqa: E402

LIBRARY = pathlib.Path(os.__file__).parent / "test"
EXPECTED = HERE / "expected.txt"
# Of CPU, for one method.
SECONDS = 40
HEADING = f"# What comes in Plait of the tests of CPython {sys.version.split()[0]}"
TICKS = os.sysconf("SC_CLK_TCK")

PROGRAM = '''
import json, linecache, sys, types, unittest

def install(name, source, file):
    module = types.ModuleType(name)
    module.__file__ = file
    sys.modules[name] = module
    parent, dot, last = name.rpartition(".")
    if dot:
        setattr(sys.modules[parent], last, module)
    names = dict(module.__dict__)
    linecache.cache[file] = len(source), None, source.splitlines(True), file
    exec(compile(source, file, "exec"), names)
    for key, value in names.items():
        setattr(module, key, value)
    return names

def tell(*words):
    sys.__stderr__.write("\\n@@ " + " ".join(words) + "\\n")

class Wanted(unittest.SkipTest):
    pass

def run_program(*arguments):
    key = json.dumps(arguments)
    if key not in ANSWERS:
        tell("wants", key)
        raise Wanted
    if ANSWERS[key] is None:
        raise unittest.SkipTest("starts a process with options")
    status, out, err = ANSWERS[key]
    return status, out.encode(), err.encode()

sys.run_program = run_program

class Result(unittest.TestResult):
    def startTest(self, test):
        super().startTest(test)
        self.status = "ok", ""
        tell("start", test.id())
    def failed(self, err):
        text = str(err[1]).strip().split("\\n")[0] if str(err[1]).strip() else ""
        self.status = "failed", type(err[1]).__name__ + ": " + text
    def addError(self, test, err):
        self.failed(err)
        if not hasattr(test, "_testMethodName"):
            tell("broken", test.id(), self.status[1])
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
        tell(self.status[0], test.id(), self.status[1])

def run(names):
    result = Result()
    suite = unittest.TestSuite()
    for name in sorted(names):
        cls = names[name]
        if isinstance(cls, type) and issubclass(cls, unittest.TestCase) and cls.__module__ == names["__name__"]:
            for method in unittest.defaultTestLoader.getTestCaseNames(cls):
                test = cls(method)
                if test.id() not in DONE:
                    suite.addTest(test)
    for name in ("setUpModule", "tearDownModule"):
        if name in names:
            setattr(sys.modules[names["__name__"]], name, names[name])
    suite.run(result)
    tell("end")

for name, text, file in TEXTS:
    names = install(name, text, file)
run(names)
'''


def module_source(name):
    """The text of a module that a test needs: ours, or CPython's (only some of its names, if the table says so)."""
    path = HERE / "support" / (name.replace(".", "_") + ".py")
    if path.exists():
        return path.read_text(), str(path)
    path = LIBRARY / (name.split(".", 1)[1].replace(".", "/") + ".py")
    text = path.read_text(encoding="utf-8")
    wanted = NAMES_OF.get(name)
    if wanted is not None:
        tree = ast.parse(text)
        parts = [ast.get_source_segment(text, node) for node in tree.body
                 if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", None) in wanted]
        text = "\n".join(parts)
    return text, str(path)


def program(test, done, answers):
    own = HELPERS.get(test, HELPERS.get(test.rpartition(".")[0], []))
    texts = [(name, *module_source(name)) for name in HELPERS["*"] + own + ["test." + test]]
    return f"TEXTS = {texts!r}\nDONE = {set(done) or set()!r}\nANSWERS = {answers!r}\n{PROGRAM}"


def why_not_applicable(identity, table):
    for pattern, reason in table.items():
        if pattern in identity:
            return reason
    return None


def cpu_seconds(process):
    fields = pathlib.Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


class Started:
    """A program that runs in Plait: the lines of its stderr, each with the CPU time at which it came."""

    def __init__(self, plait, text, folder):
        path = pathlib.Path(folder) / "program.py"
        path.write_text(text, encoding="utf-8")
        self.process = subprocess.Popen([plait, "run", str(path)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                        cwd=folder)
        self.since = 0
        self.is_over_time = False

    def lines(self):
        rest = b""
        fd = self.process.stderr.fileno()
        while True:
            ready, _, _ = select.select([fd], [], [], 0.5)
            now = cpu_seconds(self.process.pid)
            if not ready:
                if now - self.since > SECONDS:
                    self.is_over_time = True
                    self.process.kill()
                    break
                continue
            chunk = os.read(fd, 65536)
            if not chunk:
                break
            *lines, rest = (rest + chunk).split(b"\n")
            for line in lines:
                yield line.decode("utf-8", "replace"), now
        if rest:
            yield rest.decode("utf-8", "replace"), self.since
        self.process.stderr.close()
        self.process.wait()


class File:
    """The outcomes of a test file: status and words of each method."""

    def __init__(self, plait, test):
        self.plait = plait
        self.test = test
        self.outcomes = {}
        self.answers = {}
        self.seconds = {}
        self.broken = None
        self.last = ""

    def run(self):
        while not self.run_once():
            pass
        for identity in ENDLESS:
            if identity.startswith(f"test.{self.test}."):
                self.outcomes[identity] = ("skipped", ENDLESS[identity])
        return self

    def run_once(self):
        """Whether there is nothing left to run."""
        running = None
        ended = False
        wanted = []
        with tempfile.TemporaryDirectory() as folder:
            started = Started(self.plait, program(self.test, set(self.outcomes) | set(ENDLESS), self.answers), folder)
            for line, now in started.lines():
                if not line.startswith("@@ "):
                    self.last = line or self.last
                    continue
                word, _, rest = line[3:].partition(" ")
                identity, _, words = rest.partition(" ")
                if word == "start":
                    running = identity
                    asks = False
                elif word == "wants":
                    wanted.append(rest)
                    asks = True
                elif word == "end":
                    ended = True
                elif word == "broken":
                    self.broken = rest
                else:
                    if not asks:
                        self.outcomes[identity] = (word, words)
                    self.seconds[identity] = now - started.since
                    running = None
                started.since = now
        for key in wanted:
            self.answers[key] = answer(self.plait, json.loads(key))
        if ended:
            return not wanted
        why = f"no end within {SECONDS} s" if started.is_over_time else f"exit status {started.process.returncode}"
        if running is None:
            self.broken = f"{why}: {self.last}"
            return True
        self.outcomes[running] = ("failed", f"{why}: {self.last}")
        return False

    def report(self):
        """A line for each method that did not pass; the first: how many there are of each kind."""
        counts = {"passed": 0, "failed": 0, "n/a": 0}
        lines = []
        for identity, (word, words) in sorted(self.outcomes.items()):
            reason = why_not_applicable(identity, NOT_APPLICABLE)
            name = identity.removeprefix(f"test.{self.test}.")
            kind = "passed" if word == "ok" else "failed"
            if word == "skipped" or word == "failed" and reason is not None:
                kind = "n/a"
            counts[kind] += 1
            if kind != "passed":
                lines.append((kind, name, reason or words if kind == "n/a" else words))
        head = f"{self.test}: {counts['passed']} passed, {counts['failed']} failed, {counts['n/a']} not applicable"
        return head + (f" -- {self.broken}" if self.broken else ""), lines, counts


def answer(plait, arguments):
    """What comes of a program that a test starts: its exit status, stdout and stderr."""
    if len(arguments) != 2 or arguments[0] != "-c":
        return None
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "program.py"
        path.write_text(arguments[1], encoding="utf-8")
        limit = lambda: resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        ran = subprocess.run([plait, "run", str(path)], capture_output=True, cwd=folder, preexec_fn=limit)
        return ran.returncode, ran.stdout.decode("utf-8", "replace"), ran.stderr.decode("utf-8", "replace")


def checked(file):
    """What `expected.txt` holds of a file: of the failed ones no words, for those may name addresses."""
    head, lines, _ = file.report()
    return [head] + [f"  {kind:7} {name}" + (f": {words}" if kind == "n/a" else "") for kind, name, words in lines]


def expected():
    """The lines of `expected.txt` by file."""
    found = {}
    text = EXPECTED.read_text(encoding="utf-8") if EXPECTED.exists() else ""
    for line in text.splitlines():
        if line and not line.startswith((" ", "#")):
            found[line.partition(":")[0]] = [line]
        elif line.startswith(" "):
            found[list(found)[-1]].append(line)
    return found


def differences(promised, now):
    """What differs; the tests of another CPython are others, so that there only what fails counts."""
    if HEADING not in EXPECTED.read_text(encoding="utf-8"):
        return [f"  now     {line.strip()}" for line in now if line.startswith("  failed") and line not in promised]
    return [f"  now     {line.strip()}" for line in now if line not in promised] \
        + [f"  no more {line.strip()}" for line in promised if line not in now]


def update(files):
    table = expected()
    for file in files:
        table[file.test] = checked(file)
    names = [name for name in FILES if name in table]
    EXPECTED.write_text(f"{HEADING}; written by run.py --update.\n\n"
                        + "\n".join("\n".join(table[name]) + "\n" for name in names), encoding="utf-8")


def main():
    arguments = sys.argv[1:]
    workers = 1
    if "-j" in arguments:
        at = arguments.index("-j")
        workers = int(arguments[at + 1])
        del arguments[at:at + 2]
    options = {a for a in arguments if a.startswith("-")}
    plait, *tests = [os.path.abspath(a) if i == 0 else a
                     for i, a in enumerate(a for a in arguments if not a.startswith("-"))]
    tests = tests or FILES
    total = {"passed": 0, "failed": 0, "n/a": 0}
    promised = expected()
    differ = 0
    files = []
    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        for file in pool.map(lambda test: File(plait, test).run(), tests):
            files.append(file)
            head, lines, counts = file.report()
            print(head, flush=True)
            for kind, name, words in lines:
                if "-v" in options or kind == "failed" and "--check" not in options:
                    print(f"  {kind:7} {name}: {words}")
            if "--slow" in options:
                for identity, seconds in sorted(file.seconds.items(), key=lambda pair: -pair[1]):
                    if seconds >= 1:
                        print(f"  {seconds:5.1f} s {identity}")
            if "--check" in options:
                found = differences(promised.get(file.test, []), checked(file))
                differ += len(found)
                print("\n".join(found), end="\n" if found else "")
            for kind in total:
                total[kind] += counts[kind]
    print(f"all: {total['passed']} passed, {total['failed']} failed, {total['n/a']} not applicable")
    if "--update" in options:
        update(files)
    if differ:
        print("differs from Tests/CPython/expected.txt; if that is as it should be: run.py PLAIT NAME… --update")
        sys.exit(1)


if __name__ == "__main__":
    main()
