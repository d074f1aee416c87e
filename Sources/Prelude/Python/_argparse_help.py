# What `argparse` prints: usage and help, laid out as CPython does.

# To programs, these are parts of `argparse`.
__name__ = "argparse"

SUPPRESS = "==SUPPRESS=="
OPTIONAL = "?"
ZERO_OR_MORE = "*"
ONE_OR_MORE = "+"
PARSER = "A..."
REMAINDER = "..."


def _wrapped(text, width, indent):
    lines = []
    line = ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(indent + line)
            line = word
        else:
            line = line + " " + word if line else word
    if line:
        lines.append(indent + line)
    return lines


class HelpFormatter:
    _keeps_description = False
    _keeps_help = False

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        self._prog = prog
        self._width = 78 if width is None else width
        self._indent = indent_increment
        self._max_help_position = min(max_help_position, max(self._width - 20, indent_increment * 2))

    def _get_help_string(self, action):
        return action.help

    def _default_metavar(self, action):
        return action.dest.upper() if action.option_strings else action.dest

    def _metavar(self, action):
        if action.metavar is not None:
            return action.metavar
        if action.choices is not None:
            return "{" + ",".join([str(choice) for choice in action.choices]) + "}"
        return self._default_metavar(action)

    def _arguments(self, action):
        metavar = self._metavar(action)

        def part(n):
            return metavar[n] if isinstance(metavar, tuple) else metavar
        nargs = action.nargs
        if nargs is None:
            return part(0) if isinstance(metavar, tuple) else metavar
        if nargs == OPTIONAL:
            return "[%s]" % part(0)
        if nargs == ZERO_OR_MORE:
            if isinstance(metavar, tuple) and len(metavar) == 2:
                return "[%s [%s ...]]" % metavar
            return "[%s ...]" % part(0)
        if nargs == ONE_OR_MORE:
            if isinstance(metavar, tuple) and len(metavar) == 2:
                return "%s [%s ...]" % metavar
            return "%s [%s ...]" % (part(0), part(0))
        if nargs == REMAINDER:
            return "..."
        if nargs == PARSER:
            return "%s ..." % part(0)
        return " ".join([part(n) for n in range(nargs)])

    def _usage_parts(self, actions, groups):
        parts = []
        for action in actions:
            if action.help is SUPPRESS:
                continue
            if not action.option_strings:
                parts.append(self._arguments(action))
            else:
                if action.nargs == 0:
                    part = action.format_usage()
                else:
                    part = action.option_strings[0] + " " + self._arguments(action)
                group = self._group_of(action, groups)
                if group is not None:
                    members = [member for member in group._group_actions if member.help is not SUPPRESS]
                    if len(members) > 1 and all(member in actions for member in members):
                        texts = []
                        for member in members:
                            text = member.format_usage() if member.nargs == 0 else \
                                member.option_strings[0] + " " + self._arguments(member)
                            texts.append(text)
                        if action is members[0]:
                            both = " | ".join(texts)
                            parts.append("(%s)" % both if group.required else "[%s]" % both)
                        continue
                parts.append(part if action.required else "[%s]" % part)
        return parts

    def _group_of(self, action, groups):
        for group in groups:
            if action in group._group_actions:
                return group
        return None

    def format_usage(self, usage, actions, groups, prefix="usage: "):
        if usage is not None:
            return prefix + usage % {"prog": self._prog} + "\n"
        if not actions:
            return prefix + self._prog + "\n"
        options = self._usage_parts([a for a in actions if a.option_strings], groups)
        positionals = self._usage_parts([a for a in actions if not a.option_strings], groups)
        text = " ".join([self._prog] + options + positionals)
        if len(prefix) + len(text) > self._width:
            text = self._wrapped_usage(options, positionals, len(prefix))
        return prefix + text + "\n"

    def _wrapped_usage(self, options, positionals, prefix):
        def lines_of(parts, indent, first=None):
            lines = []
            line = [] if first is None else [first]
            length = (prefix if first is not None else len(indent)) - 1 + (len(first) + 1 if first is not None else 0)
            for part in parts:
                if length + 1 + len(part) > self._width and line:
                    lines.append(indent + " ".join(line))
                    line = []
                    length = len(indent) - 1
                line.append(part)
                length += len(part) + 1
            if line:
                lines.append(indent + " ".join(line))
            if first is not None:
                lines[0] = lines[0][len(indent):]
            return lines
        if prefix + len(self._prog) <= 0.75 * self._width:
            indent = " " * (prefix + len(self._prog) + 1)
            if options:
                lines = lines_of(options, indent, self._prog)
                lines += lines_of(positionals, indent)
            elif positionals:
                lines = lines_of(positionals, indent, self._prog)
            else:
                lines = [self._prog]
        else:
            indent = " " * prefix
            lines = lines_of(options + positionals, indent)
            if len(lines) > 1:
                lines = lines_of(options, indent) + lines_of(positionals, indent)
            lines = [self._prog] + lines
        return "\n".join(lines)

    def format_text(self, text):
        if text is None:
            return ""
        if "%(prog)" in text:
            text = text % {"prog": self._prog}
        if self._keeps_description:
            return text.rstrip("\n") + "\n\n"
        return "\n".join(_wrapped(text, max(self._width, 11), "")) + "\n\n"

    def _invocation(self, action):
        if not action.option_strings:
            metavar = self._metavar(action)
            return metavar if isinstance(metavar, str) else metavar[0]
        if action.nargs == 0:
            return ", ".join(action.option_strings)
        arguments = self._arguments(action)
        return ", ".join([option + " " + arguments for option in action.option_strings])

    def _expand_help(self, action):
        values = dict(vars(action), prog=self._prog)
        for name in list(values):
            if values[name] is SUPPRESS:
                del values[name]
            elif hasattr(values[name], "__name__"):
                values[name] = values[name].__name__
        if values.get("choices") is not None:
            values["choices"] = ", ".join([str(choice) for choice in values["choices"]])
        return self._get_help_string(action) % values

    def _inner(self, action):
        return getattr(action, "_choices_actions", [])

    def _visible(self, actions, depth):
        for action in actions:
            if action.help is not SUPPRESS:
                yield action, depth
                yield from self._visible(self._inner(action), depth + 1)

    def format_sections(self, groups):
        entries = []
        longest = 0
        for group in groups:
            for action, depth in self._visible(group._group_actions, 1):
                longest = max(longest, len(self._invocation(action)) + depth * self._indent)
        position = min(longest + 2, self._max_help_position)
        text = ""
        for group in groups:
            lines = ""
            for action, depth in self._visible(group._group_actions, 1):
                lines += self._entry(action, position, depth * self._indent)
            description = ""
            if group.description is not None:
                inner = "  " if group.title is not None else ""
                if self._keeps_description:
                    description = "".join([inner + line + "\n" for line in group.description.split("\n")]) + "\n"
                else:
                    width = max(self._width - len(inner), 11)
                    description = "\n".join(_wrapped(group.description, width, inner)) + "\n\n"
            if lines or description:
                text += (group.title + ":\n" if group.title is not None else "") + description + lines + "\n"
        return text

    def _entry(self, action, position, indent):
        head = self._invocation(action)
        room = position - indent - 2
        if not action.help:
            return " " * indent + head + "\n"
        if len(head) <= room:
            start = " " * indent + head.ljust(room) + "  "
        else:
            start = " " * indent + head + "\n" + " " * position
        help = self._expand_help(action)
        width = max(self._width - position, 11)
        if self._keeps_help:
            lines = help.splitlines()
        else:
            lines = _wrapped(help, width, "")
        if not lines:
            return " " * indent + head + "\n"
        return start + ("\n" + " " * position).join(lines) + "\n"


class RawDescriptionHelpFormatter(HelpFormatter):
    _keeps_description = True


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    _keeps_help = True


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    def _get_help_string(self, action):
        help = action.help
        if help is None:
            help = ""
        if "%(default)" not in help and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                help += " (default: %(default)s)"
        return help


class MetavarTypeHelpFormatter(HelpFormatter):
    def _default_metavar(self, action):
        return action.type.__name__
