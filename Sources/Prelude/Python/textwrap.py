# `textwrap`: paragraphs of a given width, indentation.

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_WHITESPACE = "\t\n\x0b\x0c\r "


class TextWrapper:
    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=" [...]"):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate({ord(c): " " for c in _WHITESPACE})
        return text

    def _split(self, text):
        # Runs of blanks and words in turn; words may be divided after a hyphen and around a dash.
        chunks = []
        i = 0
        while i < len(text):
            start = i
            blank = text[i] in _WHITESPACE
            while i < len(text) and (text[i] in _WHITESPACE) == blank:
                i += 1
            if blank or not self.break_on_hyphens:
                chunks.append(text[start:i])
            else:
                chunks.extend(_divided(text[start:i]))
        return chunks

    def _fix_sentence_endings(self, chunks):
        i = 0
        while i < len(chunks) - 1:
            if chunks[i + 1] == " " and _ends_sentence(chunks[i]):
                chunks[i + 1] = "  "
                i += 2
            else:
                i += 1

    def _split_chunks(self, text):
        chunks = self._split(self._munge_whitespace(text))
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return chunks

    def _handle_long_word(self, chunks, current, size, width):
        room = 1 if width < 1 else width - size
        if self.break_long_words:
            end = room
            chunk = chunks[-1]
            if self.break_on_hyphens and len(chunk) > room:
                hyphen = chunk.rfind("-", 0, room)
                if hyphen > 0 and any([c != "-" for c in chunk[:hyphen]]):
                    end = hyphen + 1
            current.append(chunk[:end])
            chunks[-1] = chunk[end:]
        elif not current:
            current.append(chunks.pop())

    def _wrap_chunks(self, chunks):
        lines = []
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        chunks.reverse()
        while chunks:
            current = []
            size = 0
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == "" and lines:
                del chunks[-1]
            while chunks and size + len(chunks[-1]) <= width:
                size += len(chunks[-1])
                current.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._handle_long_word(chunks, current, size, width)
                size = sum([len(c) for c in current])
            if self.drop_whitespace and current and current[-1].strip() == "":
                size -= len(current[-1])
                del current[-1]
            if not current:
                continue
            is_last = not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()
            if self.max_lines is None or len(lines) + 1 < self.max_lines or is_last and size <= width:
                lines.append(indent + "".join(current))
                continue
            self._end_with_placeholder(lines, current, size, width, indent)
            break
        return lines

    def _end_with_placeholder(self, lines, current, size, width, indent):
        while current:
            if current[-1].strip() and size + len(self.placeholder) <= width:
                current.append(self.placeholder)
                lines.append(indent + "".join(current))
                return
            size -= len(current[-1])
            del current[-1]
        if lines:
            previous = lines[-1].rstrip()
            if len(previous) + len(self.placeholder) <= self.width:
                lines[-1] = previous + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def wrap(self, text):
        return self._wrap_chunks(self._split_chunks(text))

    def fill(self, text):
        return "\n".join(self.wrap(text))


def _ends_sentence(word):
    word = word[:-1] if word[-1:] in "\"'" and word[-1:] else word
    return len(word) > 1 and word[-1] in ".!?" and word[-2].islower()


def _divided(word):
    # A dash of two or more hyphens stands alone; after a single hyphen between letters a line may end.
    chunks = []
    start = i = 0
    while i < len(word):
        if word[i] != "-":
            i += 1
            continue
        end = i
        while end < len(word) and word[end] == "-":
            end += 1
        if end - i >= 2 and i > start and _is_word(word[i - 1]) and end < len(word) and word[end].isalnum():
            chunks.append(word[start:i])
            chunks.append(word[i:end])
            start = end
        elif end - i == 1 and _ends_part(word[:i]) and _begins_part(word[end:]):
            chunks.append(word[start:end])
            start = end
        i = end
    if start < len(word):
        chunks.append(word[start:])
    return chunks


def _ends_part(text):
    # Two letters, or two with a hyphen between them.
    return _is_letter(text[-1:]) and (_is_letter(text[-2:-1]) or text[-2:-1] == "-" and _is_letter(text[-3:-2]))


def _begins_part(text):
    return _is_letter(text[:1]) and (_is_letter(text[1:2]) or text[1:2] == "-" and _is_letter(text[2:3]))


def _is_letter(c):
    return c.isalpha() or c == "_"


def _is_word(c):
    return c.isalnum() or c in "_!\"'&.,?"


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    w = TextWrapper(width=width, max_lines=1, **kwargs)
    return w.fill(" ".join(text.strip().split()))


def dedent(text):
    lines = text.split("\n")
    margin = None
    for i, line in enumerate(lines):
        content = line.lstrip(" \t")
        if not content or line.isspace():
            if line.strip(" \t") == "":
                lines[i] = ""
            continue
        indent = line[:len(line) - len(content)]
        if margin is None:
            margin = indent
        else:
            n = 0
            while n < len(margin) and n < len(indent) and margin[n] == indent[n]:
                n += 1
            margin = margin[:n]
    if margin:
        lines = [line[len(margin):] if line.startswith(margin) else line for line in lines]
    return "\n".join(lines)


def indent(text, prefix, predicate=None):
    if predicate is None:
        predicate = str.strip
    return "".join([prefix + line if predicate(line) else line for line in text.splitlines(True)])
