"""What a script of this corpus promises: reads the `# expect` comments, compares them with a run.

Directives (README.md explains them): `# expect: LINE` of stdout, `# expect error: LAST LINE`, `# expect exit: N`,
`# expect stderr: LINE`, `# expect traceback:` with a block of `#   ` lines; for explored programs
`# expect outcomes: A B`, `# expect outcome: TEXT`, `# expect deadlock`, `# expect livelock`,
`# expect exception: LAST LINE`, the last three with their stdout in brackets where there is some:
`# expect deadlock [out 1\\nout 2]`, `# expect findings: KIND KIND` or `none`, and with `: LAST LINE` if a task also died of an exception.
"""

import re
from dataclasses import dataclass, field

STDOUT = re.compile(r"# expect: ?(.*)$")
DIRECTIVE = re.compile(r"# expect (error|exit|stderr|traceback|outcomes|outcome|deadlock|livelock|exception|findings)\b(.*)$")
FRAME = re.compile(r'^( *(?:\| )?)  File "(.*?)", line ')


@dataclass
class Expectations:
    stdout: list = field(default_factory=list)
    error: str = None
    exit: int = None
    stderr: list = field(default_factory=list)
    traceback: list = None
    outcomes: set = field(default_factory=set)  # of (status, stdout, exception)
    findings: list = None

    @property
    def status(self):
        if self.exit is not None:
            return self.exit
        return 1 if self.error is not None or self.traceback is not None else 0


def read(text):
    """Reads the expectations of a script's text; raises ValueError for a malformed directive."""
    found = Expectations()
    in_block = False
    for number, line in enumerate(text.split("\n"), 1):
        if in_block and (line == "#" or line.startswith("#   ")):
            found.traceback.append(line[4:])
            continue
        in_block = False
        if match := STDOUT.search(line):
            found.stdout.append(match[1])
        elif match := DIRECTIVE.search(line):
            in_block = match[1] == "traceback"
            take(found, match[1], match[2], number)
    return found


def take(found, word, rest, number):
    """Adds one directive other than a stdout line."""
    bracketed = re.match(r"^(?: \[(.*?)\])?(?:: (.*))?$", rest)
    value = rest[2:] if rest.startswith(": ") else ""
    if word == "error":
        found.error = value
    elif word == "exit":
        found.exit = int(value)
    elif word == "stderr":
        found.stderr.append(value)
    elif word == "traceback":
        found.traceback = []
    elif word == "findings":
        found.findings = [kind for kind in value.split() if kind != "none"]
    elif word == "outcomes":
        found.outcomes |= {("finished", token + "\n", None) for token in value.split()}
    elif word == "outcome":
        found.outcomes.add(("finished", unfold(value), None))
    elif bracketed is None or word == "exception" and bracketed[2] is None:
        raise ValueError(f"line {number}: cannot read '# expect {word}{rest}'")
    else:
        found.outcomes.add((word, unfold(bracketed[1] or ""), bracketed[2]))


def unfold(text):
    """The stdout that a directive's one-line form stands for: its lines are joined by a written \\n."""
    return text.replace("\\n", "\n") + "\n" if text else ""


def fold(stdout):
    """The one-line form of a stdout; the inverse of `unfold`."""
    return stdout.removesuffix("\n").replace("\n", "\\n")


def normalised(stderr, script):
    """The lines of a stderr with the script shown by its basename and other files' frames left out."""
    lines = []
    skipping = False
    for line in stderr.rstrip("\n").split("\n"):
        if match := FRAME.match(line):
            skipping = match[2].rsplit("/", 1)[-1] != script
            line = line.replace(f'"{match[2]}"', f'"{script}"', 1)
        elif not line.startswith("    "):
            skipping = False
        if not skipping:
            lines.append(line.rstrip())
    return lines


def differences(expected, script, status, stdout, stderr):
    """What of a run differs from the expectations, as a list of sentences; empty when all is well."""
    problems = []
    lines = stdout.removesuffix("\n").split("\n") if stdout else []
    if lines != expected.stdout:
        for number in range(max(len(lines), len(expected.stdout))):
            got = lines[number] if number < len(lines) else None
            want = expected.stdout[number] if number < len(expected.stdout) else None
            if got != want:
                problems.append(f"stdout line {number + 1}: expected {want!r}, got {got!r}")
                break
    if status != expected.status:
        problems.append(f"exit status: expected {expected.status}, got {status}")
    err = normalised(stderr, script) if stderr else []
    if expected.error is not None and (not err or err[-1] != expected.error):
        problems.append(f"last line of stderr: expected {expected.error!r}, got {err[-1] if err else None!r}")
    if expected.traceback is not None and err != [line.rstrip() for line in expected.traceback]:
        problems.append("traceback: expected\n" + "\n".join(expected.traceback) + "\ngot\n" + "\n".join(err))
    rest = iter(err)
    for line in expected.stderr:
        if line not in rest:
            problems.append(f"stderr: no line {line!r} (in that order)")
            break
    if err and expected.error is None and expected.traceback is None and not expected.stderr:
        problems.append("stderr: expected nothing, got\n" + "\n".join(err))
    return problems
