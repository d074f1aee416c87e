# `configparser`: settings in sections, as files of type INI have them.

import io
import os
import re
import sys
from collections import ChainMap
from collections.abc import MutableMapping
from functools import partial
from itertools import chain

__all__ = ["NoSectionError", "DuplicateOptionError", "DuplicateSectionError", "NoOptionError", "InterpolationError",
           "InterpolationDepthError", "InterpolationMissingOptionError", "InterpolationSyntaxError", "ParsingError",
           "MissingSectionHeaderError", "ConfigParser", "SafeConfigParser", "RawConfigParser", "Interpolation",
           "BasicInterpolation", "ExtendedInterpolation", "LegacyInterpolation", "SectionProxy", "ConverterMapping",
           "DEFAULTSECT", "MAX_INTERPOLATION_DEPTH"]

DEFAULTSECT = "DEFAULT"
MAX_INTERPOLATION_DEPTH = 10
_UNSET = object()
_default_dict = dict


class Error(Exception):
    def __init__(self, msg=""):
        self._tell(msg)

    def _tell(self, message, **details):
        # The details are attributes, and what the error was made of.
        super().__init__(message)
        self.message = message
        self.__dict__.update(details)
        if details:
            self.args = tuple(details.values())

    def __str__(self):
        return self.message

    __repr__ = __str__


def _where(source, lineno, what):
    if source is None:
        return what[0].upper() + what[1:]
    place = f"While reading from {source!r}"
    if lineno is not None:
        place += f" [line {lineno:2d}]"
    return f"{place}: {what}"


class NoSectionError(Error):
    def __init__(self, section):
        self._tell(f"No section: {section!r}", section=section)


class NoOptionError(Error):
    def __init__(self, option, section):
        self._tell(f"No option {option!r} in section: {section!r}", option=option, section=section)


class DuplicateSectionError(Error):
    def __init__(self, section, source=None, lineno=None):
        self._tell(_where(source, lineno, f"section {section!r} already exists"),
                   section=section, source=source, lineno=lineno)


class DuplicateOptionError(Error):
    def __init__(self, section, option, source=None, lineno=None):
        self._tell(_where(source, lineno, f"option {option!r} in section {section!r} already exists"),
                   section=section, option=option, source=source, lineno=lineno)


class InterpolationError(Error):
    def __init__(self, option, section, msg):
        self._tell(msg, option=option, section=section, msg=msg)
        del self.msg


class InterpolationSyntaxError(InterpolationError):
    pass


class InterpolationMissingOptionError(InterpolationError):
    def __init__(self, option, section, rawval, reference):
        self._tell(
            f"Bad value substitution: option {option!r} in section {section!r} contains an interpolation key "
            f"{reference!r} which is not a valid option name. Raw value: {rawval!r}",
            option=option, section=section, rawval=rawval, reference=reference)
        del self.rawval


class InterpolationDepthError(InterpolationError):
    def __init__(self, option, section, rawval):
        self._tell(
            f"Recursion limit exceeded in value substitution: option {option!r} in section {section!r} contains an "
            f"interpolation key which cannot be substituted in {MAX_INTERPOLATION_DEPTH} steps. Raw value: {rawval!r}",
            option=option, section=section, rawval=rawval)
        del self.rawval


class ParsingError(Error):
    def __init__(self, source=None, filename=None):
        if filename and source:
            raise ValueError("Cannot specify both `filename' and `source'. Use `source'.")
        if not filename and not source:
            raise ValueError("Required argument `source' not given.")
        source = source or filename
        self._tell(f"Source contains parsing errors: {source!r}", source=source)
        self.errors = []

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += f"\n\t[line {lineno:2d}]: {line}"


class MissingSectionHeaderError(ParsingError):
    def __init__(self, filename, lineno, line):
        self._tell(f"File contains no section headers.\nfile: {filename!r}, line: {lineno}\n{line!r}",
                   source=filename, lineno=lineno, line=line)


# --- Values that refer to others ---

def _as_it_is(self, parser, section, option, value, defaults=None):
    return value


class Interpolation:
    """What is done to a value on its way; subclasses replace what they need."""

    before_read = before_write = before_get = before_set = _as_it_is


