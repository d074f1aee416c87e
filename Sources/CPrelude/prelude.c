// The prelude's Python files, as bytes in the executable. Swift has no way to embed a file but an array literal, and
// `swiftc -O` needed more than two minutes for one of their 0.9 MB.
//
// A module is two entries here, an array and a row; in alphabetical order.

#include "prelude.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char python_builtins_core[] = {
#embed "../Prelude/Python/builtins_core.py"
};

static const unsigned char python_builtins_text[] = {
#embed "../Prelude/Python/builtins_text.py"
};

static const unsigned char python_builtins_containers[] = {
#embed "../Prelude/Python/builtins_containers.py"
};

static const unsigned char python_builtins_types[] = {
#embed "../Prelude/Python/builtins_types.py"
};

static const unsigned char python_builtins_modules[] = {
#embed "../Prelude/Python/builtins_modules.py"
};

static const unsigned char python_builtins_syntax[] = {
#embed "../Prelude/Python/builtins_syntax.py"
};

static const unsigned char python_future[] = {
#embed "../Prelude/Python/__future__.py"
};

static const unsigned char python__argparse_help[] = {
#embed "../Prelude/Python/_argparse_help.py"
};

static const unsigned char python__binding[] = {
#embed "../Prelude/Python/_binding.py"
};

static const unsigned char python__datetime_spans[] = {
#embed "../Prelude/Python/_datetime_spans.py"
};

static const unsigned char python__datetime_zones[] = {
#embed "../Prelude/Python/_datetime_zones.py"
};

static const unsigned char python__filesystem[] = {
#embed "../Prelude/Python/_filesystem.py"
};

static const unsigned char python__io_binary[] = {
#embed "../Prelude/Python/_io_binary.py"
};

static const unsigned char python__logging_records[] = {
#embed "../Prelude/Python/_logging_records.py"
};

static const unsigned char python__proxies[] = {
#embed "../Prelude/Python/_proxies.py"
};

static const unsigned char python__string[] = {
#embed "../Prelude/Python/_string.py"
};

static const unsigned char python__thread[] = {
#embed "../Prelude/Python/_thread.py"
};

static const unsigned char python__threading_local[] = {
#embed "../Prelude/Python/_threading_local.py"
};

static const unsigned char python__weakrefset[] = {
#embed "../Prelude/Python/_weakrefset.py"
};

static const unsigned char python__wrappers[] = {
#embed "../Prelude/Python/_wrappers.py"
};

static const unsigned char python_abc[] = {
#embed "../Prelude/Python/abc.py"
};

static const unsigned char python_argparse[] = {
#embed "../Prelude/Python/argparse.py"
};

static const unsigned char python_atexit[] = {
#embed "../Prelude/Python/atexit.py"
};

static const unsigned char python_base64[] = {
#embed "../Prelude/Python/base64.py"
};

static const unsigned char python_binascii[] = {
#embed "../Prelude/Python/binascii.py"
};

static const unsigned char python_bisect[] = {
#embed "../Prelude/Python/bisect.py"
};

static const unsigned char python_calendar[] = {
#embed "../Prelude/Python/calendar.py"
};

static const unsigned char python_collections[] = {
#embed "../Prelude/Python/collections.py"
};

static const unsigned char python_collections_abc[] = {
#embed "../Prelude/Python/collections_abc.py"
};

static const unsigned char python_contextlib[] = {
#embed "../Prelude/Python/contextlib.py"
};

static const unsigned char python_contextvars[] = {
#embed "../Prelude/Python/contextvars.py"
};

static const unsigned char python_copy[] = {
#embed "../Prelude/Python/copy.py"
};

static const unsigned char python_copyreg[] = {
#embed "../Prelude/Python/copyreg.py"
};

static const unsigned char python_csv[] = {
#embed "../Prelude/Python/csv.py"
};

static const unsigned char python_dataclasses[] = {
#embed "../Prelude/Python/dataclasses.py"
};

static const unsigned char python_datetime[] = {
#embed "../Prelude/Python/datetime.py"
};

static const unsigned char python_decimal[] = {
#embed "../Prelude/Python/decimal.py"
};

static const unsigned char python_difflib[] = {
#embed "../Prelude/Python/difflib.py"
};

static const unsigned char python_enum[] = {
#embed "../Prelude/Python/enum.py"
};

static const unsigned char python_errno[] = {
#embed "../Prelude/Python/errno.py"
};

static const unsigned char python_fnmatch[] = {
#embed "../Prelude/Python/fnmatch.py"
};

static const unsigned char python_fractions[] = {
#embed "../Prelude/Python/fractions.py"
};

static const unsigned char python_functools[] = {
#embed "../Prelude/Python/functools.py"
};

static const unsigned char python_gc[] = {
#embed "../Prelude/Python/gc.py"
};

static const unsigned char python_getpass[] = {
#embed "../Prelude/Python/getpass.py"
};

static const unsigned char python_glob[] = {
#embed "../Prelude/Python/glob.py"
};

static const unsigned char python_graphlib[] = {
#embed "../Prelude/Python/graphlib.py"
};

