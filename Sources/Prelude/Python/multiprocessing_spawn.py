# Processes that begin anew: the program's main module is run once more, as `__mp_main__`, and what the process is to do
# comes as a pickle.

import io

import multiprocessing.context as context
import multiprocessing.process as process
import multiprocessing.reduction as reduction

_GUARD = '''
        An attempt has been made to start a new process before the
        current process has finished its bootstrapping phase.

        This probably means that you are not using fork to start your
        child processes and you have forgotten to use the proper idiom
        in the main module:

            if __name__ == '__main__':
                freeze_support()
                ...

        The "freeze_support()" line can be omitted if the program
        is not going to be frozen to produce an executable.'''


def _launch(process_obj):
    if getattr(process.current_process(), "_inheriting", False):
        raise RuntimeError(_GUARD)
    kept = []
    buffer = io.BytesIO()
    former = context.get_spawning_popen()
    context.set_spawning_popen(process_obj)
    try:
        reduction._SpawnPickler(buffer, kept).dump(process_obj)
    finally:
        context.set_spawning_popen(former)
    method = context._default_context.get_start_method()
    data = (process_obj._name, method, buffer.getvalue(), _processes.keep(kept))
    return _processes.spawn(process_obj._name, data)


def _main(data):
    import os
    import sys
    name, method, pickled, kept = data
    context._force_start_method(method)
    current = process.current_process()
    current._inheriting = True
    current._name = name
    try:
        main = sys.modules["__main__"]
        main.__name__ = "__mp_main__"
        sys.modules["__mp_main__"] = main
        body = _processes.main_body()
        if body is not None:
            body()
        obj = reduction._SpawnUnpickler(io.BytesIO(pickled), kept).load()
    except SystemExit as e:
        _exit_with(e)
        os._exit(1 if isinstance(e.code, str) else e.code or 0)
    except BaseException as e:
        _report(e, None)
        os._exit(1)
    del current._inheriting
    os._exit(obj._bootstrap())
