// The C side of LineEditor: libedit's variadic wide interface as a few functions of fixed arity, and the signal
// handlers that must not be written in Swift. Text crosses as UTF-32: wchar_t is signed on some systems only.
#ifndef PLAIT_LINE_EDITOR_H
#define PLAIT_LINE_EDITOR_H

#include <stdbool.h>
#include <stdint.h>

// ---- Interrupts -----------------------------------------------------------------------------------------------------

/// How often Ctrl-C was pressed since the last clear. Read it through the functions below.
extern int32_t plait_interrupt_count;

/// Installs the handlers of SIGINT, SIGTERM, SIGHUP and SIGQUIT; a second call does nothing. False on failure.
bool plait_signals_install(void);

static inline bool plait_interrupt_pending(void) {
  return __atomic_load_n(&plait_interrupt_count, __ATOMIC_RELAXED) != 0;
}

static inline void plait_interrupt_clear(void) { __atomic_store_n(&plait_interrupt_count, 0, __ATOMIC_RELAXED); }

static inline const int32_t *plait_interrupt_address(void) { return &plait_interrupt_count; }

// ---- Waiting for input ----------------------------------------------------------------------------------------------

typedef enum {
  PLAIT_WAKE_INPUT,
  PLAIT_WAKE_INTERRUPT,
  PLAIT_WAKE_RESIZE,
  PLAIT_WAKE_SUSPEND,
  PLAIT_WAKE_CONTINUE,
  PLAIT_WAKE_TIMEOUT,
  PLAIT_WAKE_FAILURE,
} PlaitWake;

/// Waits until `fd` can be read or a signal asks for attention; `timeout` in milliseconds, -1 for ever.
PlaitWake plait_wait(int fd, int timeout);

/// Marks the time in which the terminal of `fd` is in raw mode, so that whatever ends the process restores it.
void plait_editing_began(int fd);
void plait_editing_ended(void);
/// Stops the process as Ctrl-Z does; returns when it continues.
void plait_stop_here(void);

// ---- The terminal ---------------------------------------------------------------------------------------------------

/// Columns and rows of the terminal at `fd`; 0 where there is none.
int32_t plait_terminal_columns(int fd);
int32_t plait_terminal_rows(int fd);

// ---- The editor -----------------------------------------------------------------------------------------------------

typedef struct PlaitEditor PlaitEditor;
/// What Tab does. It may use the functions under "Inside a Tab handler".
typedef void (*PlaitTabHandler)(PlaitEditor *, void *context);

typedef enum { PLAIT_READ_LINE, PLAIT_READ_INTERRUPTED, PLAIT_READ_END, PLAIT_READ_FAILED } PlaitReadStatus;

/// An editor on stdin and stdout; NULL if libedit or the locale cannot do it. `context` must outlive it.
PlaitEditor *plait_editor_open(const char *program, int32_t history_size, PlaitTabHandler tab, void *context);
void plait_editor_close(PlaitEditor *);

/// Reads one entry. `prompt` is zero-terminated, `prompt_cells` wide, its escape sequences between pairs of U+0001;
/// `initial`, zero-terminated, is what the entry begins with.
/// The text is valid until the next call and has `*count` scalars, without the newline that ended it.
PlaitReadStatus plait_editor_read(
  PlaitEditor *, const uint32_t *prompt, int32_t prompt_cells, const uint32_t *initial, const uint32_t **text,
  int32_t *count);
/// Adds a zero-terminated entry to the history in memory.
void plait_editor_remember(PlaitEditor *, const uint32_t *text);

// Inside a Tab handler:

/// The text being edited: `*count` scalars, the cursor before the scalar `*cursor`.
const uint32_t *plait_editor_text(PlaitEditor *, int32_t *count, int32_t *cursor);
/// Replaces the `count` scalars before the cursor with the zero-terminated `text`.
void plait_editor_replace(PlaitEditor *, int32_t count, const uint32_t *text);
/// Prints UTF-8 `lines` (each ends with a newline) below the text, and the prompt with the text again below them.
void plait_editor_list(PlaitEditor *, const char *lines);
void plait_editor_beep(PlaitEditor *);

#endif
