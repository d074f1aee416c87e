#!/usr/bin/env python3
"""What a student does in a lesson, through pipes: exercises, editors, files, coming back. Needs nothing but Python.

Usage: student.py [PROGRAM], by default .build/debug/plait. The lesson is Tests/Terminal/lessons/01-mini.md. Prints one
line a check; exits 1 if one fails.
"""
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time

PROGRAM = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else ".build/debug/plait")
FOLDER = pathlib.Path(__file__).resolve().parent / "lessons"
LESSON = (FOLDER / "01-mini.md").read_text()
SOLUTION = re.search(r"```python solution\n(.*?)```", LESSON, re.S)[1]
WRONG = re.search(r"```python wrong\n(.*?)```", LESSON, re.S)[1]
# Up to the exercise: the predictions passed, the game skipped.
TO_EXERCISE = ":lesson mini\n" + ":skip\n" * 5
failures = 0


def check(name, condition, shown=""):
    global failures
    print("ok  " if condition else "FAIL", name)
    if not condition:
        failures += 1
        print("--- seen\n" + shown)


def folder():
    return tempfile.mkdtemp(prefix="plait-student-")


def environment(state, **variables):
    result = dict(os.environ, LANG="C.UTF-8", HOME=state, XDG_STATE_HOME=state + "/state", PLAIT_LESSONS=str(FOLDER),
                  SWIFT_BACKTRACE="enable=no")
    for name in ("NO_COLOR", "CLICOLOR_FORCE", "EDITOR", "VISUAL", "COLUMNS"):
        result.pop(name, None)
    result.update(variables)
    return result


def say(text, state, *arguments, **variables):
    run = subprocess.run([PROGRAM, *arguments], input=text, text=True, capture_output=True, timeout=300,
                         env=environment(state, **variables))
    return run.stdout + run.stderr


def script(text):
    path = os.path.join(folder(), "editor.sh")
    with open(path, "w") as file:
        file.write("#!/bin/sh\n" + text)
    os.chmod(path, 0o755)
    return path


def program(state):
    return os.path.join(state, "state/plait/exercises/mini/repair.py")


def write(path, text):
    with open(path, "w") as file:
        file.write(text)


def read(path):
    with open(path) as file:
        return file.read()


def exercises():
    state = folder()
    out = say(TO_EXERCISE + "\n:answer\n:hint\n:hint\n:hint\n:check\n:answer\n", state)
    check("the exercise says what must hold", "every interleaving prints 200" in out and "at least 2 threads" in out, out)
    check("and where the program is", "~/state/plait/exercises/mini/repair.py" in out, out)
    check("Enter without a change", "still as it was given" in out, out)
    check("no answer before a try", "try it yourself first" in out, out)
    check("hints come one at a time", "hint 1 of 2" in out and "hint 2 of 2" in out and "all 2 hints" in out, out)
    check("the given program fails", "Not yet." in out and "happens too: 150" in out, out)
    check("its interleaving is drawn", "This run of your program prints 150" in out and "overwrites step" in out, out)
    check("the bug has a name", "The bug is called lost-update" in out, out)
    check("then there is an answer", "a solution" in out and "The lock makes read and write one step." in out, out)
    write(program(state), WRONG)
    out = say(":lesson mini\n\n", state)
    check("a wrong answer gets its feedback", "Not yet." in out and "lock of its own" in out, out)
    write(program(state), SOLUTION)
    out = say(":lesson\n\n:progress\n", state)
    check("the solution is proved", re.search(r"Solved: it is proved over all [\d,]+ interleavings", out), out)
    check("the progress knows", "1/1 exercises solved" in out, out)
    write(program(state), "print(1\n")
    out = say(":lesson\n\n:again\n:check\n:answer\n", state)
    check("what is no Python is shown as Python shows it", "no Python program yet" in out and "never closed" in out, out)
    write(program(state), "while True:\n  pass\n")
    out = say(":lesson mini\n:check\n", folder()) + say(":lesson\n:check\n", state)
    check("an endless program ends", "Not yet." in out or "cannot be decided" in out, out)


