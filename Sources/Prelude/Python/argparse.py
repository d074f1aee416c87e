# `argparse`: command lines of the program (`plait run FILE -- …`), with CPython's usage, help and errors.

import re as _re
import sys as _sys

from _argparse_help import (
    ArgumentDefaultsHelpFormatter, HelpFormatter, MetavarTypeHelpFormatter, ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER,
    RawDescriptionHelpFormatter, RawTextHelpFormatter, SUPPRESS, ZERO_OR_MORE)

__all__ = ["ArgumentParser", "ArgumentError", "ArgumentTypeError", "BooleanOptionalAction", "FileType",
           "HelpFormatter", "ArgumentDefaultsHelpFormatter", "RawDescriptionHelpFormatter", "RawTextHelpFormatter",
           "MetavarTypeHelpFormatter", "Namespace", "Action", "ONE_OR_MORE", "OPTIONAL", "PARSER", "REMAINDER",
           "SUPPRESS", "ZERO_OR_MORE"]

class ArgumentError(Exception):
    def __init__(self, argument, message):
        self.argument_name = _action_name(argument)
        self.message = message

    def __str__(self):
        if self.argument_name is None:
            return self.message
        return f"argument {self.argument_name}: {self.message}"


class ArgumentTypeError(Exception):
    pass


def _action_name(action):
    if action is None:
        return None
    if action.option_strings:
        return "/".join(action.option_strings)
    if action.metavar not in (None, SUPPRESS):
        return action.metavar
    if action.dest not in (None, SUPPRESS):
        return action.dest
    if action.choices:
        return "{" + ",".join([str(choice) for choice in action.choices]) + "}"
    return None


class Namespace:
    def __init__(self, **kwargs):
        for name in kwargs:
            setattr(self, name, kwargs[name])

    def __eq__(self, other):
        if not isinstance(other, Namespace):
            return NotImplemented
        return vars(self) == vars(other)

    def __contains__(self, key):
        return key in self.__dict__

    def __repr__(self):
        parts = []
        others = {}
        for name, value in self.__dict__.items():
            if name.isidentifier():
                parts.append("%s=%r" % (name, value))
            else:
                others[name] = value
        if others:
            parts.append("**%s" % repr(others))
        return "%s(%s)" % (type(self).__name__, ", ".join(parts))


# --- Actions ---

class Action:
    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None,
                 required=False, help=None, metavar=None):
        self.option_strings = option_strings
        self.dest = dest
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.metavar = metavar

    def format_usage(self):
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError(".__call__() not defined")


class _Store(Action):
    def __init__(self, option_strings, dest, nargs=None, **kwargs):
        if nargs == 0:
            raise ValueError("nargs for store actions must be != 0; if you have nothing to store, actions such as "
                             "store true or store const may be more appropriate")
        super().__init__(option_strings, dest, nargs, **kwargs)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConst(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None):
        super().__init__(option_strings, dest, 0, const, default, required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrue(_StoreConst):
    def __init__(self, option_strings, dest, default=False, required=False, help=None):
        super().__init__(option_strings, dest, True, default, required, help)


class _StoreFalse(_StoreConst):
    def __init__(self, option_strings, dest, default=True, required=False, help=None):
        super().__init__(option_strings, dest, False, default, required, help)


def _items_of(namespace, dest):
    items = getattr(namespace, dest, None)
    return [] if items is None else list(items)


class _Append(_Store):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, _items_of(namespace, self.dest) + [values])


class _Extend(_Store):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, _items_of(namespace, self.dest) + list(values))


class _AppendConst(_StoreConst):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, _items_of(namespace, self.dest) + [self.const])