class _MarkedInterpolation(Interpolation):
    """What follows a mark, in brackets, stands for another value; subclasses give `_MARK`, `_OPEN` and `_KEYCRE`."""

    def before_get(self, parser, section, option, value, defaults):
        parts = []
        self._expand(parser, option, parts, value, section, defaults, 1)
        return "".join(parts)

    def before_set(self, parser, section, option, value):
        mark = self._MARK
        rest = self._KEYCRE.sub("", value.replace(mark + mark, ""))
        if mark in rest:
            raise ValueError(f"invalid interpolation syntax in {value!r} at position {rest.find(mark)}")
        return value

    def _expand(self, parser, option, parts, rest, section, values, depth):
        raw = parser.get(section, option, raw=True, fallback=rest)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        mark = self._MARK
        while rest:
            before, found, rest = rest.partition(mark)
            if before:
                parts.append(before)
            if not found:
                return
            if rest.startswith(mark):
                parts.append(mark)
                rest = rest[1:]
            elif rest.startswith(self._OPEN):
                match = self._KEYCRE.match(mark + rest)
                if match is None:
                    raise InterpolationSyntaxError(option, section,
                                                   f"bad interpolation variable reference {mark + rest!r}")
                where, name, value, others = self._find(parser, option, section, values, match.group(1), raw,
                                                        mark + rest)
                rest = rest[match.end() - 1:]
                if mark in value:
                    self._expand(parser, name, parts, value, where, others, depth + 1)
                else:
                    parts.append(value)
            else:
                raise InterpolationSyntaxError(
                    option, section, f"'{mark}' must be followed by '{mark}' or '{self._OPEN}', found: {mark + rest!r}")


class BasicInterpolation(_MarkedInterpolation):
    """`%(name)s` stands for another value of the section."""

    _MARK, _OPEN = "%", "("
    _KEYCRE = re.compile(r"%\(([^)]+)\)s")

    def _find(self, parser, option, section, values, path, raw, rest):
        name = parser.optionxform(path)
        try:
            return section, option, values[name], values
        except KeyError:
            raise InterpolationMissingOptionError(option, section, raw, name) from None


class ExtendedInterpolation(_MarkedInterpolation):
    """`${name}` and `${section:name}` stand for other values."""

    _MARK, _OPEN = "$", "{"
    _KEYCRE = re.compile(r"\$\{([^}]+)\}")

    def _find(self, parser, option, section, values, path, raw, rest):
        path = path.split(":")
        where, name = section, option
        try:
            if len(path) == 1:
                name = parser.optionxform(path[0])
                value = values[name]
            elif len(path) == 2:
                where, name = path[0], parser.optionxform(path[1])
                value = parser.get(where, name, raw=True)
            else:
                raise InterpolationSyntaxError(option, section, f"More than one ':' found: {rest!r}")
        except (KeyError, NoSectionError, NoOptionError):
            raise InterpolationMissingOptionError(option, section, raw, ":".join(path)) from None
        return where, name, value, dict(parser.items(where, raw=True))


class LegacyInterpolation(Interpolation):
    _KEYCRE = re.compile(r"%\(([^)]*)\)s|.")

    def before_get(self, parser, section, option, value, defaults):
        raw = value
        depth = MAX_INTERPOLATION_DEPTH
        while depth:
            depth -= 1
            if not value or "%(" not in value:
                break
            value = self._KEYCRE.sub(lambda match: self._lower(match, parser), value)
            try:
                value = value % defaults
            except KeyError as error:
                raise InterpolationMissingOptionError(option, section, raw, error.args[0]) from None
        if value and "%(" in value:
            raise InterpolationDepthError(option, section, raw)
        return value

    @staticmethod
    def _lower(match, parser):
        name = match.group(1)
        return match.group() if name is None else f"%({parser.optionxform(name)})s"


# --- The parser ---

class _Syntax:
    """What lines look like."""

    def __init__(self, delimiters, comment_prefixes, inline_comment_prefixes, allows_no_value, keeps_empty_lines):
        self.delimiters = tuple(delimiters)
        self.comments, self.inline_comments = tuple(comment_prefixes or ()), tuple(inline_comment_prefixes or ())
        self.allows_no_value, self.keeps_empty_lines = allows_no_value, keeps_empty_lines
        mark = "|".join([re.escape(one) for one in self.delimiters])
        value = rf"(?P<vi>{mark})\s*(?P<value>.*)"
        self.option = re.compile(rf"(?P<option>.*?)\s*(?:{value})?$" if allows_no_value else
                                 rf"(?P<option>.*?)\s*{value}$")

    def without_comment(self, line):
        # The line's value, and whether a comment was there.
        end = 0 if line.strip().startswith(self.comments) else len(line)
        for prefix in self.inline_comments:
            at = line.find(prefix)
            while 0 <= at < end:
                if at == 0 or line[at - 1].isspace():
                    end = at
                at = line.find(prefix, at + 1)
        return line[:end].strip(), end < len(line)


