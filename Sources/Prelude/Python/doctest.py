# `doctest`: examples in docstrings, run and compared.

import inspect
import io
import linecache
import re
import sys
import traceback
from collections import namedtuple

__all__ = ["register_optionflag", "DONT_ACCEPT_TRUE_FOR_1", "DONT_ACCEPT_BLANKLINE", "NORMALIZE_WHITESPACE", "ELLIPSIS",
           "SKIP", "IGNORE_EXCEPTION_DETAIL", "COMPARISON_FLAGS", "REPORT_ONLY_FIRST_FAILURE", "REPORTING_FLAGS",
           "FAIL_FAST", "Example", "DocTest", "DocTestParser", "DocTestFinder", "DocTestRunner", "OutputChecker",
           "DocTestFailure", "UnexpectedException", "testmod", "testfile", "run_docstring_examples", "DocTestSuite"]

TestResults = namedtuple("TestResults", "failed attempted")
OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag("DONT_ACCEPT_TRUE_FOR_1")
DONT_ACCEPT_BLANKLINE = register_optionflag("DONT_ACCEPT_BLANKLINE")
NORMALIZE_WHITESPACE = register_optionflag("NORMALIZE_WHITESPACE")
ELLIPSIS = register_optionflag("ELLIPSIS")
SKIP = register_optionflag("SKIP")
IGNORE_EXCEPTION_DETAIL = register_optionflag("IGNORE_EXCEPTION_DETAIL")
REPORT_UDIFF = register_optionflag("REPORT_UDIFF")
REPORT_CDIFF = register_optionflag("REPORT_CDIFF")
REPORT_NDIFF = register_optionflag("REPORT_NDIFF")
REPORT_ONLY_FIRST_FAILURE = register_optionflag("REPORT_ONLY_FIRST_FAILURE")
FAIL_FAST = register_optionflag("FAIL_FAST")
COMPARISON_FLAGS = (DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE | ELLIPSIS | SKIP
                    | IGNORE_EXCEPTION_DETAIL)
REPORTING_FLAGS = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST

_STARS = "*" * 70
_OPTION = re.compile(r"#\s*doctest:\s*([^\n\'\"]*)$", re.MULTILINE)
_TRACEBACK = re.compile(r"^(?P<hdr>Traceback\ \((?:most\ recent\ call\ last|innermost\ last)\):)\s*$(?P<stack>.*?)"
                        r"^(?P<msg>\w+.*)", re.VERBOSE | re.MULTILINE | re.DOTALL)


class Example:
    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith("\n") else source + "\n"
        self.want = want + "\n" if want and not want.endswith("\n") else want
        if exc_msg is not None and not exc_msg.endswith("\n"):
            exc_msg += "\n"
        self.exc_msg = exc_msg
        self.lineno = lineno
        self.indent = indent
        self.options = {} if options is None else options


class DocTest:
    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples = examples
        self.globs = dict(globs)
        self.name = name
        self.filename = filename
        self.lineno = lineno
        self.docstring = docstring

    def __repr__(self):
        n = len(self.examples)
        count = "no examples" if n == 0 else "1 example" if n == 1 else f"{n} examples"
        return f"<{type(self).__name__} {self.name} from {self.filename}:{self.lineno} ({count})>"

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        return (self.name, self.filename, self.lineno or -1) < (other.name, other.filename, other.lineno or -1)


