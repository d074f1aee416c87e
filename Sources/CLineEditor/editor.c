// libedit through its native wide interface.
//
// libedit edits, searches and draws; reading is ours (`read_scalar`), because only there can signals, escape sequences,
// pasted text and UTF-8 be handled apart from locale and libedit's own signal mode, which signals the whole group.
#define _GNU_SOURCE
#include "CLineEditor.h"
#include "keys.h"

#include <errno.h>
#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

enum {
  ESCAPE = 0x1B,
  REPLACEMENT = 0xFFFD,
  PROMPT_MARK = 1,
  /// How long, in milliseconds, the rest of a key's sequence may take; longer, and it was the Escape key.
  KEY_TIMEOUT = 50,
  QUEUE_SIZE = 32,
};

struct PlaitEditor {
  EditLine *edit;
  HistoryW *history;
  PlaitTabHandler tab;
  void *context;
  bool vi;
  bool interrupted;
  const wchar_t *prompt;
  int prompt_cells;
  /// What the entry begins with.
  const wchar_t *initial;
  /// The terminal's width when the entry was drawn.
  int columns;
  /// Scalars that were read ahead while a key was being decoded.
  wchar_t queue[QUEUE_SIZE];
  int queue_start, queue_end;
  /// A byte that turned out not to belong to the character before it, or -1.
  int pushed_back;
};

_Static_assert(sizeof(wchar_t) == sizeof(uint32_t), "text crosses to Swift as UTF-32");

static PlaitEditor *editor_of(EditLine *edit) {
  void *data = NULL;
  el_wget(edit, EL_CLIENTDATA, &data);
  return data;
}

// ---- Where things are on the screen ---------------------------------------------------------------------------------

typedef struct {
  int row, column;
} Spot;

static Spot advance(Spot spot, const wchar_t *from, const wchar_t *to, int width) {
  for (; from < to; from++) {
    if (*from == L'\n') {
      spot = (Spot){spot.row + 1, 0};
      continue;
    }
    int cells = *from == L'\t' ? 8 - spot.column % 8 : wcwidth(*from);
    if (cells < 0) cells = 2;
    if (spot.column + cells > width) spot = (Spot){spot.row + 1, 0};
    spot.column += cells;
    if (spot.column >= width) spot = (Spot){spot.row + 1, 0};
  }
  return spot;
}

/// Where the cursor and the end of the entry are at the terminal's present width, counted from the prompt's first row.
static void locate(PlaitEditor *editor, Spot *cursor, Spot *end) {
  int width = plait_terminal_columns(STDOUT_FILENO);
  if (width <= 0) width = 80;
  const LineInfoW *line = el_wline(editor->edit);
  Spot start = {editor->prompt_cells / width, editor->prompt_cells % width};
  *cursor = advance(start, line->buffer, line->cursor, width);
  *end = advance(*cursor, line->cursor, line->lastchar, width);
}

/// Prints `mark` behind the entry and goes to the row below it.
static void leave_entry(PlaitEditor *editor, const char *mark) {
  Spot cursor, end;
  locate(editor, &cursor, &end);
  if (end.row > cursor.row) fprintf(stdout, "\033[%dB", end.row - cursor.row);
  fputc('\r', stdout);
  if (end.column > 0) fprintf(stdout, "\033[%dC", end.column);
  fprintf(stdout, "%s\n", mark);
}

static void paste_mode(bool on) {
  fputs(on ? "\033[?2004h" : "\033[?2004l", stdout);
  fflush(stdout);
}

// ---- Signals that arrive while editing ------------------------------------------------------------------------------

static void redraw_after_resize(PlaitEditor *editor) {
  Spot cursor, end;
  locate(editor, &cursor, &end);
  // Terminals re-wrap the text and take the cursor along, so count rows at the new width. Where the text now ends with
  // a full row, most leave the cursor in it; a row too few leaves a stale one, a row too many would eat output.
  int above = cursor.row;
  int columns = plait_terminal_columns(STDOUT_FILENO);
  if (columns != editor->columns && cursor.column == 0 && above > 0) above--;
  editor->columns = columns;
  if (above > 0) fprintf(stdout, "\033[%dA", above);
  fputs("\r\033[J", stdout);
  fflush(stdout);
  el_resize(editor->edit);
  el_wset(editor->edit, EL_REFRESH);
}

