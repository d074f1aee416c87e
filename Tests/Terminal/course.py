#!/usr/bin/env python3
"""A scripted student goes through lessons in the shell, on a terminal of 80 columns. Needs: pip install pexpect pyte.

Usage: course.py [PROGRAM [LESSON.md...]], by default .build/debug/plait and all of lessons/. What to answer stands in
the lesson itself. Each lesson is done twice: by somebody who knows everything, is wrong in every way that the lesson
foresees, and is killed in the middle; and by somebody who guesses wrongly, asks for every hint and skips. Prints one
line a lesson; exits 1 if something is wrong.
"""
import concurrent.futures
import os
import pathlib
import re
import shutil
import sys
import tempfile
import time

import pexpect
import pyte
from wcwidth import wcswidth

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = sys.argv[1] if len(sys.argv) > 1 else ".build/debug/plait"
PATHS = [pathlib.Path(name).resolve() for name in sys.argv[2:]] or sorted((ROOT / "lessons").glob("[0-9]*-*.md"))
COLUMNS, SECONDS = 80, 120
PROMPT_BEGINS = b"\x1b[?2004h"
PROMPT = re.compile(r"(plait>|edit>|\d[+:])")
ESCAPE = re.compile(r"\x1b(\[[0-?]*[ -/]*[@-~]|[()][A-Z0-9]|[=>78])")


class Wrong(Exception):
    """What is not as it should be."""


# What a lesson asks of its students.

def fences(text):
    """The fenced blocks: (words of the info string, lines)."""
    found, opening = [], None
    for line in text.split("\n"):
        mark = re.match(r"(`{3,})(.*)$", line)
        if opening is None and mark:
            opening = (mark[1], mark[2].split(), [])
        elif opening is not None and line.rstrip() == opening[0]:
            found.append((opening[1], opening[2]))
            opening = None
        elif opening is not None:
            opening[2].append(line)
    return found


def tasks(text):
    """The predictions, exercises and games of a lesson, in order."""
    found, last = [], None
    for words, lines in fences(text):
        if not words:
            continue
        body = "\n".join(lines) + "\n"
        kind, verb = words[0], words[1] if len(words) > 1 else ""
        keys = dict(word.split("=", 1) for word in words[1:] if "=" in word)
        if kind == "predict":
            last = {"sort": "prediction", "kind": keys.get("kind"), "hints": 0, "lines": lines}
            found.append(last)
        elif kind in ("python", "plait") and verb == "exercise":
            last = {"sort": "exercise", "id": keys.get("id"), "hints": 0, "solutions": [], "wrong": []}
            found.append(last)
        elif kind == "plait" and verb == "play":
            last = {"sort": "game", "hints": 0}
            found.append(last)
        elif kind == "plait" and verb == "step":
            last = {"sort": "step", "hints": 0}
        elif kind == "hint" and last:
            last["hints"] += 1
        elif kind == "python" and verb == "solution":
            last["solutions"].append(body)
        elif kind == "python" and verb == "wrong":
            last["wrong"].append([body, ""])
        elif kind == "feedback" and last["wrong"]:
            last["wrong"][-1][1] = body
    number = 0
    for task in found:
        if task["sort"] == "exercise":
            number += 1
            task["id"] = task["id"] or ("exercise" if number == 1 else f"exercise-{number}")
    return found


def options(task):
    """The options of a prediction (text, whether it is right), or its answers."""
    result = []
    for line in task["lines"]:
        box = re.match(r"- \[([ xX])\] (.*)", line)
        item = re.match(r"\d+[.)] (.*)", line) if task["kind"] == "order" else None
        if box:
            result.append((box[2], box[1] != " "))
        elif item:
            result.append((item[1], True))
        elif line.startswith("= "):
            result.append((line[2:].strip(), True))
    return result


def answers(task, shown):
    """A right answer and a wrong one, as they are typed."""
    found = options(task)
    if found and not any(re.match(r"- \[", line) for line in task["lines"]) and task["kind"] != "order":
        return found[0][0], "nonsense"
    letters = "abcdefghijklmnopqrstuvwxyz"
    if task["kind"] == "order":
        places = re.findall(r"^  ([a-z])\)  (.*)$", shown, re.M)
        plain = lambda text: re.sub(r"\W", "", text)
        order = []
        for text, _ in found:
            order.append(next(letter for letter, seen in places if plain(text).startswith(plain(seen))))
        return " ".join(order), "".join(reversed(order))
    right = [letters[i] for i, (_, isRight) in enumerate(found) if isRight]
    wrong = [letters[i] for i, (_, isRight) in enumerate(found) if not isRight]
    isMany = task["kind"] == "all" or (task["kind"] is None and len(right) > 1)
    if isMany:
        return " ".join(right), wrong[0] if wrong else right[0] if len(right) > 1 else "?"
    return right[0], wrong[0]