class DocTestParser:
    def get_doctest(self, string, globs, name, filename, lineno):
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def get_examples(self, string, name="<string>"):
        return [part for part in self.parse(string, name) if isinstance(part, Example)]

    def parse(self, string, name="<string>"):
        lines = string.expandtabs().split("\n")
        margins = [len(line) - len(line.lstrip(" ")) for line in lines if line.strip()]
        margin = min(margins, default=0)
        lines = [line[margin:] for line in lines]
        parts, text, at = [], [], 0
        while at < len(lines):
            indent = len(lines[at]) - len(lines[at].lstrip(" "))
            if not lines[at].startswith(">>>", indent):
                text.append(lines[at])
                at += 1
                continue
            parts.append("".join(line + "\n" for line in text))
            text = []
            example, at = self._example(lines, at, indent, name)
            if example is not None:
                parts.append(example)
        parts.append("\n".join(text))
        return parts

    def _example(self, lines, start, indent, name):
        source = []
        at = start
        while at < len(lines) and (at == start or lines[at].startswith(" " * indent + "...")):
            line = lines[at]
            if len(line) > indent + 3 and line[indent + 3] != " ":
                raise ValueError(f"line {at + 1} of the docstring for {name} lacks blank after "
                                 f"{line[indent:indent + 3]}: {line!r}")
            source.append(line[indent + 4:])
            at += 1
        want = []
        while at < len(lines) and lines[at].strip() and not lines[at].lstrip(" ").startswith(">>>"):
            if not lines[at].startswith(" " * indent):
                raise ValueError(f"line {at + 1} of the docstring for {name} has inconsistent leading whitespace: "
                                 f"{lines[at]!r}")
            want.append(lines[at][indent:])
            at += 1
        text = "\n".join(source)
        options = self._options(text, name, start)
        if all(not line.strip() or line.lstrip().startswith("#") for line in source):
            return None, at
        want = "\n".join(want)
        match = _TRACEBACK.match(want)
        message = match.group("msg") if match else None
        return Example(text, want, message, start, indent, options), at

    def _options(self, source, name, lineno):
        options = {}
        for match in _OPTION.finditer(source):
            for option in match.group(1).replace(",", " ").split():
                if option[0] not in "+-" or option[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError(f"line {lineno + 1} of the doctest for {name} has an invalid option: {option!r}")
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == "+"
        return options


class DocTestFinder:
    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._verbose = verbose
        self._parser = parser
        self._recurse = recurse
        self._exclude_empty = exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        if name is None:
            name = getattr(obj, "__name__", None)
            if name is None:
                raise ValueError("DocTestFinder.find: name must be given when obj.__name__ doesn't exist: "
                                 f"{type(obj)!r}")
        if module is None:
            module = obj if inspect.ismodule(obj) else sys.modules.get(getattr(obj, "__module__", None))
        if globs is None:
            globs = {} if not module else dict(module.__dict__)
        globs = dict(globs, **(extraglobs or {}))
        globs.setdefault("__name__", "__main__")
        file = getattr(module, "__file__", None) if module else None
        lines = linecache.getlines(file) if file else []
        tests = []
        self._find(tests, obj, name, module, file, lines, globs, set())
        tests.sort()
        return tests

    def _belongs(self, module, value):
        if not module:
            return True
        return getattr(value, "__module__", module.__name__) == module.__name__

    def _find(self, tests, obj, name, module, file, lines, globs, seen):
        if id(obj) in seen:
            return
        seen.add(id(obj))
        test = self._test(obj, name, module, file, lines, globs)
        if test is not None:
            tests.append(test)
        if not self._recurse:
            return
        if inspect.ismodule(obj):
            for key, value in list(obj.__dict__.items()):
                value = inspect.unwrap(value) if inspect.isfunction(value) else value
                if (inspect.isfunction(value) or inspect.isclass(value)) and self._belongs(module, value):
                    self._find(tests, value, f"{name}.{key}", module, file, lines, globs, seen)
            for key, value in getattr(obj, "__test__", {}).items():
                self._find(tests, value, f"{name}.__test__.{key}", module, file, lines, globs, seen)
        elif inspect.isclass(obj):
            for key, value in list(obj.__dict__.items()):
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if (inspect.isroutine(value) or inspect.isclass(value) or isinstance(value, property)) \
                        and self._belongs(module, value):
                    self._find(tests, value, f"{name}.{key}", module, file, lines, globs, seen)

    def _test(self, obj, name, module, file, lines, globs):
        if isinstance(obj, str):
            docstring = obj
        else:
            docstring = getattr(obj, "__doc__", None)
            docstring = "" if docstring is None else str(docstring)
        if self._exclude_empty and not docstring:
            return None
        return self._parser.get_doctest(docstring, globs, name, file or getattr(module, "__name__", None),
                                        self._line(obj, lines))

    def _line(self, obj, lines):
        """The line, from 0, on which the docstring of an object begins; None if that is not known."""
        line = None
        if inspect.ismodule(obj):
            line = 0
        elif inspect.isclass(obj) and lines:
            pattern = re.compile(rf"^\s*class\s*{re.escape(obj.__name__)}\b")
            line = next((i for i, text in enumerate(lines) if pattern.match(text)), None)
        if inspect.ismethod(obj):
            obj = obj.__func__
        if isinstance(obj, property):
            obj = obj.fget
        if inspect.isfunction(obj):
            line = obj.__code__.co_firstlineno - 1
        if line is None:
            return None
        start = re.compile(r"(^|.*:)\s*\w*(\"|')")
        for i in range(line, len(lines)):
            if start.match(lines[i]):
                return i
        return None


class OutputChecker:
    def check_output(self, want, got, optionflags):
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in [("True\n", "1\n"), ("False\n", "0\n")]:
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = re.sub(r"(?m)^<BLANKLINE>\s*?$", "", want)
            got = re.sub(r"(?m)^[^\S\n]+$", "", got)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = " ".join(got.split()), " ".join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and _matches(want, got)

    def output_difference(self, example, got, optionflags):
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = re.sub("(?m)^[ ]*(?=\n)", "<BLANKLINE>", got)
        if want and got:
            return f"Expected:\n{_indented(want)}Got:\n{_indented(got)}"
        if want:
            return f"Expected:\n{_indented(want)}Got nothing\n"
        if got:
            return f"Expected nothing\nGot:\n{_indented(got)}"
        return "Expected nothing\nGot nothing\n"


def _matches(want, got):
    """Whether a text is what is wanted, where `...` stands for anything."""
    if "..." not in want:
        return want == got
    parts = want.split("...")
    start, end = len(parts[0]), len(got) - len(parts[-1])
    if not got.startswith(parts[0]) or not got.endswith(parts[-1]) or start > end:
        return False
    for part in parts[1:-1]:
        start = got.find(part, start, end)
        if start < 0:
            return False
        start += len(part)
    return True


def _indented(text):
    return re.sub("(?m)^(?!$)", "    ", text)


class DocTestFailure(Exception):
    def __init__(self, test, example, got):
        self.test, self.example, self.got = test, example, got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    def __init__(self, test, example, exc_info):
        self.test, self.example, self.exc_info = test, example, exc_info

    def __str__(self):
        return str(self.test)


class DocTestRunner:
    DIVIDER = _STARS

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = "-v" in sys.argv if verbose is None else verbose
        self.optionflags = optionflags
        self.tries = 0
        self.failures = 0
        self._name2ft = {}

    def report_start(self, out, test, example):
        if self._verbose:
            expecting = f"Expecting:\n{_indented(example.want)}" if example.want else "Expecting nothing\n"
            out(f"Trying:\n{_indented(example.source)}{expecting}")

    def report_success(self, out, test, example, got):
        if self._verbose:
            out("ok\n")

    def report_failure(self, out, test, example, got):
        out(self._failure_header(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        text = "".join(traceback.format_exception(*exc_info))
        out(f"{self._failure_header(test, example)}Exception raised:\n{_indented(text)}")

    def _failure_header(self, test, example):
        line = test.lineno + example.lineno + 1 if test.lineno is not None and example.lineno is not None else "?"
        where = f'File "{test.filename}", line {line}, in {test.name}' if test.filename else f"Line {line}, in {test.name}"
        return f"{self.DIVIDER}\n{where}\nFailed example:\n{_indented(example.source)}"

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        self.test = test
        saved = sys.stdout
        hook = sys.displayhook
        if out is None:
            out = saved.write
        captured = io.StringIO()
        sys.stdout = captured
        sys.displayhook = sys.__displayhook__
        try:
            failures = self._run_examples(test, captured, out)
        finally:
            sys.stdout = saved
            sys.displayhook = hook
            if clear_globs:
                test.globs.clear()
        return failures

    def _run_examples(self, test, captured, out):
        failures = tries = 0
        flags = self.optionflags
        for number, example in enumerate(test.examples):
            self.optionflags = flags
            for flag, is_on in example.options.items():
                self.optionflags = self.optionflags | flag if is_on else self.optionflags & ~flag
            if self.optionflags & SKIP:
                continue
            tries += 1
            quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failures > 0
            if not quiet:
                self.report_start(out, test, example)
            if not self._run_example(test, example, number, captured, out, quiet):
                failures += 1
                if self.optionflags & FAIL_FAST:
                    break
        self.optionflags = flags
        self.failures += failures
        self.tries += tries
        known = self._name2ft.get(test.name, (0, 0))
        self._name2ft[test.name] = known[0] + failures, known[1] + tries
        return TestResults(failures, tries)

    def _run_example(self, test, example, number, captured, out, quiet):
        info = None
        try:
            exec(compile(example.source, f"<doctest {test.name}[{number}]>", "single"), test.globs)
        except KeyboardInterrupt:
            raise
        except BaseException:
            info = sys.exc_info()
        got = captured.getvalue()
        captured.truncate(0)
        captured.seek(0)
        if info is None:
            if self._checker.check_output(example.want, got, self.optionflags):
                if not quiet:
                    self.report_success(out, test, example, got)
                return True
        else:
            message = traceback.format_exception_only(*info[:2])[-1]
            if example.exc_msg is None:
                if not quiet:
                    self.report_unexpected_exception(out, test, example, info)
                return False
            got += "".join(traceback.format_exception(*info)) if not quiet else ""
            if self._is_expected(example.exc_msg, message):
                if not quiet:
                    self.report_success(out, test, example, got)
                return True
        if not quiet:
            self.report_failure(out, test, example, got)
        return False

    def _is_expected(self, wanted, message):
        if self._checker.check_output(wanted, message, self.optionflags):
            return True
        if not self.optionflags & IGNORE_EXCEPTION_DETAIL:
            return False
        names = [text.split(":", 1)[0].strip().rpartition(".")[2] for text in (wanted, message)]
        return names[0] == names[1]

    def summarize(self, verbose=None):
        if verbose is None:
            verbose = self._verbose
        none, passed, failed = [], [], []
        for name, (failures, tries) in sorted(self._name2ft.items()):
            if tries == 0:
                none.append(name)
            elif failures == 0:
                passed.append((name, tries))
            else:
                failed.append((name, failures, tries))
        tries = sum(t for f, t in self._name2ft.values())
        failures = sum(f for f, t in self._name2ft.values())
        if verbose:
            if none:
                print(len(none), "items had no tests:")
                for name in none:
                    print("   ", name)
            if passed:
                print(len(passed), "items passed all tests:")
                for name, n in passed:
                    print(f" {n:3d} tests in {name}")
        if failed:
            print(self.DIVIDER)
            print(len(failed), "items had failures:")
            for name, f, t in failed:
                print(f" {f:3d} of {t:3d} in {name}")
        if verbose:
            print(tries, "tests in", len(self._name2ft), "items.")
            print(tries - failures, "passed and", failures, "failed.")
        if failures:
            print("***Test Failed***", failures, "failures.")
        elif verbose:
            print("Test passed.")
        return TestResults(failures, tries)


class DebugRunner(DocTestRunner):
    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
            raise_on_error=False, exclude_empty=False):
    if m is None:
        m = sys.modules.get("__main__")
    if not inspect.ismodule(m):
        raise TypeError(f"testmod: module required; {m!r}")
    finder = DocTestFinder(exclude_empty=exclude_empty)
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    for test in finder.find(m, name or m.__name__, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    if report:
        runner.summarize()
    return TestResults(runner.failures, runner.tries)


def testfile(filename, module_relative=True, name=None, package=None, globs=None, verbose=None, report=True,
             optionflags=0, extraglobs=None, raise_on_error=False, parser=DocTestParser(), encoding=None):
    with open(filename, encoding=encoding) as file:
        text = file.read()
    globs = {} if globs is None else dict(globs)
    globs.update(extraglobs or {})
    globs.setdefault("__name__", "__main__")
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    runner.run(parser.get_doctest(text, globs, name or filename.rpartition("/")[2], filename, 0))
    if report:
        runner.summarize()
    return TestResults(runner.failures, runner.tries)


def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None, optionflags=0):
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs):
        runner.run(test, compileflags=compileflags)


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
    import unittest
    if module is None:
        module = sys.modules["__main__"]
    elif isinstance(module, str):
        module = __import__(module)
    suite = unittest.TestSuite()
    for test in (test_finder or DocTestFinder()).find(module, globs=globs, extraglobs=extraglobs):
        if test.examples:
            suite.addTest(unittest.FunctionTestCase(lambda test=test: _run_as_case(test, options), description=test.name))
    return suite


def _run_as_case(test, options):
    text = io.StringIO()
    globs = dict(test.globs)
    result = DocTestRunner(optionflags=options.get("optionflags", 0), verbose=False).run(test, out=text.write)
    test.globs.update(globs)
    if result.failed:
        raise AssertionError(f"Failed doctest test for {test.name}\n\n{text.getvalue()}")