static void suspend(PlaitEditor *editor) {
  leave_entry(editor, "");
  paste_mode(false);
  el_wset(editor->edit, EL_PREP_TERM, 0);
  plait_stop_here();
  el_wset(editor->edit, EL_PREP_TERM, 1);
  paste_mode(true);
  el_resize(editor->edit);
  el_wset(editor->edit, EL_REFRESH);
}

static void resume(PlaitEditor *editor) {
  // Whoever stopped the process may have left the terminal in another mode.
  el_wset(editor->edit, EL_PREP_TERM, 0);
  el_wset(editor->edit, EL_PREP_TERM, 1);
  paste_mode(true);
  el_resize(editor->edit);
  el_wset(editor->edit, EL_REFRESH);
}

// ---- Reading --------------------------------------------------------------------------------------------------------

enum { READ_TIMEOUT = -2, READ_FAILURE = -1, READ_END = 0, READ_ONE = 1 };

/// One byte, and never more: a child process that reads the terminal next must find what we did not use.
static int read_byte(PlaitEditor *editor, int timeout, unsigned char *byte) {
  if (editor->pushed_back >= 0) {
    *byte = (unsigned char)editor->pushed_back;
    editor->pushed_back = -1;
    return READ_ONE;
  }
  for (;;) {
    switch (plait_wait(STDIN_FILENO, timeout)) {
    case PLAIT_WAKE_INTERRUPT:
      editor->interrupted = true;
      errno = EINTR;
      return READ_FAILURE;
    case PLAIT_WAKE_RESIZE: redraw_after_resize(editor); continue;
    case PLAIT_WAKE_SUSPEND: suspend(editor); continue;
    case PLAIT_WAKE_CONTINUE: resume(editor); continue;
    case PLAIT_WAKE_TIMEOUT: return READ_TIMEOUT;
    case PLAIT_WAKE_FAILURE: return READ_FAILURE;
    case PLAIT_WAKE_INPUT: break;
    }
    ssize_t count = read(STDIN_FILENO, byte, 1);
    if (count >= 0) return (int)count;
    if (errno == EIO) return READ_END;  // the terminal has gone
    if (errno != EINTR && errno != EAGAIN) return READ_FAILURE;
  }
}

/// One character of UTF-8, whatever the locale; U+FFFD stands for what is not UTF-8.
static int read_scalar(PlaitEditor *editor, int timeout, wchar_t *scalar) {
  unsigned char byte;
  int result = read_byte(editor, timeout, &byte);
  if (result != READ_ONE) return result;
  if (byte < 0x80) return *scalar = byte, READ_ONE;
  int more = byte >= 0xF0 && byte < 0xF5 ? 3 : byte >= 0xE0 && byte < 0xF0 ? 2 : byte >= 0xC2 && byte < 0xE0 ? 1 : 0;
  static const uint32_t least[] = {0, 0x80, 0x800, 0x10000};
  uint32_t value = more == 0 ? REPLACEMENT : byte & (0x3F >> more);
  for (int i = 0; i < more; i++) {
    result = read_byte(editor, KEY_TIMEOUT, &byte);
    if (result == READ_FAILURE) return result;
    if (result == READ_ONE && (byte & 0xC0) == 0x80) {
      value = value << 6 | (byte & 0x3F);
      continue;
    }
    if (result == READ_ONE) editor->pushed_back = byte;
    return *scalar = REPLACEMENT, READ_ONE;
  }
  bool valid = value >= least[more] && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
  *scalar = valid ? (wchar_t)value : REPLACEMENT;
  return READ_ONE;
}

static void enqueue(PlaitEditor *editor, wchar_t scalar) {
  if (editor->queue_end < QUEUE_SIZE) editor->queue[editor->queue_end++] = scalar;
}

