"""What of CPython's tests is run, and what does not apply to Plait."""

FILES = [
    "test_queue", "test_thread", "test_threading", "test_threading_local", "test_sched", "test_contextlib",
    "test_generators", "test_with", "test_exceptions", "test_dict", "test_list", "test_int", "test_unicode",
    "test_time", "test_strptime",
    "test_context", "test_asyncio.test_locks", "test_asyncio.test_queues",
    "test_asyncio.test_futures2", "test_asyncio.test_taskgroups", "test_asyncio.test_timeouts",
    "test_asyncio.test_waitfor", "test_asyncio.test_threads", "test_asyncio.test_context",
]

# Modules that a test imports: from `support/`, or CPython's own beside the test.
HELPERS = {
    "*": ["test", "test.support", "test.support.threading_helper", "test.support.import_helper",
          "test.support.os_helper", "test.support.script_helper", "test.support.warnings_helper", "subprocess"],
    "test_thread": ["test.lock_tests"],
    "test_threading": ["test.lock_tests"],
    "test_threading_local": ["doctest"],
    "test_generators": ["doctest"],
    "test_dict": ["test.mapping_tests"],
    "test_list": ["test.seq_tests", "test.list_tests"],
    "test_int": ["test.test_grammar"],
    "test_unicode": ["test.string_tests"],
    "test_asyncio": ["test.test_asyncio", "test.test_asyncio.utils"],
}

# Of some helpers only these names.
NAMES_OF = {"test.test_grammar": ["VALID_UNDERSCORE_LITERALS", "INVALID_UNDERSCORE_LITERALS"]}

# Parts of a test's name, and why it does not apply.
NOT_APPLICABLE = {
    "test_denial_of_service_prevented_str_to_int": "skips itself: the conversion takes too little (virtual) time",
    "free_after_iterating": "how soon an iterator lets go of what it was over",
    "refcycle": "asks `sys.getrefcount`, where references are not always counted",
    "HamtTest": "CPython's own hash trie, by `_testcapi`",
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
    "UnicodeTest.test_getnewargs": "equal strings are the same object",
    "test_missing_lineno_shows_as_none": "code objects have no line table",
    "test_encodings": "source is UTF-8",
    "SyntaxErrorTests.test_non_utf8": "source is UTF-8",
    "memoryview": "no `memoryview`",
    "SubinterpThreadingTests": "there is one interpreter",
    "test_finalize_with_trace": "`sys.settrace` is refused by name",
    "test_gettrace": "`settrace` is refused by name",
    "test_getprofile": "`setprofile` is refused by name",
    "test_tstate_lock": "a lock inside of CPython's threads",
    "clock_settime": "the clock is the machine's: setting it is refused by name",
    "monotonic_settime": "the clock is the machine's: setting it is refused by name",
    "test_process_time": "a sleep counts: there is one clock",
    "test_thread_time": "a sleep counts: there is one clock",
    "test_tzset": "the time zone is UTC",
    "TimeRETests": "a class inside of CPython's `_strptime`",
    "LocaleTime_Tests": "a class inside of CPython's `_strptime`",
    "StrptimeTests.test_timezone": "a class inside of CPython's `_strptime`",
    "CacheTests": "a class inside of CPython's `_strptime`",
    "getlang_Tests": "a class inside of CPython's `_strptime`",
}

# Methods that would not end here: they are not run.
ENDLESS = {
    "test.test_thread.ThreadRunningTests.test__count": "waits for the function of a thread to be destroyed",
    "test.test_threading.ThreadJoinOnShutdown.test_4_daemon_threads": "reads the file of CPython's test",
}
