# The child starts a process of its own while it imports the main module.
import multiprocessing


def work():
    pass


context = multiprocessing.get_context("spawn")
p = context.Process(target=work)
p.start()
p.join()
print(p.exitcode)  # expect: 1
# expect stderr:         An attempt has been made to start a new process before the
# expect stderr:         current process has finished its bootstrapping phase.
