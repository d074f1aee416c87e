#!/usr/bin/env python3
"""Writes into new scripts what CPython 3.11 does with them, as `# expect` comments beside the lines.

usage: annotate.py FILE…

For scripts that have no expectations yet; read what it wrote: it is a promise from then on. A module's statements run
once and in order, so a statement's output can stand beside it (one line of output) or below it (several). A script
with a bare `# expect traceback:` line as its last gets the whole traceback there. explore/ is not for this tool.
"""

import ast
import io
import os
import pathlib
import sys
import threading

import check
import expectations


class Recorder(io.TextIOBase):
    """A stdout that remembers which lines of the script were running when each line of output was completed."""

    def __init__(self, path):
        self.path, self.lines, self.rest = path, [], ""

    def write(self, text):
        *whole, self.rest = (self.rest + text).split("\n")
        frame = sys._current_frames()[threading.main_thread().ident]
        own = []
        while frame:
            if frame.f_code.co_filename == self.path:
                own.append(frame)
            frame = frame.f_back
        place = (own[-1].f_lineno, len(own) == 1) if own else (None, False)
        self.lines += [(place, line) for line in whole]
        return len(text)


def record(path, text):
    """Runs the script; gives [((module line, printed by the module itself), text)]."""
    recorder = Recorder(path)
    true_stdout, true_stderr = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = recorder, io.StringIO()
    try:
        exec(compile(text, path, "exec"), {"__name__": "__main__", "__builtins__": __builtins__})
    except BaseException:
        pass
    finally:
        sys.stdout, sys.stderr = true_stdout, true_stderr
    return recorder.lines


def placed(text, output):
    """Where each line of output goes: {line: comment beside it}, {line: [comments below it]}."""
    beside, below = {}, {}
    statements = ast.parse(text).body
    for statement in statements:
        start = min([statement.lineno] + [one.lineno for one in getattr(statement, "decorator_list", [])])
        part = [(place, line) for place, line in output if place[0] and start <= place[0] <= statement.end_lineno]
        numbers = [place[0] for place, _ in part]
        if len(part) == 1 and not hasattr(statement, "body"):
            beside[statement.end_lineno] = part[0][1]
        elif all(place[1] for place, _ in part) and numbers == sorted(set(numbers)):
            beside.update((place[0], line) for place, line in part)
        else:
            below[statement.end_lineno] = [line for _, line in part]
    loose = [line for place, line in output if not place[0]]
    below[len(text.split("\n"))] = below.get(len(text.split("\n")), []) + loose
    return beside, below


def annotate(path):
    text = path.read_text(encoding="utf-8").rstrip("\n")
    wants_traceback = text.endswith("# expect traceback:")
    body = text.removesuffix("# expect traceback:").rstrip("\n")
    beside, below = placed(body, record(str(path), body + "\n"))
    lines = []
    for number, line in enumerate(body.split("\n"), 1):
        comment = "  # expect: " + beside[number] if number in beside else ""
        lines.append((line + comment).rstrip())
        lines += [("# expect: " + one).rstrip() for one in below.get(number, [])]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    done = check.run([sys.executable], path)
    stderr = expectations.normalised(done.stderr, path.name) if done.stderr else []
    if wants_traceback:
        lines += ["", "# expect traceback:"]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        done = check.run([sys.executable], path)
        lines += [("#   " + line).rstrip() for line in expectations.normalised(done.stderr, path.name)]
    elif stderr and "Traceback" in done.stderr and done.returncode == 1:
        lines.append("# expect error: " + stderr[-1])
    elif stderr and not expectations.read(text).stderr:
        lines += ["# expect stderr: " + line for line in stderr if not line.startswith(("  ", "Traceback"))]
    if done.returncode != expectations.read("\n".join(lines)).status:
        lines.append(f"# expect exit: {done.returncode}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    for argument in sys.argv[1:]:
        script = pathlib.Path(argument).resolve()
        if "# expect:" in script.read_text(encoding="utf-8"):
            print(f"{argument}: has expectations already", file=sys.stderr)
            continue
        annotate(script)
        for problem in check.check(script):
            print(f"{os.path.relpath(script)}: {problem}")
