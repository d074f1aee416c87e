/// Modules that Plait has not: why, and what to use instead. The one place that says so.
enum RefusedModules {
  /// What cannot be in a closed, deterministic machine: each row's names share a reason and a hint.
  private static let refused: [(names: [String], hint: String)] = [
    (
      [
        "socket", "select", "selectors", "ssl", "http", "ftplib", "smtplib", "smtpd", "socketserver", "poplib",
        "imaplib", "telnetlib", "xmlrpc", "email", "mailbox", "mailcap", "netrc", "webbrowser", "wsgiref", "cgi",
        "cgitb", "asyncore", "asynchat", "nntplib", "nturl2path", "antigravity", "urllib.request", "urllib.error",
        "urllib.response", "urllib.robotparser",
        "requests", "aiohttp", "httpx", "urllib3", "websockets", "websocket", "flask", "fastapi", "django", "uvicorn",
        "tornado", "twisted", "zmq", "redis", "pika", "paramiko", "boto3", "grpc", "bs4", "scrapy", "selenium",
        "starlette", "sanic", "bottle", "dns", "scapy", "paho", "aiofiles", "asyncio.streams", "asyncio.transports",
      ],
      "the machine has no network; use time.sleep or asyncio.sleep to stand for waiting"
    ),
    (
      [
        "subprocess", "ctypes", "pty", "tty", "termios", "fcntl", "mmap", "resource", "syslog", "pwd", "grp", "spwd",
        "crypt", "nis", "msvcrt", "msilib", "winreg", "winsound", "posix", "nt", "pipes", "faulthandler", "cffi",
        "win32api", "win32con", "pexpect", "distro", "asyncio.subprocess",
      ],
      "the machine starts no programs and touches no system; use threading or multiprocessing"
    ),
    (
      ["psutil", "GPUtil", "setproctitle", "memory_profiler"],
      "the machine has no processes or memory to measure; use time.perf_counter and plait explore"
    ),
    (
      [
        "tkinter", "Tkinter", "curses", "turtle", "turtledemo", "idlelib", "pygame", "PyQt5", "PyQt6", "PySide6",
        "PySide2", "wx", "kivy", "pyglet",
      ],
      "the machine has no screen; print what is to be seen"
    ),
    (
      ["aifc", "audioop", "chunk", "imghdr", "ossaudiodev", "sndhdr", "sunau", "wave"],
      "the machine has no sound and no pictures; use struct for other binary files"
    ),
    (
      ["sqlite3", "dbm", "shelve", "sqlalchemy", "pymysql", "MySQLdb", "psycopg2", "pymongo", "asyncpg", "peewee"],
      "the machine has no database; use a dict, or files and json"
    ),
    (
      ["bz2", "gzip", "lzma", "tarfile", "zipfile", "zipapp", "zipimport"],
      "the machine has no compression; its files begin empty and end with it"
    ),
    (
      ["pdb", "bdb", "code", "codeop", "readline", "rlcompleter", "pydoc", "pydoc_data"],
      "the shell of Plait is the debugger and the prompt: load the program there and step"
    ),
    (
      ["cProfile", "profile", "pstats", "trace"],
      "time is virtual, so there is nothing to profile; use time.perf_counter, or look at the timeline"
    ),
    (["optparse"], "use argparse"),
    (["tokenize", "symtable", "pyclbr", "tabnanny", "lib2to3"], "use ast"),
    (["sre_compile", "sre_constants", "sre_parse"], "use re"),
    (["marshal", "pickletools", "xdrlib"], "use pickle or struct"),
    (["plistlib", "tomllib", "xml", "pyexpat", "html.parser"], "use json or configparser, and re for other texts"),
    (["quopri", "uu"], "use base64 or binascii"),
    (["encodings", "stringprep"], "use codecs or unicodedata"),
    (["ipaddress"], "the machine has no network; addresses are strings here"),
    (["mimetypes"], "use os.path.splitext"),
    (["ntpath"], "files have POSIX paths here; use os.path or pathlib"),
    (["this"], "it is PEP 20"),
    (
      [
        "compileall", "distutils", "ensurepip", "imp", "modulefinder", "pkgutil", "py_compile", "runpy", "site",
        "venv", "importlib.metadata", "importlib.resources", "importlib.util", "importlib.machinery",
        "importlib.abc",
      ],
      "there are the program's own file and the library, and nothing to install; use import"
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
    (["ConfigParser"], "this is the name of Python 2; write import configparser"),
    (["urllib2", "httplib"], "this is the name of Python 2, and the machine has no network"),
  ]

  /// The message of a ModuleNotFoundError; nil: nothing is known of the module.
  static func message(_ name: String) -> String? {
    if let row = refused.first(where: { $0.names.contains(name) }) {
      return "No module named '\(name)' in Plait: \(row.hint)"
    }
    return nil
  }

  /// What an ImportError says behind its words, where the name is one of a refused submodule.
  static func hint(_ module: String, _ name: String) -> String {
    guard let row = refused.first(where: { $0.names.contains("\(module).\(name)") }) else { return "" }
    return "; \(row.hint)"
  }
}