static const unsigned char python_hashlib[] = {
#embed "../Prelude/Python/hashlib.py"
};

static const unsigned char python_heapq[] = {
#embed "../Prelude/Python/heapq.py"
};

static const unsigned char python_hmac[] = {
#embed "../Prelude/Python/hmac.py"
};

static const unsigned char python_importlib[] = {
#embed "../Prelude/Python/importlib.py"
};

static const unsigned char python_inspect[] = {
#embed "../Prelude/Python/inspect.py"
};

static const unsigned char python_io[] = {
#embed "../Prelude/Python/io.py"
};

static const unsigned char python_itertools[] = {
#embed "../Prelude/Python/itertools.py"
};

static const unsigned char python_json[] = {
#embed "../Prelude/Python/json.py"
};

static const unsigned char python_keyword[] = {
#embed "../Prelude/Python/keyword.py"
};

static const unsigned char python_linecache[] = {
#embed "../Prelude/Python/linecache.py"
};

static const unsigned char python_logging[] = {
#embed "../Prelude/Python/logging.py"
};

static const unsigned char python_logging_config[] = {
#embed "../Prelude/Python/logging_config.py"
};

static const unsigned char python_logging_handlers[] = {
#embed "../Prelude/Python/logging_handlers.py"
};

static const unsigned char python_numbers[] = {
#embed "../Prelude/Python/numbers.py"
};

static const unsigned char python_operator[] = {
#embed "../Prelude/Python/operator.py"
};

static const unsigned char python_os[] = {
#embed "../Prelude/Python/os.py"
};

static const unsigned char python_os_path[] = {
#embed "../Prelude/Python/os_path.py"
};

static const unsigned char python_pathlib[] = {
#embed "../Prelude/Python/pathlib.py"
};

static const unsigned char python_pickle[] = {
#embed "../Prelude/Python/pickle.py"
};

static const unsigned char python_platform[] = {
#embed "../Prelude/Python/platform.py"
};

static const unsigned char python_pprint[] = {
#embed "../Prelude/Python/pprint.py"
};

static const unsigned char python_queue[] = {
#embed "../Prelude/Python/queue.py"
};

static const unsigned char python_random[] = {
#embed "../Prelude/Python/random.py"
};

static const unsigned char python_re[] = {
#embed "../Prelude/Python/re.py"
};

static const unsigned char python_sched[] = {
#embed "../Prelude/Python/sched.py"
};

static const unsigned char python_secrets[] = {
#embed "../Prelude/Python/secrets.py"
};

static const unsigned char python_shutil[] = {
#embed "../Prelude/Python/shutil.py"
};

static const unsigned char python_signal[] = {
#embed "../Prelude/Python/signal.py"
};

static const unsigned char python_stat[] = {
#embed "../Prelude/Python/stat.py"
};

static const unsigned char python_statistics[] = {
#embed "../Prelude/Python/statistics.py"
};

static const unsigned char python_string[] = {
#embed "../Prelude/Python/string.py"
};

static const unsigned char python_struct[] = {
#embed "../Prelude/Python/struct.py"
};

static const unsigned char python_sys[] = {
#embed "../Prelude/Python/sys.py"
};

static const unsigned char python_sysconfig[] = {
#embed "../Prelude/Python/sysconfig.py"
};

static const unsigned char python_tempfile[] = {
#embed "../Prelude/Python/tempfile.py"
};

static const unsigned char python_textwrap[] = {
#embed "../Prelude/Python/textwrap.py"
};

static const unsigned char python_threading[] = {
#embed "../Prelude/Python/threading.py"
};

static const unsigned char python_time[] = {
#embed "../Prelude/Python/time.py"
};

static const unsigned char python_timeit[] = {
#embed "../Prelude/Python/timeit.py"
};

static const unsigned char python_traceback[] = {
#embed "../Prelude/Python/traceback.py"
};

static const unsigned char python_tracemalloc[] = {
#embed "../Prelude/Python/tracemalloc.py"
};

static const unsigned char python_types[] = {
#embed "../Prelude/Python/types.py"
};

static const unsigned char python_typing[] = {
#embed "../Prelude/Python/typing.py"
};

static const unsigned char python_unittest[] = {
#embed "../Prelude/Python/unittest.py"
};

static const unsigned char python_unittest_case[] = {
#embed "../Prelude/Python/unittest_case.py"
};

static const unsigned char python_unittest_loader[] = {
#embed "../Prelude/Python/unittest_loader.py"
};

static const unsigned char python_unittest_main[] = {
#embed "../Prelude/Python/unittest_main.py"
};

static const unsigned char python_unittest_mock[] = {
#embed "../Prelude/Python/unittest_mock.py"
};

static const unsigned char python_unittest_result[] = {
#embed "../Prelude/Python/unittest_result.py"
};

static const unsigned char python_unittest_runner[] = {
#embed "../Prelude/Python/unittest_runner.py"
};

static const unsigned char python_unittest_suite[] = {
#embed "../Prelude/Python/unittest_suite.py"
};

static const unsigned char python_unittest_util[] = {
#embed "../Prelude/Python/unittest_util.py"
};

static const unsigned char python_uuid[] = {
#embed "../Prelude/Python/uuid.py"
};