def editors():
    state = folder()
    fix = script("cat > \"$1\" <<'END'\n" + SOLUTION + "END\n")
    out = say(TO_EXERCISE + ":edit\n", state, EDITOR=fix)
    check("leaving the editor checks", "Solved" in out, out)
    check("and the file is the student's", read(program(state)) == SOLUTION)
    out = say(":lesson mini\n:edit\n", state, EDITOR="true")
    check("nothing changed in the editor", "Nothing has changed." in out or "Solved" in out, out)
    out = say(":lesson mini\n:edit\n1+1\n", state, EDITOR="/nowhere/vi")
    check("a missing editor", "there is no editor `/nowhere/vi`" in out, out)
    state = folder()
    out = say(TO_EXERCISE + ":edit\nadd 3\nlock = threading.Lock()\n\n9\n    with lock:\nadd 9\n"
              "        balance = balance + amount\n\n\n", state)
    check("line by line", "Solved" in out and "with lock:" in read(program(state)), out)
    out = say(":lesson mini\n:reset\n", state)
    kept = program(state).replace(".py", ".1.py")
    check("reset keeps the old one beside", "repair.1.py" in out and "with lock:" in read(kept)
          and "with lock:" not in read(program(state)), out)
    out = say(":lesson mini\n:edit\ndelete 1 5\n:hint\ncancel\n", state)
    check("commands work while editing, cancel takes it back", "hint 1 of 2" in out and read(program(state)).startswith("import"), out)


