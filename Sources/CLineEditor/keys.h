// Keys that arrive as escape sequences, and what they do.
#ifndef PLAIT_KEYS_H
#define PLAIT_KEYS_H

#include <stdbool.h>
#include <wchar.h>

typedef enum { PLAIT_ANY_MODE, PLAIT_VI_ONLY } PlaitKeyMode;

/// A key: what follows its ESC, the libedit command it runs, and the modes in which it is ours to decode.
///
/// libedit can bind sequences itself, but in vi mode every binding that begins with ESC breaks the Escape key, and an
/// unbound sequence leaves its tail in the text. So they are decoded while reading, and each becomes one character of
/// the C1 range (U+0080 + its index here), which no keyboard sends and which is bound to the command.
/// The arrows stay with libedit in emacs mode: people bind them in ~/.editrc.
typedef struct {
  const char *sequence;
  const wchar_t *command;
  PlaitKeyMode mode;
} PlaitKey;

static const PlaitKey plait_keys[] = {
  {"[200~", L"plait-paste", PLAIT_ANY_MODE},
  {"[H", L"ed-move-to-beg", PLAIT_ANY_MODE},
  {"OH", L"ed-move-to-beg", PLAIT_ANY_MODE},
  {"[1~", L"ed-move-to-beg", PLAIT_ANY_MODE},
  {"[7~", L"ed-move-to-beg", PLAIT_ANY_MODE},
  {"[F", L"plait-end", PLAIT_ANY_MODE},
  {"OF", L"plait-end", PLAIT_ANY_MODE},
  {"[4~", L"plait-end", PLAIT_ANY_MODE},
  {"[8~", L"plait-end", PLAIT_ANY_MODE},
  {"[3~", L"ed-delete-next-char", PLAIT_ANY_MODE},
  {"[1;5C", L"em-next-word", PLAIT_ANY_MODE},
  {"[1;3C", L"em-next-word", PLAIT_ANY_MODE},
  {"[5C", L"em-next-word", PLAIT_ANY_MODE},
  {"Oc", L"em-next-word", PLAIT_ANY_MODE},
  {"[1;5D", L"ed-prev-word", PLAIT_ANY_MODE},
  {"[1;3D", L"ed-prev-word", PLAIT_ANY_MODE},
  {"[5D", L"ed-prev-word", PLAIT_ANY_MODE},
  {"Od", L"ed-prev-word", PLAIT_ANY_MODE},
  {"[5~", L"ed-search-prev-history", PLAIT_ANY_MODE},
  {"[6~", L"ed-search-next-history", PLAIT_ANY_MODE},
  {"[A", L"ed-prev-history", PLAIT_VI_ONLY},
  {"OA", L"ed-prev-history", PLAIT_VI_ONLY},
  {"[B", L"ed-next-history", PLAIT_VI_ONLY},
  {"OB", L"ed-next-history", PLAIT_VI_ONLY},
  {"[C", L"ed-next-char", PLAIT_VI_ONLY},
  {"OC", L"ed-next-char", PLAIT_VI_ONLY},
  {"[D", L"ed-prev-char", PLAIT_VI_ONLY},
  {"OD", L"ed-prev-char", PLAIT_VI_ONLY},
};

enum { PLAIT_KEY_COUNT = sizeof plait_keys / sizeof plait_keys[0], PLAIT_KEY_BASE = 0x80, PLAIT_KEY_LIMIT = 0xA0 };
/// A character of that range that no key gives: it inserts the text that an entry begins with.
enum { PLAIT_PREFILL_KEY = PLAIT_KEY_BASE + PLAIT_KEY_COUNT };
_Static_assert(PLAIT_PREFILL_KEY < PLAIT_KEY_LIMIT, "the C1 range has 32 characters");

#endif