/// Reads what follows an ESC into `sequence` (up to `size` with the zero) as far as it may be one key's.
/// True if it is a whole CSI or SS3 sequence.
static bool read_sequence(PlaitEditor *editor, char *sequence, int size, int *result) {
  int length = 0;
  sequence[0] = 0;
  while (length < size - 1) {
    wchar_t next;
    *result = read_scalar(editor, KEY_TIMEOUT, &next);
    if (*result != READ_ONE) return false;
    if (next >= 0x80 || next == ESCAPE) {
      enqueue(editor, next);
      return false;
    }
    sequence[length++] = (char)next;
    sequence[length] = 0;
    if (length == 1) {
      if (next != '[' && next != 'O') return false;
    } else if (next < 0x20) {
      return false;
    } else if (sequence[0] == 'O' || (next >= 0x40 && next <= 0x7E)) {
      return true;
    }
  }
  return false;
}

/// Decodes the key that begins with the ESC just read. 0 if there is nothing to hand to libedit.
static int read_key(PlaitEditor *editor, wchar_t *scalar) {
  char sequence[16];
  int result = READ_ONE;
  int ahead_start = editor->queue_end;
  bool whole = read_sequence(editor, sequence, sizeof sequence, &result);
  if (result == READ_FAILURE) return READ_FAILURE;
  if (whole) {
    for (int i = 0; i < PLAIT_KEY_COUNT; i++) {
      if (strcmp(plait_keys[i].sequence, sequence) != 0) continue;
      if (plait_keys[i].mode == PLAIT_VI_ONLY && !editor->vi) break;
      return *scalar = PLAIT_KEY_BASE + i, READ_ONE;
    }
    bool arrow = strlen(sequence) == 2 && sequence[1] >= 'A' && sequence[1] <= 'D';
    if (!arrow) return 0;  // a key that means nothing here; its tail must not end up in the text
  }
  // Not ours: ESC, then what followed it, then what was read beyond that.
  wchar_t beyond = 0;
  bool has_beyond = editor->queue_end > ahead_start;
  if (has_beyond) beyond = editor->queue[--editor->queue_end];
  for (const char *c = sequence; *c; c++) enqueue(editor, (unsigned char)*c);
  if (has_beyond) {
    if (beyond < 0x80 && editor->pushed_back < 0) editor->pushed_back = (int)beyond;
    else enqueue(editor, beyond);
  }
  return *scalar = ESCAPE, READ_ONE;
}

/// libedit's source of characters.
static int next_scalar(EditLine *edit, wchar_t *scalar) {
  PlaitEditor *editor = editor_of(edit);
  if (editor->queue_start < editor->queue_end) {
    *scalar = editor->queue[editor->queue_start++];
    if (editor->queue_start == editor->queue_end) editor->queue_start = editor->queue_end = 0;
    return READ_ONE;
  }
  for (;;) {
    int result = read_scalar(editor, -1, scalar);
    if (result != READ_ONE) return result;
    if (*scalar >= PLAIT_KEY_BASE && *scalar < PLAIT_KEY_LIMIT) continue;
    if (*scalar != ESCAPE) return READ_ONE;
    result = read_key(editor, scalar);
    if (result != 0) return result;
  }
}

// ---- Commands -------------------------------------------------------------------------------------------------------

typedef struct {
  wchar_t *scalars;
  size_t count, capacity;
} Text;

static bool append(Text *text, wchar_t scalar) {
  if (text->count + 1 >= text->capacity) {
    size_t capacity = text->capacity ? text->capacity * 2 : 1024;
    wchar_t *grown = realloc(text->scalars, capacity * sizeof(wchar_t));
    if (!grown) return false;
    text->scalars = grown;
    text->capacity = capacity;
  }
  text->scalars[text->count++] = scalar;
  text->scalars[text->count] = 0;
  return true;
}

