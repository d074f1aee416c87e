// Signal handlers, and the one place that waits for input.
//
// A handler only counts, and writes a byte into a pipe that `plait_wait` polls together with the input: so a signal that
// arrives on another thread, or just before the wait, is not lost. Signals that end the process first restore the
// terminal; everything they call is async-signal-safe.
#define _GNU_SOURCE
#include "CLineEditor.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

int32_t plait_interrupt_count = 0;

/// Ctrl-C that nobody looked at for this many seconds makes the next one end the process.
static const time_t patience = 3;

static volatile sig_atomic_t resized, suspended, continued;
static int wake_pipe[2] = {-1, -1};
static time_t first_interrupt;

static volatile sig_atomic_t editing;
static int edited_fd = -1;
static struct termios before_editing;
static struct sigaction old_suspend, old_resize, old_continue;

static void restore_terminal(void) {
  if (!editing) return;
  editing = 0;
  static const char paste_off[] = "\033[?2004l\r\n";
  if (write(STDOUT_FILENO, paste_off, sizeof paste_off - 1) < 0) { /* nothing can be done about it */ }
  tcsetattr(edited_fd, TCSANOW, &before_editing);
}

static void end_by(int number) {
  restore_terminal();
  struct sigaction action = {.sa_handler = SIG_DFL};
  sigaction(number, &action, NULL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, number);
  raise(number);
  sigprocmask(SIG_UNBLOCK, &only, NULL);
}

static void wake(void) {
  if (wake_pipe[1] >= 0 && write(wake_pipe[1], "!", 1) < 0) { /* full: a wake-up is pending already */ }
}

static void on_interrupt(int number) {
  int saved = errno;
  struct timespec now = {0};
  clock_gettime(CLOCK_MONOTONIC, &now);
  int32_t before = __atomic_fetch_add(&plait_interrupt_count, 1, __ATOMIC_RELAXED);
  if (before == 0) first_interrupt = now.tv_sec;
  if (before >= 2 && now.tv_sec - first_interrupt > patience) end_by(number);
  wake();
  errno = saved;
}

static void on_end(int number) { end_by(number); }

static void on_other(int number) {
  int saved = errno;
  if (number == SIGTSTP) suspended = 1;
  if (number == SIGWINCH) resized = 1;
  if (number == SIGCONT) continued = 1;
  wake();
  errno = saved;
}

/// Installs `handler` unless the parent wants the signal ignored (nohup, background jobs).
static void handle(int number, void (*handler)(int), struct sigaction *old) {
  struct sigaction current;
  struct sigaction action = {.sa_handler = handler, .sa_flags = 0};
  sigemptyset(&action.sa_mask);
  if (sigaction(number, NULL, &current) == 0 && current.sa_handler != SIG_IGN) sigaction(number, &action, NULL);
  if (old) *old = current;
}

bool plait_signals_install(void) {
  static bool installed = false;
  if (installed) return true;
  if (pipe(wake_pipe) != 0) return false;
  for (int end = 0; end < 2; end++) {
    fcntl(wake_pipe[end], F_SETFL, O_NONBLOCK);
    fcntl(wake_pipe[end], F_SETFD, FD_CLOEXEC);
  }
  handle(SIGINT, on_interrupt, NULL);
  handle(SIGTERM, on_end, NULL);
  handle(SIGHUP, on_end, NULL);
  handle(SIGQUIT, on_end, NULL);
  atexit(restore_terminal);
  installed = true;
  return true;
}

PlaitWake plait_wait(int fd, int timeout) {
  for (;;) {
    if (plait_interrupt_pending()) return PLAIT_WAKE_INTERRUPT;
    if (suspended) return suspended = 0, PLAIT_WAKE_SUSPEND;
    if (continued) return continued = 0, PLAIT_WAKE_CONTINUE;
    if (resized) return resized = 0, PLAIT_WAKE_RESIZE;
    struct pollfd sources[2] = {{.fd = fd, .events = POLLIN}, {.fd = wake_pipe[0], .events = POLLIN}};
    int ready = poll(sources, 2, timeout);
    if (ready == 0) return PLAIT_WAKE_TIMEOUT;
    if (ready < 0 && errno != EINTR && errno != EAGAIN) return PLAIT_WAKE_FAILURE;
    if (ready < 0) continue;
    if (sources[1].revents) {
      char drained[64];
      while (read(wake_pipe[0], drained, sizeof drained) > 0) {}
      continue;
    }
    // End of file, hang-up and a closed descriptor are for the read that follows to report.
    return PLAIT_WAKE_INPUT;
  }
}

void plait_editing_began(int fd) {
  if (tcgetattr(fd, &before_editing) != 0) return;
  edited_fd = fd;
  suspended = resized = continued = 0;
  handle(SIGTSTP, on_other, &old_suspend);
  handle(SIGWINCH, on_other, &old_resize);
  handle(SIGCONT, on_other, &old_continue);
  editing = 1;
}

void plait_editing_ended(void) {
  if (!editing) return;
  editing = 0;
  sigaction(SIGTSTP, &old_suspend, NULL);
  sigaction(SIGWINCH, &old_resize, NULL);
  sigaction(SIGCONT, &old_continue, NULL);
}

void plait_stop_here(void) {
  struct sigaction own, standard = {.sa_handler = SIG_DFL};
  sigaction(SIGTSTP, &standard, &own);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &own, NULL);
  suspended = continued = resized = 0;
}

static struct winsize window(int fd) {
  struct winsize size = {0};
  if (ioctl(fd, TIOCGWINSZ, &size) != 0) return (struct winsize){0};
  return size;
}

int32_t plait_terminal_columns(int fd) { return window(fd).ws_col; }

int32_t plait_terminal_rows(int fd) { return window(fd).ws_row; }
