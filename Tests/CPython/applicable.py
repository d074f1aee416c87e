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
    "_del": "`__del__` is never called",
}