# The shell.

class Shell:
    def __init__(self, lessons, state, columns=COLUMNS, **variables):
        environment = dict(os.environ, LANG="C.UTF-8", TERM="xterm-256color", HOME=state, XDG_STATE_HOME=state,
                           PLAIT_LESSONS=lessons, SWIFT_BACKTRACE="enable=no", NO_COLOR="1")
        for name in ("CLICOLOR_FORCE", "EDITOR", "VISUAL", "COLUMNS"):
            environment.pop(name, None)
        environment.update(variables)
        self.columns = columns
        self.raw = b""
        self.said = ""
        self.child = pexpect.spawn(PROGRAM, dimensions=(40, columns), env=environment, timeout=SECONDS)
        self.wait()

    def wait(self):
        """Reads up to the next prompt; what was said before it is `said`."""
        start, end = len(self.raw), time.time() + SECONDS
        while True:
            place = self.raw.find(PROMPT_BEGINS, start)
            if place >= 0 and PROMPT.search(self.text(self.raw[place:])):
                break
            if time.time() > end:
                raise Wrong("no prompt came; last was: " + self.text(self.raw[start:])[-600:])
            try:
                self.raw += self.child.read_nonblocking(1 << 16, timeout=1)
            except pexpect.TIMEOUT:
                continue
            except pexpect.EOF:
                raise Wrong("the shell has ended: " + self.text(self.raw[start:])[-600:])
        # The prompt itself, and what was typed, are the line editor's.
        self.said = self.text(self.raw[start:place])
        for line in self.said.split("\n"):
            if wcswidth(line) > self.columns:
                raise Wrong(f"a line is {wcswidth(line)} columns wide: {line}")
        for trace in ("Fatal error", "Swift/", "SIGILL", "cannot be kept"):
            if trace in self.said:
                raise Wrong(self.said[-600:])
        self.raw = self.raw[place:]

    @staticmethod
    def text(raw):
        # What says how far a search has come is overwritten.
        raw = re.sub(rb"[^\n]*\r\x1b\[K", b"", raw)
        return ESCAPE.sub("", raw.decode("utf-8", "replace")).replace("\r", "")

    def type(self, entry):
        self.raw = b""
        self.child.send(entry + "\r")
        self.wait()
        return self.said

    def expect(self, entry, *words):
        said = self.type(entry)
        for word in words:
            if word not in said:
                raise Wrong(f"after `{entry}` there is no `{word}`:\n{said[-1500:]}")
        return said

    def interrupt(self):
        self.raw = b""
        self.child.send("\x03")
        self.wait()

    def kill(self):
        self.child.kill(9)
        self.child.close(force=True)

    def leave(self):
        self.child.send("\x04")
        self.child.expect(pexpect.EOF)
        self.child.close()
        if self.child.exitstatus != 0:
            raise Wrong(f"Ctrl-D leaves with {self.child.exitstatus}")


# Students.

