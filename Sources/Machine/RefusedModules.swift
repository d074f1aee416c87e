/// Modules that Plait has not: why, and what to use instead. The one place that says so.
enum RefusedModules {
  /// What cannot be in a closed, deterministic machine: each row's names share a reason and a hint.
  private static let refused: [(names: [String], hint: String)] = [
    (
      [
        "socket", "select", "selectors", "ssl", "http", "urllib", "ftplib", "smtplib", "socketserver", "poplib",
        "imaplib", "telnetlib", "xmlrpc", "email", "webbrowser", "wsgiref", "cgi", "asyncore", "asynchat", "nntplib",
        "requests", "aiohttp", "httpx", "urllib3", "websockets", "websocket", "flask", "fastapi", "django", "uvicorn",
        "tornado", "twisted", "zmq", "redis", "pika", "paramiko", "boto3", "grpc", "bs4", "scrapy", "selenium",
        "starlette", "sanic", "bottle", "dns", "scapy", "paho", "aiofiles",
      ],
      "the machine has no network; use time.sleep or asyncio.sleep to stand for waiting"
    ),
    (
      [
        "subprocess", "ctypes", "pty", "tty", "termios", "fcntl", "mmap", "resource", "syslog", "pwd", "grp", "crypt",
        "msvcrt", "winreg", "winsound", "readline", "posix", "nt", "cffi", "win32api", "win32con", "pexpect", "distro",
        "faulthandler",
      ],
      "the machine starts no programs and touches no system; use threading or multiprocessing"
    ),
    (
      ["psutil", "GPUtil", "setproctitle", "memory_profiler"],
      "the machine has no processes or memory to measure; use time.perf_counter and plait explore"
    ),
    (
      [
        "tkinter", "Tkinter", "curses", "turtle", "pygame", "PyQt5", "PyQt6", "PySide6", "PySide2", "wx", "kivy",
        "pyglet",
      ],
      "the machine has no screen; print what is to be seen"
    ),
    (
      ["sqlite3", "dbm", "shelve", "sqlalchemy", "pymysql", "MySQLdb", "psycopg2", "pymongo", "asyncpg", "peewee"],
      "the machine has no database; use a dict, or files and json"
    ),
    (
      [
        "numpy", "pandas", "scipy", "sklearn", "torch", "tensorflow", "matplotlib", "seaborn", "cv2", "PIL", "numba",
        "dask", "ray", "jax", "sympy", "networkx", "plotly", "skimage", "keras",
      ],
      "packages in other languages cannot run here; use lists, math and statistics"
    ),
    (
      ["gevent", "greenlet", "eventlet", "uvloop", "trio", "anyio", "curio", "stackless"],
      "use asyncio or threading"
    ),
    (
      ["joblib", "pathos", "billiard", "multiprocess", "mpi4py", "celery", "loky"],
      "use multiprocessing or concurrent.futures"
    ),
    (
      ["tqdm", "colorama", "termcolor", "rich", "tabulate", "prettytable", "progressbar", "alive_progress", "loguru"],
      "only Python's own library is here; use print and logging"
    ),
    (["pytest", "nose", "hypothesis", "mock"], "only Python's own library is here; use unittest or assert"),
    (["click", "typer", "docopt", "fire"], "only Python's own library is here; use argparse"),
    (
      ["yaml", "toml", "simplejson", "ujson", "orjson", "dotenv", "lxml", "pydantic"],
      "only Python's own library is here; use json"
    ),
    (["six", "future", "attr", "attrs"], "only Python's own library is here; write Python 3"),
    (["Queue"], "this is the name of Python 2; write import queue"),
    (["thread"], "this is the name of Python 2; write import threading"),
    (["StringIO", "cStringIO"], "this is the name of Python 2; write import io"),
    (["ConfigParser"], "this is the name of Python 2; use json"),
    (["urllib2", "httplib"], "this is the name of Python 2, and the machine has no network"),
  ]

  /// What Python's library has and Plait does not have yet.
  private static let missing: Set<String> = [
    "aifc", "antigravity", "array", "ast", "audioop", "bdb", "bz2", "cProfile", "chunk", "cmath", "cmd", "code",
    "codecs", "codeop", "colorsys", "compileall", "configparser", "distutils", "doctest",
    "encodings", "ensurepip", "filecmp", "fileinput", "formatter", "getopt", "gettext", "gzip", "html", "idlelib",
    "imghdr", "imp", "importlib", "ipaddress", "lib2to3", "locale", "lzma", "mailbox", "mailcap",
    "marshal", "mimetypes", "modulefinder", "msilib", "netrc", "nis", "ntpath", "nturl2path", "opcode",
    "optparse", "ossaudiodev", "pdb", "pickletools", "pipes", "pkgutil", "plistlib", "profile", "pstats",
    "py_compile", "pyclbr", "pydoc", "pyexpat", "quopri", "reprlib", "rlcompleter", "runpy", "shlex",
    "site", "sndhdr", "spwd", "sre_compile", "stringprep", "sunau", "symtable", "tabnanny",
    "tarfile", "this", "token", "tokenize", "tomllib", "trace", "unicodedata", "uu", "venv", "wave", "xdrlib", "xml",
    "zipapp", "zipfile", "zipimport", "zoneinfo",
  ]

  /// The message of a ModuleNotFoundError; nil: nothing is known of the module.
  static func message(_ name: String) -> String? {
    if let row = refused.first(where: { $0.names.contains(name) }) {
      return "No module named '\(name)' in Plait: \(row.hint)"
    }
    return missing.contains(name) ? "No module named '\(name)' in Plait yet" : nil
  }

  static func hint(_ module: String, _ name: String) -> String { "" }
}