static const unsigned char python_warnings[] = {
#embed "../Prelude/Python/warnings.py"
};

static const unsigned char python_weakref[] = {
#embed "../Prelude/Python/weakref.py"
};

static const unsigned char python_zlib[] = {
#embed "../Prelude/Python/zlib.py"
};

#define ROW(name, bytes) {name, bytes, sizeof bytes}

static const struct prelude_file builtins[] = {
    ROW("builtins_core", python_builtins_core),
    ROW("builtins_text", python_builtins_text),
    ROW("builtins_containers", python_builtins_containers),
    ROW("builtins_types", python_builtins_types),
    ROW("builtins_modules", python_builtins_modules),
    ROW("builtins_syntax", python_builtins_syntax),
};

static const struct prelude_file modules[] = {
    ROW("__future__", python_future),
    ROW("_argparse_help", python__argparse_help),
    ROW("_binding", python__binding),
    ROW("_datetime_spans", python__datetime_spans),
    ROW("_datetime_zones", python__datetime_zones),
    ROW("_filesystem", python__filesystem),
    ROW("_io_binary", python__io_binary),
    ROW("_logging_records", python__logging_records),
    ROW("_proxies", python__proxies),
    ROW("_string", python__string),
    ROW("_thread", python__thread),
    ROW("_threading_local", python__threading_local),
    ROW("_weakrefset", python__weakrefset),
    ROW("_wrappers", python__wrappers),
    ROW("abc", python_abc),
    ROW("argparse", python_argparse),
    ROW("atexit", python_atexit),
    ROW("base64", python_base64),
    ROW("binascii", python_binascii),
    ROW("bisect", python_bisect),
    ROW("calendar", python_calendar),
    ROW("collections", python_collections),
    ROW("collections.abc", python_collections_abc),
    ROW("contextlib", python_contextlib),
    ROW("contextvars", python_contextvars),
    ROW("copy", python_copy),
    ROW("copyreg", python_copyreg),
    ROW("csv", python_csv),
    ROW("dataclasses", python_dataclasses),
    ROW("datetime", python_datetime),
    ROW("decimal", python_decimal),
    ROW("difflib", python_difflib),
    ROW("enum", python_enum),
    ROW("errno", python_errno),
    ROW("fnmatch", python_fnmatch),
    ROW("fractions", python_fractions),
    ROW("functools", python_functools),
    ROW("gc", python_gc),
    ROW("getpass", python_getpass),
    ROW("glob", python_glob),
    ROW("graphlib", python_graphlib),
    ROW("hashlib", python_hashlib),
    ROW("heapq", python_heapq),
    ROW("hmac", python_hmac),
    ROW("importlib", python_importlib),
    ROW("inspect", python_inspect),
    ROW("io", python_io),
    ROW("itertools", python_itertools),
    ROW("json", python_json),
    ROW("keyword", python_keyword),
    ROW("linecache", python_linecache),
    ROW("logging", python_logging),
    ROW("logging.config", python_logging_config),
    ROW("logging.handlers", python_logging_handlers),
    ROW("numbers", python_numbers),
    ROW("operator", python_operator),
    ROW("os", python_os),
    ROW("os.path", python_os_path),
    ROW("pathlib", python_pathlib),
    ROW("pickle", python_pickle),
    ROW("platform", python_platform),
    ROW("posixpath", python_os_path),
    ROW("pprint", python_pprint),
    ROW("queue", python_queue),
    ROW("random", python_random),
    ROW("re", python_re),
    ROW("sched", python_sched),
    ROW("secrets", python_secrets),
    ROW("shutil", python_shutil),
    ROW("signal", python_signal),
    ROW("stat", python_stat),
    ROW("statistics", python_statistics),
    ROW("string", python_string),
    ROW("struct", python_struct),
    ROW("sys", python_sys),
    ROW("sysconfig", python_sysconfig),
    ROW("tempfile", python_tempfile),
    ROW("textwrap", python_textwrap),
    ROW("threading", python_threading),
    ROW("time", python_time),
    ROW("timeit", python_timeit),
    ROW("traceback", python_traceback),
    ROW("tracemalloc", python_tracemalloc),
    ROW("types", python_types),
    ROW("typing", python_typing),
    ROW("unittest", python_unittest),
    ROW("unittest.case", python_unittest_case),
    ROW("unittest.loader", python_unittest_loader),
    ROW("unittest.main", python_unittest_main),
    ROW("unittest.mock", python_unittest_mock),
    ROW("unittest.result", python_unittest_result),
    ROW("unittest.runner", python_unittest_runner),
    ROW("unittest.suite", python_unittest_suite),
    ROW("unittest.util", python_unittest_util),
    ROW("uuid", python_uuid),
    ROW("warnings", python_warnings),
    ROW("weakref", python_weakref),
    ROW("zlib", python_zlib),
};

struct prelude_files prelude_builtins(void) {
  return (struct prelude_files){builtins, sizeof builtins / sizeof *builtins};
}

struct prelude_files prelude_modules(void) {
  return (struct prelude_files){modules, sizeof modules / sizeof *modules};
}
