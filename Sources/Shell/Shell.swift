// Shell: what a person does with Plait at the command line and in a session.
//
// `CommandLine/` holds one file for each subcommand: an options struct with a `run()` that gives the exit status or
// throws a `CommandError`, of which the executable prints the two lines. Nothing here knows how arguments are parsed;
// the executable knows nothing else.
//
// Invariants: a program's output goes to stdout, all that Plait itself says about a failure goes to stderr, begins
// with `plait: ` and ends with what to do. Exit statuses are those of `ExitStatus`.
