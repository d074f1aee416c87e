# `csv`: rows as lines of text.

__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "Error", "Dialect", "excel", "excel_tab",
           "unix_dialect", "reader", "writer", "DictReader", "DictWriter", "register_dialect", "get_dialect",
           "list_dialects", "Sniffer", "unregister_dialect", "field_size_limit"]

QUOTE_MINIMAL = 0
QUOTE_ALL = 1
QUOTE_NONNUMERIC = 2
QUOTE_NONE = 3


class Error(Exception):
    __module__ = "_csv"


class Dialect:
    delimiter = ","
    quotechar = '"'
    escapechar = None
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL
    strict = False


class excel(Dialect):
    pass


class excel_tab(excel):
    delimiter = "\t"


class unix_dialect(Dialect):
    lineterminator = "\n"
    quoting = QUOTE_ALL


_dialects = {"excel": excel, "excel-tab": excel_tab, "unix": unix_dialect}
_FIELDS = ("delimiter", "quotechar", "escapechar", "doublequote", "skipinitialspace", "lineterminator", "quoting",
           "strict")


def register_dialect(name, dialect=excel, **fmtparams):
    _dialects[name] = _made(dialect, fmtparams)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    return list(_dialects)


def field_size_limit(limit=None):
    return 131072


def _made(dialect, params):
    if isinstance(dialect, str):
        dialect = get_dialect(dialect)
    result = Dialect()
    for name in _FIELDS:
        setattr(result, name, getattr(dialect, name, getattr(Dialect, name)))
    for name, value in params.items():
        if name not in _FIELDS:
            raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        setattr(result, name, value)
    if not isinstance(result.delimiter, str) or len(result.delimiter) != 1:
        raise TypeError('"delimiter" must be a 1-character string')
    return result


class _Reader:
    def __init__(self, lines, dialect):
        self._lines = iter(lines)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        # States: 0 start of a field, 1 in a field, 2 in quotes, 3 behind a closing quote.
        d = self.dialect
        fields = []
        field = []
        quoted = False
        state = 0
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if state == 2:
                    if d.strict:
                        raise Error("unexpected end of data")
                    fields.append(self._field(field, quoted))
                    return fields
                raise
            if not isinstance(line, str):
                raise Error(f"iterator should return strings, not {type(line).__name__} "
                            "(the file should be opened in text mode)")
            self.line_num += 1
            i = 0
            ended = False
            while i < len(line):
                c = line[i]
                i += 1
                if d.escapechar is not None and c == d.escapechar and i < len(line):
                    field.append(line[i])
                    i += 1
                    state = 2 if state == 2 else 1
                elif state == 2:
                    if c == d.quotechar:
                        if d.doublequote and line[i:i + 1] == d.quotechar:
                            field.append(c)
                            i += 1
                        else:
                            state = 3
                    else:
                        field.append(c)
                elif c in "\r\n":
                    ended = True
                elif c == d.delimiter:
                    fields.append(self._field(field, quoted))
                    field = []
                    quoted = False
                    state = 0
                    continue
                elif state == 0 and c == d.quotechar and d.quoting != QUOTE_NONE:
                    state = 2
                    quoted = True
                elif state == 0 and c == " " and d.skipinitialspace:
                    pass
                elif state == 3 and d.strict:
                    raise Error(f"'{d.delimiter}' expected after '{d.quotechar}'")
                else:
                    field.append(c)
                    state = 1
            if state == 2:
                continue
            if not fields and not field and not quoted:
                return []
            fields.append(self._field(field, quoted))
            return fields

    def _field(self, chars, quoted):
        text = "".join(chars)
        if self.dialect.quoting == QUOTE_NONNUMERIC and not quoted:
            return float(text)
        return text


def reader(csvfile, dialect="excel", **fmtparams):
    return _Reader(csvfile, _made(dialect, fmtparams))


class _Writer:
    def __init__(self, file, dialect):
        self._file = file
        self.dialect = dialect

    def writerow(self, row):
        try:
            row = list(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        fields = [self._field(value, len(row) == 1) for value in row]
        return self._file.write(self.dialect.delimiter.join(fields) + self.dialect.lineterminator)

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)

    def _field(self, value, is_only):
        d = self.dialect
        if value is None:
            text = ""
        elif isinstance(value, str):
            text = value
        elif isinstance(value, float):
            text = repr(value)
        else:
            text = str(value)
        is_number = isinstance(value, (int, float)) and not isinstance(value, str)
        special = any(c in text for c in (d.delimiter, d.quotechar or "\n", "\n", "\r", d.escapechar or "\n")) \
            or any(c in d.lineterminator for c in text)
        if d.quoting == QUOTE_NONE:
            if special:
                if d.escapechar is None:
                    raise Error("need to escape, but no escapechar set")
                text = "".join([d.escapechar + c if c in (d.delimiter, d.quotechar, d.escapechar, "\n", "\r") else c
                                for c in text])
            elif is_only and not text:
                raise Error("single empty field record must be quoted")
            return text
        if special or d.quoting == QUOTE_ALL or d.quoting == QUOTE_NONNUMERIC and not is_number \
                or is_only and not text:
            if d.doublequote:
                text = text.replace(d.quotechar, d.quotechar * 2)
            elif d.quotechar in text:
                if d.escapechar is None:
                    raise Error("need to escape, but no escapechar set")
                text = text.replace(d.quotechar, d.escapechar + d.quotechar)
            return d.quotechar + text + d.quotechar
        return text