/// Collects pasted text up to its end mark: line ends become newlines, other control characters go.
static void read_paste(PlaitEditor *editor, Text *text) {
  static const char end_mark[] = "[201~";
  wchar_t scalar, before = 0;
  while (read_scalar(editor, -1, &scalar) == READ_ONE) {
    int matched = 0;
    while (scalar == ESCAPE) {
      matched = 0;
      while (end_mark[matched]) {
        if (read_scalar(editor, -1, &scalar) != READ_ONE) return;
        if (scalar != end_mark[matched]) break;
        matched++;
      }
      if (!end_mark[matched]) break;
    }
    if (!end_mark[matched]) break;
    bool newline = scalar == L'\r' || (scalar == L'\n' && before != L'\r');
    bool control = scalar < 0x20 || (scalar >= 0x7F && scalar < 0xA0);
    before = scalar;
    if (newline) scalar = L'\n';
    if (control && !newline && scalar != L'\t') continue;
    if (!append(text, scalar)) break;
  }
  // One newline at the end came with the copied lines; Enter is the reader's to press.
  if (text->count > 0 && text->scalars[text->count - 1] == L'\n') text->scalars[--text->count] = 0;
}

static unsigned char paste_command(EditLine *edit, int character) {
  (void)character;
  PlaitEditor *editor = editor_of(edit);
  Text text = {0};
  read_paste(editor, &text);
  int failed = !editor->interrupted && text.count > 0 ? el_winsertstr(edit, text.scalars) : 0;
  free(text.scalars);
  if (failed) el_beep(edit);
  return CC_REFRESH;
}

/// libedit's own command stops before the last character in vi mode, even while inserting.
static unsigned char end_command(EditLine *edit, int character) {
  (void)character;
  const LineInfoW *line = el_wline(edit);
  el_cursor(edit, (int)(line->lastchar - line->cursor));
  return CC_CURSOR;
}

static unsigned char prefill_command(EditLine *edit, int character) {
  (void)character;
  PlaitEditor *editor = editor_of(edit);
  if (editor->initial && *editor->initial && el_winsertstr(edit, editor->initial) != 0) el_beep(edit);
  return CC_REFRESH;
}

static unsigned char tab_command(EditLine *edit, int character) {
  (void)character;
  PlaitEditor *editor = editor_of(edit);
  editor->tab(editor, editor->context);
  return CC_REFRESH;
}

const uint32_t *plait_editor_text(PlaitEditor *editor, int32_t *count, int32_t *cursor) {
  const LineInfoW *line = el_wline(editor->edit);
  *count = (int32_t)(line->lastchar - line->buffer);
  *cursor = (int32_t)(line->cursor - line->buffer);
  return (const uint32_t *)line->buffer;
}

void plait_editor_replace(PlaitEditor *editor, int32_t count, const uint32_t *text) {
  if (count > 0) el_wdeletestr(editor->edit, count);
  if (*text && el_winsertstr(editor->edit, (const wchar_t *)text) != 0) el_beep(editor->edit);
}

void plait_editor_list(PlaitEditor *editor, const char *lines) {
  leave_entry(editor, "");
  fputs(lines, stdout);
  fflush(stdout);
  el_wset(editor->edit, EL_REFRESH);
}

void plait_editor_beep(PlaitEditor *editor) { el_beep(editor->edit); }

// ---- Life -----------------------------------------------------------------------------------------------------------