class Student:
    def __init__(self, path, isGood):
        self.path, self.isGood = path, isGood
        text = path.read_text()
        self.id = re.search(r"^id: (\S+)", text, re.M)[1]
        self.tasks = tasks(text)
        self.state = tempfile.mkdtemp(prefix="plait-course-")

    def shell(self, **variables):
        return Shell(str(self.path.parent), self.state, **variables)

    def go(self):
        """Goes through the lesson; the number of entries that it took."""
        shell = self.shell()
        todo = list(self.tasks)
        entries, wasKilled = 0, not self.isGood
        said = shell.type(f":lesson {self.id}")
        while f"This was the lesson `{self.id}`" not in said:
            entries += 1
            if entries > 400:
                raise Wrong("the lesson does not end: " + said[-600:])
            if not wasKilled and len(todo) <= len(self.tasks) // 2 and "── Enter " in said:
                shell.kill()
                shell = self.shell()
                wasKilled = True
                said = shell.expect(":lesson", "continued")
                # The page on which it was left comes once more.
                todo = self.rest(said, todo)
                continue
            task = self.asked(said, todo)
            if task is None:
                said = shell.type("")
                continue
            todo.remove(task)
            said = self.do(task, shell, said)
        if todo:
            raise Wrong(f"never asked: {[task['sort'] for task in todo]}")
        shell.expect(":progress", "done")
        if self.isGood:
            target = os.path.join(self.state, "said.md")
            shell.expect(f":transcript {target}", "is in")
            if os.path.getsize(target) < 1000:
                raise Wrong("the transcript is short")
        shell.leave()
        shutil.rmtree(self.state)
        return entries

    def rest(self, said, todo):
        sort = self.sort(said)
        done = [task for task in self.tasks if task not in todo]
        if sort and done and done[-1]["sort"] == sort and not (todo and todo[0]["sort"] == sort):
            return [done[-1]] + todo
        if sort == "prediction" and done and done[-1]["sort"] == sort:
            prompt = next(line for line in done[-1]["lines"] if line.strip())
            first = re.sub(r"\W", "", prompt)[:20]
            if first in re.sub(r"\W", "", said):
                return [done[-1]] + todo
        return todo

    @staticmethod
    def sort(said):
        if "── your guess ──" in said:
            return "prediction"
        if "── exercise ──" in said:
            return "exercise"
        if "── a game with" in said:
            return "game"
        return None

    def asked(self, said, todo):
        sort = self.sort(said)
        if sort is None:
            return None
        if not todo or todo[0]["sort"] != sort:
            raise Wrong(f"asked for a {sort}, but next comes {todo[0]['sort'] if todo else 'nothing'}")
        return todo[0]

    def hints(self, task, shell):
        for number in range(task["hints"]):
            shell.expect(":hint", f"── hint {number + 1} of {task['hints']} ──")
        shell.type(":hint")

    def do(self, task, shell, said):
        if not self.isGood:
            self.hints(task, shell)
            shell.interrupt()
        return getattr(self, task["sort"])(task, shell, said)

    def prediction(self, task, shell, said):
        right, wrong = answers(task, said)
        shell.type(":answer")
        if self.isGood:
            return shell.expect(right, "Yes")
        said = shell.type(wrong)
        if "Right:" not in said:
            raise Wrong(f"a wrong guess, {wrong}, is not answered:\n{said[-1500:]}")
        return said

    def exercise(self, task, shell, said):
        file = os.path.join(self.state, "plait", "exercises", self.id, task["id"] + ".py")
        shell.expect("", "still as it was given")
        shell.expect(":answer", "try it yourself first")
        if not self.isGood:
            shell.expect(":check", "checking")
            shell.expect(":edit", "Change it line by line")
            shell.expect("add 0", "empty one ends it")
            shell.type("# a line of mine")
            shell.type("")
            shell.interrupt()
            shell.expect("cancel", "as it was before")
            return shell.expect(":answer", "a solution")
        for program, feedback in task["wrong"]:
            with open(file, "w") as out:
                out.write(program)
            said = shell.expect("", "Not yet.", "✗")
            first = re.sub(r"\W", "", feedback)[:40]
            if first not in re.sub(r"\W", "", said):
                raise Wrong(f"the feedback is missing: {feedback}\n{said[-1500:]}")
        with open(file, "w") as out:
            out.write(task["solutions"][0])
        said = shell.expect("", "Solved")
        return said

    def game(self, task, shell, said):
        if not self.isGood:
            return shell.expect(":skip", "Skipped.")
        shell.type(":step 5")
        shell.expect("", "The goal")
        shell.type(":step 5000")
        if self.sort(shell.expect(":again", "The goal")) == "game":
            raise Wrong("again begins with the heading")
        shell.type(":step 5000")
        return shell.expect(":answer", "shortest run")


def terminals(path):
    """Other terminals, and being resized in the middle."""
    student = Student(path, False)
    for variables in ({"TERM": "dumb"}, {"NO_COLOR": ""}):
        state = tempfile.mkdtemp(prefix="plait-course-")
        environment = dict(os.environ, LANG="C.UTF-8", TERM="xterm-256color", HOME=state, XDG_STATE_HOME=state,
                           PLAIT_LESSONS=str(path.parent))
        environment.pop("EDITOR", None)
        environment.pop("VISUAL", None)
        environment.update(variables)
        child = pexpect.spawn(PROGRAM, dimensions=(24, 80), env=environment, timeout=SECONDS)
        child.expect("plait>")
        child.send(f":lesson {student.id}\r")
        child.expect("plait>")
        for columns in (40, 100, 61):
            child.setwinsize(24, columns)
            child.send("\r")
            child.expect("plait>")
            child.sendintr()
            child.expect("plait>")
        child.send("\x04")
        child.expect(pexpect.EOF)
        if variables.get("TERM") == "dumb" and b"\x1b" in child.before:
            raise Wrong("TERM=dumb: an escape sequence")
        shutil.rmtree(state)


def walk(path):
    start = time.time()
    try:
        for isGood in (True, False):
            Student(path, isGood).go()
        return f"ok   {path.name}  {time.time() - start:.1f} s", True
    except (Wrong, pexpect.ExceptionPexpect, KeyError, StopIteration, IndexError) as error:
        return f"FAIL {path.name}: {type(error).__name__}: {error}", False


def main():
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        results = []
        for result in pool.map(walk, PATHS):
            results.append(result)
            print(result[0], flush=True)
    try:
        terminals(PATHS[0])
        print("ok   other terminals")
    except (Wrong, pexpect.ExceptionPexpect) as error:
        results.append(("", False))
        print("FAIL other terminals:", error)
    sys.exit(0 if all(isGood for _, isGood in results) else 1)


main()