class _Count(Action):
    def __init__(self, option_strings, dest, default=None, required=False, help=None):
        super().__init__(option_strings, dest, 0, None, default, required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        count = getattr(namespace, self.dest, None)
        setattr(namespace, self.dest, (0 if count is None else count) + 1)


class _Help(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None):
        super().__init__(option_strings, dest, 0, None, default, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _Version(Action):
    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS,
                 help="show program's version number and exit"):
        super().__init__(option_strings, dest, 0, None, default, help=help)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        version = self.version if self.version is not None else parser.version
        _sys.stdout.write(version.replace("%(prog)s", parser.prog) + "\n")
        parser.exit()


class BooleanOptionalAction(Action):
    def __init__(self, option_strings, dest, default=None, type=None, choices=None, required=False, help=None,
                 metavar=None):
        strings = []
        for option in option_strings:
            strings.append(option)
            if option.startswith("--"):
                strings.append("--no-" + option[2:])
        if help is not None and default is not None and default is not SUPPRESS:
            help += " (default: %(default)s)"
        super().__init__(strings, dest, 0, None, default, type, choices, required, help, metavar)

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest, not option_string.startswith("--no-"))

    def format_usage(self):
        return " | ".join(self.option_strings)


class _ChoicesPseudoAction(Action):
    def __init__(self, name, aliases, help):
        metavar = name + (" (%s)" % ", ".join(aliases) if aliases else "")
        super().__init__([], name, help=help, metavar=metavar)


class _SubParsers(Action):
    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None, metavar=None):
        self._prog_prefix = prog
        self._parser_class = parser_class
        self._name_parser_map = {}
        self._choices_actions = []
        super().__init__(option_strings, dest, PARSER, choices=self._name_parser_map, required=required, help=help,
                         metavar=metavar)

    def add_parser(self, name, **kwargs):
        if kwargs.get("prog") is None:
            kwargs["prog"] = "%s %s" % (self._prog_prefix, name)
        aliases = kwargs.pop("aliases", ())
        if "help" in kwargs:
            self._choices_actions.append(_ChoicesPseudoAction(name, aliases, kwargs.pop("help")))
        parser = self._parser_class(**kwargs)
        self._name_parser_map[name] = parser
        for alias in aliases:
            self._name_parser_map[alias] = parser
        return parser

    def __call__(self, parser, namespace, values, option_string=None):
        name, arguments = values[0], values[1:]
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        if name not in self._name_parser_map:
            choices = ", ".join(self._name_parser_map)
            raise ArgumentError(self, f"unknown parser {name!r} (choices: {choices})")
        inner, rest = self._name_parser_map[name].parse_known_args(arguments, None)
        for key, value in vars(inner).items():
            setattr(namespace, key, value)
        if rest:
            namespace.__dict__.setdefault("_unrecognized_args", [])
            getattr(namespace, "_unrecognized_args").extend(rest)


_ACTIONS = {None: _Store, "store": _Store, "store_const": _StoreConst, "store_true": _StoreTrue,
            "store_false": _StoreFalse, "append": _Append, "append_const": _AppendConst, "count": _Count,
            "help": _Help, "version": _Version, "extend": _Extend, "parsers": _SubParsers}


class FileType:
    def __init__(self, mode="r", bufsize=-1, encoding=None, errors=None):
        self._mode = mode
        self._encoding = encoding

    def __call__(self, string):
        if string == "-":
            return _sys.stdin if "r" in self._mode else _sys.stdout
        try:
            return open(string, self._mode, encoding=self._encoding)
        except OSError as e:
            raise ArgumentTypeError(f"can't open '{string}': {e}")


# --- Parsers ---

class _Group:
    def __init__(self, container, title=None, description=None, required=None):
        self._container = container
        self.title = title
        self.description = description
        self.required = required
        self._group_actions = []

    def add_argument(self, *args, **kwargs):
        action = self._container._make_action(args, kwargs)
        self._container._register(action)
        self._take(action)
        return action

    def _take(self, action):
        self._group_actions.append(action)

    def add_mutually_exclusive_group(self, *, required=False):
        return self._container._exclusive(self, required)


class _ExclusiveGroup(_Group):
    def __init__(self, parser, owner, required):
        super().__init__(parser, required=required)
        self._owner = owner

    def add_argument(self, *args, **kwargs):
        action = self._container._make_action(args, kwargs)
        if action.required:
            raise ValueError("mutually exclusive arguments must be optional")
        self._container._register(action)
        (self._owner or self._container._default_group(action))._take(action)
        self._take(action)
        return action