class RawConfigParser(MutableMapping):
    _DEFAULT_INTERPOLATION = Interpolation()
    BOOLEAN_STATES = {"1": True, "yes": True, "true": True, "on": True,
                      "0": False, "no": False, "false": False, "off": False}
    SECTCRE = re.compile(r"\[(?P<header>.+)\]")
    NONSPACECRE = re.compile(r"\S")

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False, *, delimiters=("=", ":"),
                 comment_prefixes=("#", ";"), inline_comment_prefixes=None, strict=True, empty_lines_in_values=True,
                 default_section=DEFAULTSECT, interpolation=_UNSET, converters=_UNSET):
        if interpolation is _UNSET:
            interpolation = self._DEFAULT_INTERPOLATION
        elif interpolation is None:
            interpolation = Interpolation()
        if not isinstance(interpolation, Interpolation):
            raise TypeError(f"interpolation= must be None or an instance of Interpolation; got an object of type "
                            f"{type(interpolation)}")
        self._interpolation = interpolation
        self._syntax = _Syntax(delimiters, comment_prefixes, inline_comment_prefixes, allow_no_value,
                               empty_lines_in_values)
        self._strict, self._dict, self.default_section = strict, dict_type, default_section
        self._defaults, self._sections, self._proxies = dict_type(), dict_type(), dict_type()
        self._converters = ConverterMapping(self)
        self._proxies[default_section] = SectionProxy(self, default_section)
        if converters is not _UNSET:
            for name, function in dict(converters).items():
                self._converters[name] = function
        if defaults:
            self._read_defaults(defaults)

    def _begin_section(self, name):
        values = self._sections[name] = self._dict()
        self._proxies[name] = SectionProxy(self, name)
        return values

    def _own(self, section):
        # The values that a section has itself.
        try:
            return self._sections[section]
        except KeyError:
            raise NoSectionError(section) from None

    def _changeable(self, section):
        return self._own(section) if section and section != self.default_section else self._defaults

    def sections(self):
        return [*self._sections]

    def add_section(self, section):
        if section == self.default_section:
            raise ValueError(f"Invalid section name: {section!r}")
        if self.has_section(section):
            raise DuplicateSectionError(section)
        self._begin_section(section)

    def defaults(self):
        return self._defaults

    def has_section(self, section):
        return section in self._sections

    def options(self, section):
        return list({**self._own(section), **self._defaults})

    def optionxform(self, optionstr):
        return optionstr.lower()

    def read(self, filenames, encoding=None):
        if isinstance(filenames, (str, bytes, os.PathLike)):
            filenames = [filenames]
        done = []
        for name in filenames:
            try:
                with open(name, encoding=encoding) as file:
                    self._read(file, name)
            except OSError:
                continue
            done.append(os.fspath(name))
        return done

    def read_file(self, f, source=None):
        if source is None:
            source = getattr(f, "name", "<???>")
        self._read(f, source)

    def read_string(self, string, source="<string>"):
        self.read_file(io.StringIO(string), source)

    def read_dict(self, dictionary, source="<dict>"):
        added = set()
        for name, keys in dictionary.items():
            name = str(name)
            if name in added and self._strict and name != self.default_section:
                raise DuplicateSectionError(name)
            added.add(name)
            if name != self.default_section and not self.has_section(name):
                self.add_section(name)
            for key, value in keys.items():
                key = self.optionxform(str(key))
                if (name, key) in added and self._strict:
                    raise DuplicateOptionError(name, key, source)
                added.add((name, key))
                self.set(name, key, value if value is None else str(value))

    def readfp(self, fp, filename=None):
        import warnings
        warnings.warn("This method will be removed in Python 3.12. Use 'parser.read_file()' instead.",
                      DeprecationWarning)
        self.read_file(fp, source=filename)

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        try:
            values = self._all_of(section, vars)
        except NoSectionError:
            if fallback is _UNSET:
                raise
            return fallback
        option = self.optionxform(option)
        try:
            value = values[option]
        except KeyError:
            if fallback is _UNSET:
                raise NoOptionError(option, section) from None
            return fallback
        if raw or value is None:
            return value
        return self._interpolation.before_get(self, section, option, value, values)

    def _get_conv(self, section, option, conv, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        try:
            return conv(self.get(section, option, raw=raw, vars=vars, **kwargs))
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback

    def getint(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        return self._get_conv(section, option, int, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        return self._get_conv(section, option, float, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        return self._get_conv(section, option, self._convert_to_boolean, raw=raw, vars=vars, fallback=fallback,
                              **kwargs)

    def items(self, section=_UNSET, raw=False, vars=None):
        if section is _UNSET:
            return super().items()
        values = self._defaults.copy()
        if section != self.default_section or section in self._sections:
            values.update(self._own(section))
        own = list(values.keys())
        if vars:
            for key, value in vars.items():
                values[self.optionxform(key)] = value
        if raw:
            return [(name, values[name]) for name in own]
        return [(name, self._interpolation.before_get(self, section, name, values[name], values)) for name in own]

    def popitem(self):
        first = next(iter(self._sections), None)
        if first is None:
            raise KeyError
        return first, self.pop(first)

    def has_option(self, section, option):
        if not section or section == self.default_section:
            return self.optionxform(option) in self._defaults
        if section not in self._sections:
            return False
        option = self.optionxform(option)
        return option in self._sections[section] or option in self._defaults

    def set(self, section, option, value=None):
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        self._changeable(section)[self.optionxform(option)] = value

    def write(self, fp, space_around_delimiters=True):
        mark = self._syntax.delimiters[0]
        if space_around_delimiters:
            mark = f" {mark} "
        if self._defaults:
            self._write_section(fp, self.default_section, self._defaults.items(), mark)
        for section in self._sections:
            self._write_section(fp, section, self._sections[section].items(), mark)

    def _write_section(self, fp, section_name, section_items, delimiter):
        fp.write(f"[{section_name}]\n")
        for key, value in section_items:
            value = self._interpolation.before_write(self, section_name, key, value)
            if value is not None or not self._syntax.allows_no_value:
                value = delimiter + str(value).replace("\n", "\n\t")
            else:
                value = ""
            fp.write(f"{key}{value}\n")
        fp.write("\n")

    def remove_option(self, section, option):
        values, option = self._changeable(section), self.optionxform(option)
        if option not in values:
            return False
        del values[option]
        return True

    def remove_section(self, section):
        if not self.has_section(section):
            return False
        del self._proxies[section], self._sections[section]
        return True

    def __iter__(self):
        yield self.default_section
        yield from self._sections

    def __len__(self):
        return 1 + len(self._sections)

    def __contains__(self, key):
        return self.has_section(key) or key == self.default_section

    def __getitem__(self, key):
        if key in self:
            return self._proxies[key]
        raise KeyError(key)

    def __setitem__(self, key, value):
        if key in self:
            if self[key] is value:
                return
            self._changeable(key).clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError("Cannot remove the default section.")
        if not self.remove_section(key):
            raise KeyError(key)

    # --- Reading ---

    def _read(self, fp, fpname):
        syntax = self._syntax
        seen = set()
        values = section = name = error = None
        indent = 0
        for lineno, line in enumerate(fp, start=1):
            value, is_comment = syntax.without_comment(line)
            if not value:
                if not syntax.keeps_empty_lines:
                    indent = sys.maxsize
                elif not is_comment and values is not None and name and values[name] is not None:
                    values[name].append("")
                continue
            first = self.NONSPACECRE.search(line)
            depth = first.start() if first else 0
            if values is not None and name and depth > indent:
                values[name].append(value)
                continue
            indent = depth
            header = self.SECTCRE.match(value)
            if header:
                section, name = header.group("header"), None
                values = self._entered(section, seen, fpname, lineno)
                continue
            if values is None:
                raise MissingSectionHeaderError(fpname, lineno, line)
            match = syntax.option.match(value)
            if match is None or not match.group("option"):
                error = error or ParsingError(fpname)
                error.append(lineno, repr(line))
                if match is None:
                    continue
            name = self.optionxform(match.group("option").rstrip())
            if self._strict and (section, name) in seen:
                raise DuplicateOptionError(section, name, fpname, lineno)
            seen.add((section, name))
            text = match.group("value")
            values[name] = None if text is None else [text.strip()]
        self._join_lines()
        if error:
            raise error

    def _entered(self, section, seen, fpname, lineno):
        # The values of the section whose header has been read.
        if section == self.default_section and section not in self._sections:
            return self._defaults
        if self._strict and section in seen:
            raise DuplicateSectionError(section, fpname, lineno)
        seen.add(section)
        return self._sections[section] if section in self._sections else self._begin_section(section)

    def _join_lines(self):
        for section, options in chain([(self.default_section, self._defaults)], self._sections.items()):
            for name, value in options.items():
                if isinstance(value, list):
                    value = "\n".join(value).rstrip()
                options[name] = self._interpolation.before_read(self, section, name, value)

    def _read_defaults(self, defaults):
        for key, value in defaults.items():
            self._defaults[self.optionxform(key)] = value

    def _all_of(self, section, vars):
        own = {}
        try:
            own = self._sections[section]
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section) from None
        given = {}
        if vars:
            for key, value in vars.items():
                given[self.optionxform(key)] = None if value is None else str(value)
        return ChainMap(given, own, self._defaults)

    def _convert_to_boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError(f"Not a boolean: {value}")
        return self.BOOLEAN_STATES[value.lower()]

    def _validate_value_types(self, *, section="", option="", value=""):
        if not isinstance(section, str):
            raise TypeError("section names must be strings")
        if not isinstance(option, str):
            raise TypeError("option keys must be strings")
        if (not self._syntax.allows_no_value or value) and not isinstance(value, str):
            raise TypeError("option values must be strings")

    converters = property(lambda self: self._converters)


class ConfigParser(RawConfigParser):
    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def set(self, section, option, value=None):
        self._validate_value_types(option=option, value=value)
        super().set(section, option, value)

    def add_section(self, section):
        self._validate_value_types(section=section)
        super().add_section(section)

    def _read_defaults(self, defaults):
        kept, self._interpolation = self._interpolation, Interpolation()
        try:
            self.read_dict({self.default_section: defaults})
        finally:
            self._interpolation = kept


class SafeConfigParser(ConfigParser):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        import warnings
        warnings.warn("The SafeConfigParser class has been renamed to ConfigParser in Python 3.2. This alias will be "
                      "removed in Python 3.12. Use ConfigParser directly instead.", DeprecationWarning)


class SectionProxy(MutableMapping):
    def __init__(self, parser, name):
        self._parser = parser
        self._name = name
        for conv in parser.converters:
            setattr(self, "get" + conv, partial(self.get, _impl=getattr(parser, "get" + conv)))

    def __repr__(self):
        return f"<Section: {self._name}>"

    parser = property(lambda self: self._parser)
    name = property(lambda self: self._name)

    def _options(self):
        if self._name != self._parser.default_section:
            return self._parser.options(self._name)
        return self._parser.defaults()

    def __iter__(self):
        return iter(self._options())

    def __len__(self):
        return len(self._options())

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def __getitem__(self, key):
        if key in self:
            return self._parser.get(self._name, key)
        raise KeyError(key)

    def __delitem__(self, key):
        if key not in self or not self._parser.remove_option(self._name, key):
            raise KeyError(key)

    def __setitem__(self, key, value):
        self._parser._validate_value_types(value=value, option=key)
        self._parser.set(self._name, key, value)

    def get(self, option, fallback=None, *, raw=False, vars=None, _impl=None, **kwargs):
        return (_impl or self._parser.get)(self._name, option, raw=raw, vars=vars, fallback=fallback, **kwargs)


class ConverterMapping(MutableMapping):
    """The functions behind a parser's `getint` and its kin."""

    GETTERCRE = re.compile(r"^get(?P<name>.+)$")

    def __init__(self, parser):
        self._parser = parser
        self._data = {}
        for getter in dir(parser):
            match = self.GETTERCRE.match(getter)
            if match and callable(getattr(parser, getter)):
                self._data[match.group("name")] = None

    def __getitem__(self, key):
        return self._data[key]

    def __setitem__(self, key, value):
        name = "get" + key if isinstance(key, str) else None
        if name is None or name == "get":
            raise ValueError(f"Incompatible key: {key} (type: {type(key)})" if name is None else
                             'Incompatible key: cannot use "" as a name')
        self._data[key] = value
        function = partial(self._parser._get_conv, conv=value)
        function.converter = value
        setattr(self._parser, name, function)
        for proxy in self._parser.values():
            setattr(proxy, name, partial(proxy.get, _impl=function))

    def __delitem__(self, key):
        del self._data[key]
        for one in chain([self._parser], self._parser.values()):
            if "get" + key in one.__dict__:
                delattr(one, "get" + key)

    def __len__(self):
        return len(self._data)

    def __iter__(self):
        return iter(self._data)
