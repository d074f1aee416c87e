#!/usr/bin/env python3
"""Checks the corpus against its oracle, CPython 3.11: every script must do what its comments promise.

usage: check.py [FILE or FOLDER…]        (default: the whole corpus)

Scripts in explore/ and diagnosis/ run in all their interleavings (explore/oracle.py), all others once. Prints what
fails and the command that shows it; exit status 1 if anything failed, 2 if this is not Python 3.11.
"""

import os
import pathlib
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import expectations

HERE = pathlib.Path(__file__).resolve().parent
TOOLS = {HERE / "check.py", HERE / "draw.py", HERE / "annotate.py", HERE / "expectations.py", HERE / "explore" / "oracle.py"}
# What the oracle of explored scripts does not know; the comment is for programs that keep writing for ever.
NOT_MODELLED = (
    "Semaphore", "Event(", "Barrier(", "import queue", "daemon=", "time.sleep", "__del__", "threading.local",
    "asyncio", "concurrent", "multiprocessing", "os.fork", "# no oracle")
EXPLORED = ("explore", "diagnosis")
SECONDS = 300
ATTEMPTS = 3  # of scripts in time/ and simulate/: CPython measures real time, and a busy machine disturbs it


def scripts(arguments):
    """The scripts named by the arguments, in a fixed order."""
    paths = [pathlib.Path(argument).resolve() for argument in arguments] or [HERE]
    found = {file for path in paths for file in (path.rglob("*.py") if path.is_dir() else [path])}
    return sorted(found - TOOLS)


def run(command, script):
    environment = dict(os.environ, PYTHONDONTWRITEBYTECODE="1", PYTHONIOENCODING="utf-8")
    return subprocess.run(
        [*command, script.name], cwd=script.parent, env=environment, stdin=subprocess.DEVNULL, capture_output=True,
        text=True, encoding="utf-8", timeout=SECONDS)


def check(script):
    """What is wrong with one script, as a list of sentences."""
    try:
        expected = expectations.read(script.read_text(encoding="utf-8"))
        if script.parent.name in EXPLORED:
            return check_outcomes(script, expected)
        for _ in range(ATTEMPTS if script.parent.name in ("simulate", "time") else 1):
            done = run([sys.executable], script)
            problems = expectations.differences(expected, script.name, done.returncode, done.stdout, done.stderr)
            if not problems:
                break
        return problems
    except subprocess.TimeoutExpired:
        return [f"still running after {SECONDS} s"]
    except ValueError as problem:
        return [str(problem)]


def check_outcomes(script, expected):
    if not expected.outcomes:
        return ["says nothing about its outcomes"]
    if any(word in script.read_text(encoding="utf-8") for word in NOT_MODELLED):
        return []
    done = run([sys.executable, str(HERE / "explore" / "oracle.py")], script)
    if done.returncode != 0:
        return [f"the oracle failed: {done.stderr.strip()}"]
    found = expectations.read(done.stdout).outcomes
    return [f"promised but impossible: {outcome}" for outcome in sorted(expected.outcomes - found, key=repr)] + [
        f"possible but not promised: {outcome}" for outcome in sorted(found - expected.outcomes, key=repr)]


def main():
    if sys.version_info[:2] != (3, 11):
        print(f"check.py: needs Python 3.11, this is {sys.version.split()[0]}", file=sys.stderr)
        return 2
    # Whoever started this may have blocked signals; scripts send themselves some.
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    chosen = scripts(sys.argv[1:])
    failed = 0
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for script, problems in zip(chosen, pool.map(check, chosen)):
            for problem in problems:
                print(f"{os.path.relpath(script)}: {problem}")
            if problems:
                failed += 1
                tool = [os.path.relpath(HERE / "explore" / "oracle.py")] if script.parent.name in EXPLORED else []
                print("  to see it:", " ".join(["python3", *tool, os.path.relpath(script)]))
    print(f"{len(chosen)} scripts, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