class ArgumentParser:
    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[],
                 formatter_class=HelpFormatter, prefix_chars="-", fromfile_prefix_chars=None, argument_default=None,
                 conflict_handler="error", add_help=True, allow_abbrev=True, exit_on_error=True):
        if prog is None:
            prog = _sys.argv[0].rpartition("/")[2] if _sys.argv else ""
        self.prog = prog
        self.usage = usage
        self.description = description
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.prefix_chars = prefix_chars
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.argument_default = argument_default
        self.conflict_handler = conflict_handler
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._actions = []
        self._option_actions = {}
        self._defaults = {}
        self._exclusive_groups = []
        self._subparsers = None
        self._positionals = _Group(self, "positional arguments")
        self._optionals = _Group(self, "options")
        self._action_groups = [self._positionals, self._optionals]
        if add_help:
            self.add_argument("-h", "--help", action="help", default=SUPPRESS, help="show this help message and exit")
        for parent in parents:
            self._adopt(parent)

    def _adopt(self, parent):
        groups = {}
        for group in parent._action_groups:
            if group is parent._positionals:
                mine = self._positionals
            elif group is parent._optionals:
                mine = self._optionals
            else:
                mine = self.add_argument_group(group.title, group.description)
            for action in group._group_actions:
                if not isinstance(action, _Help) or "-h" not in self._option_actions:
                    self._register(action)
                    mine._take(action)
        self._exclusive_groups += parent._exclusive_groups
        self._defaults.update(parent._defaults)

    # Declaring

    def _default_group(self, action):
        return self._optionals if action.option_strings else self._positionals

    def add_argument(self, *args, **kwargs):
        action = self._make_action(args, kwargs)
        self._register(action)
        self._default_group(action)._take(action)
        return action

    def add_argument_group(self, title=None, description=None):
        group = _Group(self, title, description)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, *, required=False):
        return self._exclusive(None, required)

    def _exclusive(self, owner, required):
        group = _ExclusiveGroup(self, owner, required)
        self._exclusive_groups.append(group)
        return group

    def _make_action(self, args, kwargs):
        kwargs = dict(kwargs)
        cls = kwargs.pop("action", None)
        if cls in _ACTIONS:
            cls = _ACTIONS[cls]
        elif not callable(cls):
            raise ValueError('unknown action "%s"' % (cls,))
        chars = self.prefix_chars
        if not args or len(args) == 1 and args[0][0] not in chars:
            if args and "dest" in kwargs:
                raise ValueError("dest supplied twice for positional argument")
            dest = args[0] if args else kwargs.pop("dest")
            if "required" in kwargs:
                raise TypeError("'required' is an invalid argument for positionals")
            if cls in (_Store, _Append, _Extend, _SubParsers) or cls not in _ACTIONS.values():
                kwargs_required = kwargs.get("nargs") not in (OPTIONAL, ZERO_OR_MORE, REMAINDER) \
                    or kwargs.get("nargs") == ZERO_OR_MORE and "default" not in kwargs
                kwargs["required"] = kwargs_required
            options = []
        else:
            options = list(args)
            for option in options:
                if not option[0] in chars:
                    raise ValueError("invalid option string %r: must start with a character %r" % (option, chars))
            dest = kwargs.pop("dest", None)
            if dest is None:
                long = [option for option in options if len(option) > 1 and option[1] in chars]
                dest = (long or options)[0].lstrip(chars)
                if not dest:
                    raise ValueError("dest= is required for options like %r" % options[0])
                dest = dest.replace("-", "_")
        if "default" not in kwargs:
            if dest in self._defaults:
                kwargs["default"] = self._defaults[dest]
            elif self.argument_default is not None:
                kwargs["default"] = self.argument_default
        action = cls(options, dest=dest, **kwargs)
        if action.type is not None and not callable(action.type):
            raise ValueError("%r is not callable" % (action.type,))
        return action

    def _register(self, action):
        for option in action.option_strings:
            if option in self._option_actions:
                if self.conflict_handler != "resolve":
                    clashing = [o for o in action.option_strings if o in self._option_actions]
                    word = "conflicting option string" + ("" if len(clashing) == 1 else "s")
                    raise ArgumentError(action, f"{word}: {', '.join(clashing)}")
                old = self._option_actions.pop(option)
                old.option_strings.remove(option)
                if not old.option_strings:
                    self._actions.remove(old)
                    self._optionals._group_actions.remove(old)
        self._actions.append(action)
        for option in action.option_strings:
            self._option_actions[option] = action

    def add_subparsers(self, **kwargs):
        if self._subparsers is not None:
            self.error("cannot have multiple subparser arguments")
        title, description = kwargs.pop("title", None), kwargs.pop("description", None)
        if title is not None or description is not None:
            group = self.add_argument_group("subcommands" if title is None else title, description)
        else:
            group = self._positionals
        kwargs.setdefault("parser_class", type(self))
        if kwargs.get("prog") is None:
            positionals = [action for action in self._actions if not action.option_strings]
            formatter = self.formatter_class(prog=self.prog)
            kwargs["prog"] = formatter.format_usage(self.usage, positionals, self._exclusive_groups, "").strip()
        kwargs.pop("action", None)
        self._subparsers = _SubParsers([], **kwargs)
        self._actions.append(self._subparsers)
        group._take(self._subparsers)
        return self._subparsers

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    # Parsing

    def parse_args(self, args=None, namespace=None):
        namespace, rest = self.parse_known_args(args, namespace)
        if rest:
            self.error("unrecognized arguments: %s" % " ".join(rest))
        return namespace

    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    def _with_files(self, args):
        # An argument that names a file stands for the file's lines.
        result = []
        for arg in args:
            if not arg or arg[0] not in self.fromfile_prefix_chars:
                result.append(arg)
                continue
            try:
                with open(arg[1:]) as file:
                    lines = file.read().splitlines()
            except OSError as error:
                self.error(str(error))
            inner = []
            for line in lines:
                inner += self.convert_arg_line_to_args(line)
            result += self._with_files(inner)
        return result

    def parse_known_args(self, args=None, namespace=None):
        args = list(_sys.argv[1:] if args is None else args)
        if self.fromfile_prefix_chars is not None:
            args = self._with_files(args)
        if namespace is None:
            namespace = Namespace()
        for action in self._actions:
            if action.dest is not SUPPRESS and action.default is not SUPPRESS and not hasattr(namespace, action.dest):
                setattr(namespace, action.dest, action.default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        if not self.exit_on_error:
            return self._parsed(args, namespace)
        try:
            return self._parsed(args, namespace)
        except ArgumentError as e:
            message = str(e)
        self.error(message)

    parse_intermixed_args = parse_args

    def _parsed(self, args, namespace):
        rest = _Parse(self, args, namespace).run()
        if hasattr(namespace, "_unrecognized_args"):
            rest += namespace._unrecognized_args
            delattr(namespace, "_unrecognized_args")
        return namespace, rest

    def _option_of(self, text):
        # None: an argument; else the action (None: unknown), the option's name, its attached value.
        if not text or text[0] not in self.prefix_chars:
            return None
        if text in self._option_actions:
            return self._option_actions[text], text, None
        if len(text) == 1:
            return None
        name, equals, value = text.partition("=")
        if equals and name in self._option_actions:
            return self._option_actions[name], name, value
        found = self._abbreviated(text)
        if len(found) > 1:
            options = ", ".join([option for action, option, value in found])
            self.error("ambiguous option: %(option)s could match %(matches)s" % {"option": text, "matches": options})
        if found:
            return found[0]
        if _re.match(r"^-\d+$|^-\d*\.\d+$", text) and not self._has_negative_options():
            return None
        if " " in text:
            return None
        return None, text, None

    def _has_negative_options(self):
        return any(_re.match(r"^-\d+$|^-\d*\.\d+$", option) for option in self._option_actions)

    def _abbreviated(self, text):
        found = []
        chars = self.prefix_chars
        if text[0] in chars and text[1] in chars:
            if self.allow_abbrev:
                name, equals, value = text.partition("=")
                for option, action in self._option_actions.items():
                    if option.startswith(name):
                        found.append((action, option, value if equals else None))
        elif text[1] not in chars:
            for option, action in self._option_actions.items():
                if option == text[:2]:
                    found.append((action, option, text[2:]))
                elif self.allow_abbrev and option.startswith(text):
                    found.append((action, option, None))
        return found

    def _value(self, action, text):
        convert = action.type
        if convert is None:
            return text
        try:
            return convert(text)
        except ArgumentTypeError as e:
            raise ArgumentError(action, str(e))
        except (TypeError, ValueError):
            name = getattr(convert, "__name__", repr(convert))
            raise ArgumentError(action, "invalid %s value: %r" % (name, text))

    def _check_choice(self, action, value):
        if action.choices is not None and value not in action.choices:
            choices = ", ".join([repr(choice) for choice in action.choices])
            raise ArgumentError(action, f"invalid choice: {value!r} (choose from {choices})")

    def _values(self, action, texts):
        if action.nargs not in (PARSER, REMAINDER) and "--" in texts:
            texts = list(texts)
            texts.remove("--")
        nargs = action.nargs
        if not texts and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self._value(action, value)
                self._check_choice(action, value)
            return value
        if not texts and nargs == ZERO_OR_MORE and not action.option_strings:
            return action.default if action.default is not None else []
        if nargs is None or nargs == OPTIONAL:
            value = self._value(action, texts[0])
            self._check_choice(action, value)
            return value
        values = [self._value(action, text) for text in texts]
        if nargs == PARSER:
            self._check_choice(action, values[0])
        elif nargs != REMAINDER:
            for value in values:
                self._check_choice(action, value)
        return values

    # Printing

    def _formatter(self):
        return self.formatter_class(prog=self.prog)

    def format_usage(self):
        return self._formatter().format_usage(self.usage, self._actions, self._exclusive_groups)

    def format_help(self):
        formatter = self._formatter()
        text = formatter.format_usage(self.usage, self._actions, self._exclusive_groups) + "\n"
        text += formatter.format_text(self.description)
        text += formatter.format_sections(self._action_groups)
        text += formatter.format_text(self.epilog)
        return text.rstrip("\n") + "\n"

    def print_usage(self, file=None):
        (_sys.stdout if file is None else file).write(self.format_usage())

    def print_help(self, file=None):
        (_sys.stdout if file is None else file).write(self.format_help())

    def exit(self, status=0, message=None):
        if message:
            _sys.stderr.write(message)
        _sys.exit(status)

    def error(self, message):
        self.print_usage(_sys.stderr)
        self.exit(2, "%s: error: %s\n" % (self.prog, message))

    def __repr__(self):
        return (f"{type(self).__name__}(prog={self.prog!r}, usage={self.usage!r}, description={self.description!r}, "
                f"formatter_class={self.formatter_class!r}, conflict_handler={self.conflict_handler!r}, "
                f"add_help={self.add_help!r})")


_PATTERNS = {None: "(-*A-*)", OPTIONAL: "(-*A?-*)", ZERO_OR_MORE: "(-*[A-]*)", ONE_OR_MORE: "(-*A[A-]*)",
             REMAINDER: "([-AO]*)", PARSER: "(-*A[-AO]*)", SUPPRESS: "(-*-*)"}


def _pattern(action):
    nargs = action.nargs
    found = _PATTERNS[nargs] if nargs in _PATTERNS else "(-*%s-*)" % "-*".join("A" * nargs)
    if action.option_strings:
        found = found.replace("-*", "").replace("-", "")
    return found


class _Parse:
    # One command line: `kinds` has a letter for each argument: O an option, A an argument, - the first "--".

    def __init__(self, parser, args, namespace):
        self.parser = parser
        self.args = args
        self.namespace = namespace
        self.options = {}
        kinds = []
        for i, text in enumerate(args):
            if "-" in kinds:
                kinds.append("A")
            elif text == "--":
                kinds.append("-")
            else:
                option = parser._option_of(text)
                if option is not None:
                    self.options[i] = option
                kinds.append("A" if option is None else "O")
        self.kinds = "".join(kinds)
        self.positionals = [action for action in parser._actions if not action.option_strings]
        self.seen = []
        self.rest = []

    def run(self):
        at = 0
        last = max(self.options) if self.options else -1
        while at <= last:
            following = min([i for i in self.options if i >= at])
            if at != following:
                after = self._take_positionals(at)
                if after > at:
                    at = after
                    continue
                self.rest += self.args[at:following]
                at = following
            at = self._take_option(at)
        at = self._take_positionals(at)
        self.rest += self.args[at:]
        self._check()
        return self.rest

    def _do(self, action, texts, option=None):
        if action not in self.seen:
            self.seen.append(action)
        values = self.parser._values(action, texts)
        # An optional positional that was given nothing does not count as seen.
        if texts or action.option_strings or values is not action.default:
            for group in self.parser._exclusive_groups:
                if action in group._group_actions:
                    for other in group._group_actions:
                        if other is not action and other in self.seen:
                            raise ArgumentError(action, f"not allowed with argument {_action_name(other)}")
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    def _take_positionals(self, at):
        for count in range(len(self.positionals), 0, -1):
            pattern = "".join([_pattern(action) for action in self.positionals[:count]])
            match = _re.match(pattern, self.kinds[at:])
            if match is not None:
                for action, length in zip(self.positionals[:count], [len(text) for text in match.groups()]):
                    texts = self.args[at:at + length]
                    at += length
                    self._do(action, texts)
                self.positionals = self.positionals[count:]
                break
        return at

    def _take_option(self, at):
        action, option, value = self.options[at]
        if action is None:
            self.rest.append(self.args[at])
            return at + 1
        while value is not None:
            match = _re.match(_pattern_of_option(action), "A")
            if match is not None and len(match.group(1)) == 1:
                self._do(action, [value], option)
                return at + 1
            if action.nargs == 0 and option[1] not in self.parser.prefix_chars and value:
                # Flags in one word: the next letter is an option too.
                self._do(action, [], option)
                option = option[0] + value[0]
                value = value[1:] or None
                action = self.parser._option_actions.get(option)
                if action is None:
                    raise ArgumentError(self.options[at][0], "ignored explicit argument %r" % self.options[at][2])
                continue
            raise ArgumentError(action, "ignored explicit argument %r" % value)
        match = _re.match(_pattern_of_option(action), self.kinds[at + 1:])
        if match is None:
            nargs = action.nargs
            if nargs is None:
                message = "expected one argument"
            elif nargs == OPTIONAL:
                message = "expected at most one argument"
            elif nargs == ONE_OR_MORE:
                message = "expected at least one argument"
            else:
                message = "expected %s argument%s" % (nargs, "" if nargs == 1 else "s")
            raise ArgumentError(action, message)
        length = len(match.group(1))
        self._do(action, self.args[at + 1:at + 1 + length], option)
        return at + 1 + length

    def _check(self):
        missing = []
        for action in self.parser._actions:
            if action not in self.seen:
                if action.required:
                    missing.append(_action_name(action))
                elif isinstance(action.default, str) and action.dest is not SUPPRESS \
                        and getattr(self.namespace, action.dest, None) is action.default:
                    setattr(self.namespace, action.dest, self.parser._value(action, action.default))
        if missing:
            self.parser.error("the following arguments are required: %s" % ", ".join(missing))
        for group in self.parser._exclusive_groups:
            if group.required and not any(action in self.seen for action in group._group_actions):
                names = [_action_name(action) for action in group._group_actions if action.help is not SUPPRESS]
                self.parser.error("one of the arguments %s is required" % " ".join(names))


def _pattern_of_option(action):
    return "()" if action.nargs == 0 else _pattern(action)
