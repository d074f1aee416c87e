#!/usr/bin/env python3
"""Types into the shell as a person would and looks at the screen. Needs: pip install pexpect pyte.

Usage: line_editing.py [PROGRAM [ARGUMENT...]], by default .build/debug/plait. Prints one line a check; exits 1 if one
fails. Every check looks at what editing alone decides, so it holds whatever the shell does with an entry.
"""
import os
import signal
import sys
import tempfile
import time

import pexpect
import pyte

PROMPT, CONTINUATION = "plait>", "..."
UP, DOWN, LEFT, HOME, END, DELETE = "\x1b[A", "\x1b[B", "\x1b[D", "\x1b[H", "\x1b[F", "\x1b[3~"
CTRL_C, CTRL_D, CTRL_R, CTRL_U = "\x03", "\x04", "\x12", "\x15"
failures = 0


class Session:
    """The shell in a terminal of its own, with its own home unless `state` shares one."""

    def __init__(self, columns=80, state=None, **variables):
        self.state = state or tempfile.mkdtemp(prefix="plait-terminal-")
        self.screen = pyte.Screen(columns, 24)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = b""
        environment = dict(os.environ, TERM="xterm-256color", LANG="C.UTF-8", HOME=self.state, XDG_STATE_HOME=self.state)
        for name in ("LC_ALL", "EDITRC", "NO_COLOR", "CLICOLOR_FORCE"):
            environment.pop(name, None)
        environment.update(SWIFT_BACKTRACE="enable=no", **variables)
        program = sys.argv[1:] or [".build/debug/plait"]
        self.child = pexpect.spawn(program[0], program[1:], dimensions=(24, columns), env=environment, timeout=5)
        end = time.time() + 10
        while PROMPT not in self.text and time.time() < end:
            self.settle()

    def settle(self, quiet=0.2):
        """Reads until nothing has come for `quiet` seconds."""
        last = time.time()
        while time.time() - last < quiet:
            try:
                data = self.child.read_nonblocking(1 << 16, timeout=0.05)
            except pexpect.TIMEOUT:
                continue
            except pexpect.EOF:
                return
            self.raw += data
            self.stream.feed(data)
            last = time.time()

    def type(self, *texts):
        for text in texts:
            self.child.send(text)
            self.settle()

    def paste(self, text):
        self.type("\x1b[200~" + text.replace("\n", "\r") + "\x1b[201~")

    def resize(self, columns):
        self.screen.resize(24, columns)
        self.child.setwinsize(24, columns)
        self.settle()

    @property
    def text(self):
        # A wide character fills its second cell with an empty one.
        return "\n".join(line.rstrip() for line in self.screen.display).rstrip()

    @property
    def last(self):
        return self.text.split("\n")[-1]

    def check(self, name, condition):
        global failures
        print("ok  " if condition else "FAIL", name)
        if not condition:
            failures += 1
            print("--- screen\n" + self.text + "\n--- last bytes\n" + repr(self.raw[-200:]))


def editing():
    s = Session()
    s.type("b = 2", HOME, "a", DELETE, END, "3")
    s.check("Home, Delete and End", s.last == PROMPT + " a = 23")
    s.type(CTRL_U, 's = "é 中文 😀x"', LEFT, LEFT, "\x7f")
    s.check("wide characters", "中文 x" in s.last)
    s.type(CTRL_C)
    s.check("Ctrl-C gives a fresh prompt", s.last == PROMPT and s.child.isalive())
    s.type("\x1b[15~\x1b[1;2C\x1b[Zkeys")
    s.check("unknown keys leave nothing", s.last == PROMPT + " keys")
    s.type(CTRL_U, "x" * 73, "y", "\x7f", LEFT, "z", CTRL_C)
    s.check("a full row", s.last == PROMPT and "xzx" in s.text.replace("\n", ""))
    s.type("for i in range(3):\r")
    s.check("a block continues", s.last == CONTINUATION)
    s.type("\t")
    s.type("pass", CTRL_C)
    s.check("Tab indents, Ctrl-C leaves the block", s.last == PROMPT and CONTINUATION + "        pass" in s.text)
    s.type(CTRL_D)
    s.settle(0.5)
    s.check("Ctrl-D on an empty line ends", not s.child.isalive())


def pasting():
    lines = [f"x{i} = {i}" for i in range(20)]
    s = Session()
    s.paste("\n".join(lines) + "\n")
    s.check("a paste of 20 lines waits for Enter", s.last == lines[-1] and s.text.count(PROMPT) == 1)
    s.type("\r")
    s.check("and is one entry", s.last == PROMPT and s.text.count(PROMPT) <= 2)
    s.type(UP)
    s.check("and one in the history", s.last == lines[-1] and lines[0] in s.text)
    s.type(CTRL_C)
    s.paste("one\x07 two")
    s.check("control characters are left out", s.last == PROMPT + " one two")


def history():
    s = Session()
    s.type("first = 1\r", "second = 2\r", "second = 2\r")
    s.child.kill(signal.SIGKILL)
    a, b = Session(state=s.state), Session(state=s.state)
    a.type(UP, UP)
    a.check("history survives kill -9, repetitions once", a.last == PROMPT + " first = 1")
    b.type(CTRL_R, "fir")
    b.check("Ctrl-R searches", PROMPT + " first = 1" in b.text and "bck:fir" in b.text)
    b.type(CTRL_C)
    b.check("Ctrl-C leaves the search", b.last == PROMPT and b.child.isalive())
    a.type(CTRL_U)
    a.type("from_a = 1\r")
    b.type("from_b = 1\r")
    a.type("from_a = 2\r")
    c = Session(state=s.state)
    seen = []
    for _ in range(3):
        c.type(UP)
        seen.append(c.last.removeprefix(PROMPT).strip())
    c.check("two sessions at once lose nothing", seen == ["from_a = 2", "from_b = 1", "from_a = 1"])


def terminals():
    for name, variables in {"LANG=C": {"LANG": "C"}, "LC_ALL=C": {"LC_ALL": "C"}}.items():
        s = Session(**variables)
        s.type("é中😀!", LEFT, "\x7f")
        s.check(name, "é中" in s.last and "😀" not in s.last and s.last.endswith("!"))
    s = Session(TERM="dumb")
    s.type("x = 1\r", "y", CTRL_C)
    s.check("TERM=dumb: no escape sequences", b"\x1b" not in s.raw and s.last == PROMPT)
    s = Session()
    for columns in (60, 100, 200, 61):
        s.resize(columns)
        s.type("y")
    s.check("resizing", s.last == PROMPT + " yyyy")
    with tempfile.NamedTemporaryFile("w") as settings:
        settings.write("bind -v\n")
        settings.flush()
        s = Session(EDITRC=settings.name)
        s.type("abc def", "\x1b", "0x", "A!")
        s.check("vi mode", s.last == PROMPT + " bc def!")
        s.type("\r", "one", HOME, "two", END, "3")
        s.check("keys in vi mode", s.last == PROMPT + " twoone3")
        s.type(CTRL_C)
        s.paste("a = 1\nb = 2")
        s.check("a paste in vi mode", s.last == "b = 2")
    for number in (signal.SIGTERM, signal.SIGHUP):
        s = Session()
        s.type("half a line")
        s.child.kill(number)
        s.settle(0.4)
        s.check(f"{number.name} restores the terminal", s.raw.rstrip().endswith(b"\x1b[?2004l"))


for part in (editing, pasting, history, terminals):
    part()
sys.exit(failures != 0)
