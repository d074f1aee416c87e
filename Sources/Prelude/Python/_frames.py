# Frames as programs see them: a picture of where code is, or was. The machine's own frames are no objects.


class Frame:
    def __init__(self, code, line, module, back=None):
        self.f_code = code
        self.f_lineno = line
        self.f_back = back
        self.f_lasti = 0
        self.f_trace = None
        self.f_builtins = _modules()["builtins"].__dict__
        self._module = module

    @property
    def f_globals(self):
        return self._module.__dict__

    @property
    def f_locals(self):
        return self._module.__dict__ if self.f_code.co_name == "<module>" else {}

    def clear(self):
        pass

    def __repr__(self):
        code = self.f_code
        return f"<frame at {_address(self)}, file {code.co_filename!r}, line {self.f_lineno}, code {code.co_name}>"


Frame.__name__ = Frame.__qualname__ = "frame"
Frame.__module__ = "builtins"
