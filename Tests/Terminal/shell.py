#!/usr/bin/env python3
"""Does in the shell what a student does, on a real terminal and through pipes. Needs: pip install pexpect pyte.

Usage: shell.py [PROGRAM], by default .build/debug/plait. Prints one line a check; exits 1 if one fails.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

import pexpect
import pyte

PROGRAM = sys.argv[1] if len(sys.argv) > 1 else ".build/debug/plait"
LESSONS = str(pathlib.Path(__file__).resolve().parents[2] / "lessons")
failures = 0

RACE = """\
import threading

balance = 100


def deposit(amount):
    global balance
    balance = balance + amount


ann = threading.Thread(target=deposit, args=(50,), name="Ann")
ben = threading.Thread(target=deposit, args=(50,), name="Ben")
ann.start()
ben.start()
ann.join()
ben.join()
print(balance)
"""

DEADLOCK = """\
import threading, time
a = threading.Lock()
b = threading.Lock()

def work(first, second):
    with first:
        time.sleep(0.5)
        with second:
            pass

t = threading.Thread(target=work, args=(a, b), name="Ann")
u = threading.Thread(target=work, args=(b, a), name="Ben")
t.start(); u.start(); t.join(); u.join()
"""


def check(name, condition, shown=""):
    global failures
    print("ok  " if condition else "FAIL", name)
    if not condition:
        failures += 1
        print("--- seen\n" + shown)


def environment(state, **variables):
    result = dict(os.environ, LANG="C.UTF-8", HOME=state, XDG_STATE_HOME=state, PLAIT_LESSONS=LESSONS,
                  SWIFT_BACKTRACE="enable=no")
    for name in ("NO_COLOR", "CLICOLOR_FORCE", "EDITOR", "VISUAL", "COLUMNS"):
        result.pop(name, None)
    result.update(variables)
    return result


def folder():
    return tempfile.mkdtemp(prefix="plait-shell-")


def pipe(text, state=None, arguments=(), **variables):
    """What the shell prints for piped input (stdout, stderr, exit status)."""
    run = subprocess.run([PROGRAM, *arguments], input=text, text=True, capture_output=True, timeout=120,
                         env=environment(state or folder(), **variables))
    return run.stdout, run.stderr, run.returncode


def saved(name, text):
    path = os.path.join(folder(), name)
    with open(path, "w") as file:
        file.write(text)
    return path


class Session:
    """The shell on a terminal."""

    def __init__(self, columns=80, rows=24, state=None, **variables):
        self.state = state or folder()
        self.screen = pyte.HistoryScreen(columns, rows, history=5000, ratio=1)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = b""
        variables.setdefault("TERM", "xterm-256color")
        self.child = pexpect.spawn(PROGRAM, dimensions=(rows, columns), env=environment(self.state, **variables),
                                   timeout=10)
        self.wait()

    def wait(self, text="plait> ", seconds=15):
        """Reads until the last line of the screen begins with the prompt and nothing more comes."""
        end = time.time() + seconds
        while time.time() < end:
            try:
                data = self.child.read_nonblocking(1 << 16, timeout=0.15)
                self.raw += data
                self.stream.feed(data)
            except pexpect.TIMEOUT:
                if self.last.startswith(text.rstrip()):
                    return
            except pexpect.EOF:
                return

    def type(self, *lines):
        for line in lines:
            self.child.send(line + "\r")
            self.wait()

    @property
    def text(self):
        above = ["".join(cell.data for _, cell in sorted(line.items())).rstrip() for line in self.screen.history.top]
        return "\n".join(above + [line.rstrip() for line in self.screen.display]).rstrip()

    @property
    def last(self):
        return self.text.split("\n")[-1]


def python():
    out, err, status = pipe("1+1\nx = [1]\nx\nfor i in range(2):\n  print(i)\n\nfoo\n1 +\ndef f(): return 7\n\nf()\nexit(3)\n")
    check("expressions, blocks and functions", out == "2\n[1]\n0\n1\n7\n", out)
    check("tracebacks as Python's", 'File "<stdin>", line 1, in <module>\nNameError' in err and "SyntaxError" in err, err)
    check("exit(3) leaves with 3", status == 3, str(status))
    out, err, _ = pipe("import threading\nl = threading.Lock()\nl.acquire()\nl.acquire()\n5+5\n")
    check("a deadlock at the prompt is explained, and the prompt goes on", "held by MainThread" in out and "10" in out, out)
    s = Session()
    s.child.send("while True: pass\r\r")
    time.sleep(0.5)
    s.child.sendintr()
    s.wait()
    s.type("6*7")
    check("Ctrl-C stops a loop, the shell goes on", "KeyboardInterrupt" in s.text and "42" in s.text, s.text)


def stepping():
    path = saved("race.py", RACE)
    script = f":load {path}\n:pick main\n:step 2\n:pick Ann\n:pick Ben\n:step 2\n:pick Ann\n:step 20\n:timeline\n"
    out, _, _ = pipe(script)
    check("the student loses 50 euros", "both had read 100" in out and 'prints "150"' in out, out)
    trace = path + ".plait"
    out, _, _ = pipe(script + f":back 3\n:vars\n:goto 5\n:where\n:goto 99\n:goto end\n:save {trace}\n")
    check("back and goto", "balance = 150" in out and "in deposit, line 8" in out and "the run has" in out, out)
    check("saved", "Saved." in out and os.path.exists(trace), out)
    out, _, _ = pipe(f":replay {trace}\n")
    check("replayed", out.startswith("150\n"), out)
    with open(trace) as file:
        text = file.read()
    out, _, _ = pipe(f":replay {saved('bad.plait', text.replace('balance = 100', 'balance = 101'))}\n")
    check("a damaged trace is refused with its line", "bad.plait:" in out and "Finished" not in out, out)
    out, _, _ = pipe(f":load {path}\n:explore\n:outcome 1\n:back 2\n:outcome 7\n")
    check("explore and outcome", "2 outcomes, complete" in out and "both had read 100" in out
          and "there are 2 outcomes" in out, out)
    out, _, _ = pipe(f":load {saved('dead.py', DEADLOCK)}\n:run\n:where\n:run random seed 3\n")
    check("a deadlock is told in words", "waits for lock `b`, held by Ben (line 8)" in out, out)
    check("the scheduler is named", "CPython-like" in out and "random, seed 3" in out, out)


def mistakes():
    out, err, status = pipe(":hlep\n:e\n:step\n:run foo\n:back x\n:load /nowhere/x.py\n:load\n:save\n:outcome 1\n:lesson rcae\n"
                            ":replay /nowhere\n:replay plait1:AAAA\n:goto\n:\n")
    check("did you mean", "did you mean `:help`?" in out and "did you mean `race`" in out, out)
    check("every mistake is a message", status == 0 and err == "" and "no command `:`" not in out, out + err)
    out, _, status = pipe(":lessons\n1+1\n", PLAIT_LESSONS="/nowhere")
    check("missing lessons", status == 0 and "/nowhere" in out and out.endswith("2\n"), out)
    out, _, status = pipe(":lesson race\n\n", XDG_STATE_HOME="/proc/nowhere")
    check("an unwritable state directory", status == 0 and out.count("cannot be kept") == 1 and "── Enter " in out, out)
    broken = saved("broken.py", "print(1\n")
    out, _, _ = pipe(f":load {broken}\n")
    check("a program that does not compile is shown with its place", "never closed" in out and "line 1" in out, out)
    editor = saved("editor.sh", "#!/bin/sh\nsed -i s/100/200/ \"$1\"\n")
    os.chmod(editor, 0o755)
    path = saved("race.py", RACE)
    out, _, _ = pipe(f":load {path}\n:edit\n:run\n", EDITOR=editor)
    check("edit", "has changed" in out and "\n300\n" in out, out)
    out, _, _ = pipe(f":load {path}\n:edit\n:run\n", EDITOR="/nowhere/vi")
    check("a missing editor", "no editor `/nowhere/vi`" in out and "\n200\n" in out, out)


def coming_back():
    state = folder()
    pipe(":lesson race\n\n\n1 2\n\n", state)
    out, _, _ = pipe(":lesson\n:lessons\n", state)
    check("a lesson goes on where it was left", "continued" in out and re.search(r"race .*\[4 of \d+\]", out), out)
    out, _, _ = pipe(":lesson race\n\nb c\n")
    check("an answer is answered", "Yes, exactly these." in out, out)
    out, _, _ = pipe(":lesson race\n\n150 250\n")
    check("a wrong answer, by its text", "Not quite." in out and "Each deposit happens once" in out, out)


def terminals():
    for columns in (60, 120, 200):
        s = Session(columns=columns)
        s.type(":help", ":lesson race", "", "", "")
        wide = [line for line in s.text.split("\n") if len(line) > columns]
        check(f"{columns} columns", not wide and "goes on" in s.text, s.text)
    s = Session(NO_COLOR="1")
    s.type(":lesson race")
    check("NO_COLOR", b"\x1b[1m" not in s.raw and b"\x1b[2m" not in s.raw, repr(s.raw[:500]))
    s = Session(TERM="dumb")
    s.type(":lesson race", "")
    check("TERM=dumb: no escape sequences", b"\x1b" not in s.raw, repr(s.raw[:500]))
    s = Session()
    s.type(":lesson rac\t", "import thr\t", "threading.Cond\t")
    check("Tab completes commands, lessons and names", "The vanishing deposit" in s.text
          and "threading.Condition" in s.text, s.text)


for test in (python, stepping, mistakes, coming_back, terminals):
    test()
sys.exit(1 if failures else 0)