/// libedit draws through the locale. Under "C" it loses every character beyond ASCII.
static bool use_utf8_locale(void) {
  static const char *const names[] = {"", "C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
    if (setlocale(LC_CTYPE, names[i]) && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  }
  return false;
}

static wchar_t *current_prompt(EditLine *edit) {
  PlaitEditor *editor = editor_of(edit);
  return (wchar_t *)(editor && editor->prompt ? editor->prompt : L"");
}

static void bind_keys(PlaitEditor *editor) {
  EditLine *edit = editor->edit;
  const wchar_t *mode = NULL;
  el_wget(edit, EL_EDITOR, &mode);
  editor->vi = mode && wcscmp(mode, L"vi") == 0;
  el_wset(edit, EL_ADDFN, L"plait-paste", L"Insert pasted text", paste_command);
  el_wset(edit, EL_ADDFN, L"plait-end", L"Move to the end", end_command);
  el_wset(edit, EL_ADDFN, L"plait-complete", L"Complete the word", tab_command);
  el_wset(edit, EL_ADDFN, L"plait-prefill", L"Insert what the entry begins with", prefill_command);
  wchar_t prefill[2] = {PLAIT_PREFILL_KEY, 0};
  el_wset(edit, EL_BIND, prefill, L"plait-prefill", NULL);
  if (editor->vi) el_wset(edit, EL_BIND, L"-a", prefill, L"plait-prefill", NULL);
  for (int i = 0; i < PLAIT_KEY_COUNT; i++) {
    wchar_t key[2] = {PLAIT_KEY_BASE + i, 0};
    el_wset(edit, EL_BIND, key, plait_keys[i].command, NULL);
    if (editor->vi) el_wset(edit, EL_BIND, L"-a", key, plait_keys[i].command, NULL);
  }
  el_wset(edit, EL_BIND, L"^I", L"plait-complete", NULL);
  el_wset(edit, EL_BIND, L"^R", L"em-inc-search-prev", NULL);
}

PlaitEditor *plait_editor_open(const char *program, int32_t history_size, PlaitTabHandler tab, void *context) {
  if (!plait_signals_install() || !use_utf8_locale()) return NULL;
  PlaitEditor *editor = calloc(1, sizeof *editor);
  if (!editor) return NULL;
  editor->tab = tab;
  editor->context = context;
  editor->pushed_back = -1;
  editor->edit = el_init(program, stdin, stdout, stderr);
  editor->history = history_winit();
  if (!editor->edit || !editor->history) {
    plait_editor_close(editor);
    return NULL;
  }
  HistEventW event;
  history_w(editor->history, &event, H_SETSIZE, (int)history_size);
  history_w(editor->history, &event, H_SETUNIQUE, 1);
  el_wset(editor->edit, EL_CLIENTDATA, editor);
  el_wset(editor->edit, EL_EDITOR, L"emacs");
  el_wset(editor->edit, EL_SIGNAL, 0);
  el_wset(editor->edit, EL_PROMPT_ESC, current_prompt, (wchar_t)PROMPT_MARK);
  el_wset(editor->edit, EL_HIST, history_w, editor->history);
  el_wset(editor->edit, EL_GETCFN, next_scalar);
  // The person's own settings first: `bind -v` in them drops every binding made before.
  el_source(editor->edit, NULL);
  bind_keys(editor);
  return editor;
}

void plait_editor_close(PlaitEditor *editor) {
  if (!editor) return;
  if (editor->edit) el_end(editor->edit);
  if (editor->history) history_wend(editor->history);
  free(editor);
}

PlaitReadStatus plait_editor_read(
  PlaitEditor *editor, const uint32_t *prompt, int32_t prompt_cells, const uint32_t *initial, const uint32_t **text,
  int32_t *count) {
  editor->prompt = (const wchar_t *)prompt;
  editor->prompt_cells = prompt_cells;
  editor->initial = (const wchar_t *)initial;
  editor->interrupted = false;
  editor->queue_start = editor->queue_end = 0;
  if (initial && *initial) enqueue(editor, PLAIT_PREFILL_KEY);
  plait_interrupt_clear();
  plait_editing_began(STDIN_FILENO);
  paste_mode(true);
  el_resize(editor->edit);
  editor->columns = plait_terminal_columns(STDOUT_FILENO);
  int length = 0;
  errno = 0;
  const wchar_t *line = el_wgets(editor->edit, &length);
  int failure = errno;
  if (editor->interrupted) {
    leave_entry(editor, "^C");
  }
  paste_mode(false);
  plait_editing_ended();
  editor->prompt = NULL;
  editor->initial = NULL;
  *count = 0;
  if (editor->interrupted) {
    plait_interrupt_clear();
    return PLAIT_READ_INTERRUPTED;
  }
  if (line && length > 0) {
    *text = (const uint32_t *)line;
    *count = line[length - 1] == L'\n' ? length - 1 : length;
    return PLAIT_READ_LINE;
  }
  errno = failure;
  return length == 0 ? PLAIT_READ_END : PLAIT_READ_FAILED;
}

void plait_editor_remember(PlaitEditor *editor, const uint32_t *text) {
  HistEventW event;
  history_w(editor->history, &event, H_ENTER, (const wchar_t *)text);
}
