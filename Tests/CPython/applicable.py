"""What of CPython's tests is run, and what does not apply to Plait."""

FILES = [
    "test_queue", "test_thread", "test_threading", "test_threading_local", "test_sched", "test_contextlib",
    "test_generators", "test_with", "test_exceptions", "test_dict", "test_list", "test_int", "test_unicode",
]

# Modules that a test imports: from `support/`, or CPython's own beside the test.
HELPERS = {
    "*": ["test", "test.support", "test.support.threading_helper", "test.support.import_helper",
          "test.support.os_helper", "test.support.script_helper", "test.support.warnings_helper"],
    "test_thread": ["test.lock_tests"],
    "test_threading": ["test.lock_tests"],
    "test_threading_local": ["doctest"],
    "test_generators": ["doctest"],
    "test_dict": ["test.mapping_tests"],
    "test_list": ["test.seq_tests", "test.list_tests"],
    "test_int": ["test.test_grammar"],
    "test_unicode": ["test.string_tests"],
}

# Of some helpers only these names.
NAMES_OF = {"test.test_grammar": ["VALID_UNDERSCORE_LITERALS", "INVALID_UNDERSCORE_LITERALS"]}

# Parts of a test's name, and why it does not apply.
NOT_APPLICABLE = {
    "weakref": "no object goes away while a program can look",
    "nokeepref": "no object goes away while a program can look",
    "frame_resurrect": "no object goes away while a program can look",
    "free_after_iterating": "no object goes away while a program can look",
    "refcycle": "references are not counted",
    "_del": "`__del__` is never called",
    "TestChdir": "the directories of CPython's tests are not in the machine",
    "test_contextmanager_traceback": "a text that `exec` runs has no source lines",
    "test_exit_exception_traceback": "frames of the library are not shown",
    "list_resize_overflow": "sizes of C structures",
    "reverseitemiterator_pickling": "a reversed view of a dict is a generator of the prelude: it is not pickled",
    "reverseiterator_pickling": "a reversed view of a dict is a generator of the prelude: it is not pickled",
    "reversevaluesiterator_pickling": "a reversed view of a dict is a generator of the prelude: it is not pickled",
    "test_str_nonstr": "equal strings are the same object",
    "testRaising": "needs `marshal`",
    "testSyntaxErrorOffset": "source is UTF-8",
    "test_errno_ENOTDIR": "the directories of CPython's tests are not in the machine",
    "ExceptionTests.test_unhandled": "a text that `exec` runs has no source lines",
    "UnicodeTest.test_codecs_charmap": "`str.encode` knows UTF-8, ASCII and Latin-1",
    "UnicodeTest.test_codecs_idna": "`str.encode` knows UTF-8, ASCII and Latin-1",
    "UnicodeTest.test_codecs_utf7": "`str.encode` knows UTF-8, ASCII and Latin-1",
    "UnicodeTest.test_codecs_errors": "`str.encode` knows UTF-8, ASCII and Latin-1",
    "UnicodeTest.test_ucs4": "`str.encode` knows UTF-8, ASCII and Latin-1",
    "UnicodeTest.test_raiseMemError": "sizes of C structures",
    "test_repeat_id_preserving": "equal strings are the same object",
    "test_missing_lineno_shows_as_none": "code objects have no line table",
    "test_encodings": "source is UTF-8",
    "SyntaxErrorTests.test_non_utf8": "source is UTF-8",
    "memoryview": "no `memoryview`",
}
