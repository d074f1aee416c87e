# `unittest.suite`: tests in a row, with the set-up and tear-down of classes and modules between them.

import sys
from unittest import case, util


class BaseTestSuite:
    _cleanup = True

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return f"<{util.strclass(type(self))} tests={list(self)}>"

    def __eq__(self, other):
        if not isinstance(other, type(self)):
            return NotImplemented
        return list(self) == list(other)

    __hash__ = object.__hash__

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return self._removed_tests + sum([test.countTestCases() for test in self if test])

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f"{test!r} is not callable")
        if isinstance(test, type) and issubclass(test, (case.TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def run(self, result):
        for test in self:
            if result.shouldStop:
                break
            test(result)
        return result

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        for test in self:
            test.debug()


class TestSuite(BaseTestSuite):
    def run(self, result, debug=False):
        outermost = not getattr(result, "_testRunEntered", False)
        if outermost:
            result._testRunEntered = True
        for test in self:
            if result.shouldStop:
                break
            if not isinstance(test, BaseTestSuite) and hasattr(type(test), "__mro__"):
                self._tearDownPreviousClass(test, result)
                self._handleModuleFixture(test, result)
                self._handleClassSetUp(test, result)
                result._previousTestClass = type(test)
                if getattr(type(test), "_classSetupFailed", False) or getattr(result, "_moduleSetUpFailed", False):
                    continue
            if debug:
                test.debug()
            else:
                test(result)
        if outermost:
            self._tearDownPreviousClass(None, result)
            self._handleModuleTearDown(result)
            result._testRunEntered = False
        return result

    def debug(self):
        self.run(_DebugResult(), True)

    def _handleClassSetUp(self, test, result):
        current = type(test)
        if current is result._previousTestClass or result._moduleSetUpFailed:
            return
        if getattr(current, "__unittest_skip__", False):
            return
        if hasattr(current, "_classSetupFailed"):
            current._classSetupFailed = False
        set_up = getattr(current, "setUpClass", None)
        if set_up is None:
            return
        try:
            set_up()
        except Exception as e:
            current._classSetupFailed = True
            self._classError(result, e, "setUpClass", util.strclass(current))
            current.doClassCleanups()
            for info in current.tearDown_exceptions:
                self._classError(result, info[1], "setUpClass", util.strclass(current))

    def _tearDownPreviousClass(self, test, result):
        previous = result._previousTestClass
        if previous is None or test is not None and type(test) is previous:
            return
        if (getattr(previous, "_classSetupFailed", False) or result._moduleSetUpFailed or
                getattr(previous, "__unittest_skip__", False)):
            return
        tear_down = getattr(previous, "tearDownClass", None)
        if tear_down is None:
            return
        name = util.strclass(previous)
        try:
            tear_down()
        except Exception as e:
            self._classError(result, e, "tearDownClass", name)
        clean_up = getattr(previous, "doClassCleanups", None)
        if clean_up is not None:
            clean_up()
            for info in previous.tearDown_exceptions:
                self._classError(result, info[1], "tearDownClass", name)

    def _handleModuleFixture(self, test, result):
        previous = result._previousTestClass
        current = type(test).__module__
        if previous is not None and previous.__module__ == current:
            return
        self._handleModuleTearDown(result)
        result._moduleSetUpFailed = False
        set_up = getattr(sys.modules.get(current), "setUpModule", None)
        if set_up is not None:
            try:
                set_up()
            except Exception as e:
                result._moduleSetUpFailed = True
                self._classError(result, e, "setUpModule", current)

    def _handleModuleTearDown(self, result):
        previous = result._previousTestClass
        if previous is None or result._moduleSetUpFailed:
            return
        tear_down = getattr(sys.modules.get(previous.__module__), "tearDownModule", None)
        try:
            if tear_down is not None:
                tear_down()
            case.doModuleCleanups()
        except Exception as e:
            self._classError(result, e, "tearDownModule", previous.__module__)

    def _classError(self, result, e, method, parent):
        error = _ErrorHolder(f"{method} ({parent})")
        if isinstance(e, case.SkipTest):
            result.addSkip(error, str(e))
        else:
            result.addError(error, (type(e), e, e.__traceback__))


class _ErrorHolder:
    # Stands for a test where a set-up failed.

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return f"<ErrorHolder description={self.description!r}>"

    def __str__(self):
        return self.id()

    def run(self, result):
        pass

    def __call__(self, result):
        pass

    def countTestCases(self):
        return 0


class _DebugResult:
    _previousTestClass = None
    _moduleSetUpFailed = False
    shouldStop = False
