#pragma once

/// A Python file: its module's name and its bytes.
struct prelude_file {
  const char *name;
  const unsigned char *bytes;
  unsigned long size;
};

struct prelude_files {
  const struct prelude_file *first;
  unsigned long count;
};

/// The files that together are the builtins' Python part, in order.
struct prelude_files prelude_builtins(void);

/// The library's modules, in alphabetical order.
struct prelude_files prelude_modules(void);