def outside():
    """The program is changed in another window."""
    state = folder()
    child = subprocess.Popen([PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                             env=environment(state))
    child.stdin.write(TO_EXERCISE)
    child.stdin.flush()
    end = time.time() + 60
    while not os.path.exists(program(state)) and time.time() < end:
        time.sleep(0.1)
    time.sleep(0.5)
    write(program(state), SOLUTION)
    child.stdin.write("1+1\n\n")
    child.stdin.close()
    out = child.stdout.read()
    child.wait()
    check("a change from outside is told and checked at Enter",
          out.find("has changed: Enter checks it") < out.find("Solved") and "has changed" in out, out)


def keeping():
    state = folder()
    say(TO_EXERCISE, state)
    write(program(state), "# mine\n")
    out = say(":lesson\n", state)
    check("coming back: the exercise, the own program", "continued" in out and "# mine" in out and read(program(state)) == "# mine\n", out)
    first = say(":lessons\n", state)
    say(":lesson mini\n:again lesson\n", state)
    out = say(":lessons\n", state)
    check("the place is kept", "of 15]" in first and "of 15]" in out, first + out)
    # Two shells at once, one of them killed.
    a, b = (subprocess.Popen([PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True,
                             env=environment(state)) for _ in range(2))
    for child in (a, b):
        child.stdin.write(":lesson mini\n:again lesson\n1\n\n")
        child.stdin.flush()
    progress = os.path.join(state, "state/plait/progress")
    end = time.time() + 60
    while read(progress).count("tried mini p1") < 2 and time.time() < end:
        time.sleep(0.1)
    a.kill()
    b.stdin.close()
    a.wait()
    b.wait()
    check("two shells at once lose nothing", read(progress).count("tried mini p1") == 2
          and all(line.endswith(" .") for line in read(progress).splitlines()), read(progress))
    with open(progress, "a") as file:
        file.write("at mini 3")
    out = say(":lessons\n:lesson mini\n:lessons\n", state)
    check("a line cut short costs itself alone", "continued" in out and "\nat mini" in read(progress), out + read(progress))


def bad_disks():
    state = folder()
    os.makedirs(state + "/state/plait")
    os.symlink("/dev/full", state + "/state/plait/progress")
    out = say(TO_EXERCISE + ":progress\n", state)
    check("a full disk is told once", out.count("cannot be kept") == 1 and "No space left" in out, out)
    check("and the session goes on", "every interleaving prints 200" in out, out)
    state = folder()
    out = say(TO_EXERCISE + ":edit\n1\n# hello\n\n:reset\n:edit\n", state, XDG_STATE_HOME="/proc/nowhere")
    check("a read-only folder: the program lives in the session", "kept only until you leave" in out
          and out.count("what you do in the lessons cannot be kept") == 1 and "as it was given" in out, out)


def courses():
    state, course = folder(), folder()
    write(course + "/01-mini.md", LESSON.replace("A small lesson", "Somebody's lesson"))
    out = say(":lesson\n:skip\n:skip\n", state, "course", course)
    check("a third party's course", "Somebody's lesson" in out, out)
    out = say(":lessons\n", state)
    check("has a progress of its own", "A small lesson" in out and "of 15]" not in out, out)
    out = say(":lesson\n", state, "course", course)
    check("which is kept", "continued" in out, out)
    for arguments, words in ((["course", "/nowhere"], "not there"), (["course", folder()], "no lessons"),
                             (["course", __file__], "no folder"), (["course", course, "nothing"], "no lesson `nothing`")):
        out = say("", state, *arguments)
        check("a wrong course: " + words, words in out, out)


def previews():
    state = folder()
    out = say("", state, "preview", str(FOLDER / "01-mini.md"))
    check("preview plays it all", "This was the lesson `mini`" in out and "hint 2 of 2" in out and "Solved" in out
          and "lock of its own" in out and "shortest run that prints 150" in out, out)
    check("preview keeps nothing", not os.path.exists(state + "/state/plait/progress"))
    course = folder()
    path = course + "/01-x.md"
    write(path, LESSON.replace("plait play", "plait ply"))
    out = say("", state, "preview", path)
    check("preview shows mistakes and the rest", "unknown directive `ply`" in out and "This was the lesson" in out, out)
    child = subprocess.Popen([PROGRAM, "preview", "--watch", path], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                             env=environment(state))
    seen = ""
    for text in ("unknown directive", "is played again", "Another title", "is played again"):
        while text not in seen:
            line = child.stdout.readline()
            if not line:
                break
            seen = seen + line
        if "is played again" in text:
            seen = ""
            write(path, LESSON.replace("A small lesson", "Another title"))
            time.sleep(0.3)
            write(path, LESSON.replace("A small lesson", "Another title") + "\n")
    child.send_signal(signal.SIGINT)
    rest = child.communicate(timeout=60)[0]
    check("preview --watch plays it again, Ctrl-C ends it", child.returncode == 0, seen + rest)


def words():
    state = folder()
    target = os.path.join(folder(), "said.md")
    out = say(f":lesson mini\n1 2\n:transcript {target}\n\n:transcript {target}\n:recap\n:hint\n:next\n:play\n:run\n\n:skip\n", state)
    text = read(target)
    check("the transcript has text, answers and timelines", "# A small lesson" in text and "plait> 1 2" in text
          and "You have left out 200" in text and "```" in text and "\x1b" not in text, text)
    write(target + "x", "mine")
    out2 = say(f":lesson mini\n:transcript {target}x\n", state)
    check("and overwrites nothing", "is there already" in out2 and read(target + "x") == "mine", out2)
    check("playing freely, and back", "is yours to play with" in out and "Back in the lesson `mini`" in out, out)
    check("nothing finished yet", "not finished a lesson yet" in out, out)
    out = say(":lesson mini\n" + ":skip\n" * 20 + ":recap\n:next\n:hint\n:check\n:answer\n:again\n", state)
    check("recap", "A lock keeps others out." in out and "you have finished every lesson" in out.lower(), out)
    check("commands outside a lesson", out.count("no lesson goes on") >= 4, out)
    out = say(":lesson mini\n4\n:skip\na b c\n:again\nb a\n", folder())
    check("answers that are none", "is none of the options" in out, out)


for test in (exercises, editors, outside, keeping, bad_disks, courses, previews, words):
    test()
sys.exit(1 if failures else 0)
