// Shell: what a person does with Plait at the command line and in a session.
//
// `CommandLine/` holds one file for each subcommand: an options struct with a `run()` that gives the exit status or
// throws a `CommandError`, of which the executable prints the two lines. Nothing here knows how arguments are parsed;
// the executable knows nothing else.
//
// Invariants: a program's output goes to stdout, all that Plait itself says about a failure goes to stderr, begins
// with `plait: ` and ends with what to do. Exit statuses are those of `ExitStatus`.
//
// `Session/` is the shell: a `Session` takes what is typed, entry by entry, and answers on a `Console`. It holds the
// current program with its run (`Player`: forwards and backwards), Python's prompt (`PythonPrompt`) and the lesson that
// goes on (`Lesson/`). `Commands/` has what may be typed after `:`, a row in `Commands.all` each. `ShellLoop` joins a
// session with the line editor.
//
// Invariants of the session: whatever is typed, the answer is a message and the next prompt; Ctrl-C stops what runs and
// never the shell; all it says about itself goes to stdout, for it is a conversation; no line that it makes is wider
// than the terminal.