def writer(csvfile, dialect="excel", **fmtparams):
    return _Writer(csvfile, _made(dialect, fmtparams))


class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        self._fieldnames = list(fieldnames) if fieldnames is not None else None
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            self._fieldnames = next(self.reader, None)
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __iter__(self):
        return self

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        result = dict(zip(self.fieldnames, row))
        if len(self.fieldnames) < len(row):
            result[self.restkey] = row[len(self.fieldnames):]
        else:
            for key in self.fieldnames[len(row):]:
                result[key] = self.restval
        return result


class DictWriter:
    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        if extrasaction.lower() not in ("raise", "ignore"):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.fieldnames = fieldnames
        self.restval = restval
        self.extrasaction = extrasaction.lower()
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == "raise":
            wrong = [key for key in rowdict if key not in self.fieldnames]
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join([repr(x) for x in wrong]))
        return [rowdict.get(key, self.restval) for key in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        for row in rowdicts:
            self.writerow(row)


class Sniffer:
    """Guesses what the rows of a text are divided by."""

    def __init__(self):
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        quote, doubled, found, skips = self._by_quotes(sample, delimiters)
        if not found:
            found, skips = self._by_counts(sample, delimiters)
        if not found:
            raise Error("Could not determine delimiter")

        class dialect(Dialect):
            _name = "sniffed"
            lineterminator = "\r\n"
            quoting = QUOTE_MINIMAL

        dialect.doublequote = doubled
        dialect.delimiter = found
        dialect.quotechar = quote or '"'
        dialect.skipinitialspace = skips
        return dialect

    def _by_quotes(self, data, delimiters):
        import re
        for form in (r"(?P<delim>[^\w\n\"\'])(?P<space> ?)(?P<quote>[\"\']).*?(?P=quote)(?P=delim)",
                     r"(?:^|\n)(?P<quote>[\"\']).*?(?P=quote)(?P<delim>[^\w\n\"\'])(?P<space> ?)",
                     r"(?P<delim>[^\w\n\"\'])(?P<space> ?)(?P<quote>[\"\']).*?(?P=quote)(?:$|\n)",
                     r"(?:^|\n)(?P<quote>[\"\']).*?(?P=quote)(?:$|\n)"):
            pattern = re.compile(form, re.DOTALL | re.MULTILINE)
            matches = list(pattern.finditer(data))
            if matches:
                break
        else:
            return "", False, None, False
        quotes, marks, spaces = {}, {}, 0
        for match in matches:
            groups = match.groupdict()
            quotes[groups["quote"]] = quotes.get(groups["quote"], 0) + 1
            mark = groups.get("delim")
            if mark and (delimiters is None or mark in delimiters):
                marks[mark] = marks.get(mark, 0) + 1
            if groups.get("space"):
                spaces += 1
        quote = max(quotes, key=quotes.get)
        if not marks:
            return quote, False, "", False
        mark = max(marks, key=marks.get)
        skips = marks[mark] == spaces
        if mark == "\n":
            mark = ""
        between = re.escape(mark)
        doubled = re.search(rf"(({between})|^)\W*{quote}[^{between}\n]*{quote}[^{between}\n]*{quote}\W*(({between})|$)",
                            data, re.MULTILINE)
        return quote, bool(doubled), mark, skips

    def _by_counts(self, data, delimiters):
        lines = [line for line in data.split("\n") if line]
        total = len(lines)
        known = {}
        for code in range(127):
            mark = chr(code)
            if delimiters is not None and mark not in delimiters or mark.isalnum() or mark in "\r_\"'":
                continue
            counts = {}
            for line in lines:
                count = line.count(mark)
                counts[count] = counts.get(count, 0) + 1
            best = max(counts, key=counts.get)
            if best:
                agree = counts[best] - sum([n for count, n in counts.items() if count != best])
                if agree / total >= 0.9:
                    known[mark] = best
        if len(known) > 1:
            for mark in self.preferred:
                if mark in known:
                    known = {mark: known[mark]}
                    break
        if not known:
            return "", False
        mark = max(known, key=known.get)
        return mark, lines[0].count(mark) == lines[0].count(mark + " ")

    def has_header(self, sample):
        rows = reader(sample.splitlines(), self.sniff(sample))
        header = next(rows)
        kinds = dict.fromkeys(range(len(header)))
        for checked, row in enumerate(rows):
            if checked > 20:
                break
            if len(row) != len(header):
                continue
            for column in list(kinds):
                try:
                    complex(row[column])
                    kind = complex
                except (ValueError, OverflowError):
                    kind = len(row[column])
                if kind != kinds[column]:
                    if kinds[column] is None:
                        kinds[column] = kind
                    else:
                        del kinds[column]
        votes = 0
        for column, kind in kinds.items():
            if isinstance(kind, int):
                votes += 1 if len(header[column]) != kind else -1
            elif kind is not None:
                try:
                    kind(header[column])
                    votes -= 1
                except (ValueError, TypeError):
                    votes += 1
        return votes > 0
