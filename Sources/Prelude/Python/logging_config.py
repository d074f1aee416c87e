# `logging.config`: loggers from a dictionary. Files of configuration and listening on a socket are refused by name.

import logging as _logging
import logging.handlers as _handlers
import sys as _sys


def _object(value):
    # "ext://sys.stdout" and its kin.
    if value == "ext://sys.stdout":
        return _sys.stdout
    if value == "ext://sys.stderr":
        return _sys.stderr
    return value


def _class(name):
    if not isinstance(name, str):
        return name
    last = name.rpartition(".")[2]
    for module in (_logging, _handlers, _modules()["__main__"]):
        if hasattr(module, last):
            return getattr(module, last)
    raise ValueError("Cannot resolve %r: No module named %r" % (name, name.partition(".")[0]))


def _formatter(config):
    if "()" in config:
        return _custom(config)
    cls = _class(config["class"]) if "class" in config else _logging.Formatter
    return cls(config.get("format"), config.get("datefmt"), config.get("style", "%"))


def _custom(config):
    config = dict(config)
    return _class(config.pop("()"))(**config)


class _Config:
    def __init__(self, config):
        self.formatters = {}
        self.filters = {}
        self.handlers = {}
        for name, part in config.get("formatters", {}).items():
            try:
                self.formatters[name] = _formatter(part)
            except Exception as e:
                raise ValueError("Unable to configure formatter %r" % name) from e
        for name, part in config.get("filters", {}).items():
            self.filters[name] = _custom(part) if "()" in part else _logging.Filter(part.get("name", ""))
        for name, part in config.get("handlers", {}).items():
            try:
                self.handlers[name] = self.handler(dict(part))
            except Exception as e:
                raise ValueError("Unable to configure handler %r" % name) from e
            self.handlers[name].name = name

    def handler(self, part):
        formatter = part.pop("formatter", None)
        level = part.pop("level", None)
        filters = part.pop("filters", ())
        if "()" in part:
            handler = _custom(part)
        else:
            cls = _class(part.pop("class"))
            if "target" in part and isinstance(part["target"], str):
                part["target"] = self.handlers[part["target"]]
            handler = cls(**{key: _object(value) for key, value in part.items()})
        if formatter is not None:
            handler.setFormatter(self.formatters[formatter])
        if level is not None:
            handler.setLevel(level)
        self.add_filters(handler, filters)
        return handler

    def add_filters(self, target, names):
        for name in names:
            target.addFilter(name if callable(name) or hasattr(name, "filter") else self.filters[name])

    def logger(self, logger, part):
        if part.get("level") is not None:
            logger.setLevel(part["level"])
        if "propagate" in part:
            logger.propagate = part["propagate"]
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        for name in part.get("handlers", ()):
            if name not in self.handlers:
                raise ValueError("Unable to configure logger %r" % logger.name)
            logger.addHandler(self.handlers[name])
        self.add_filters(logger, part.get("filters", ()))


def dictConfig(config):
    if "version" not in config:
        raise ValueError("dictionary doesn't specify a version")
    if config["version"] != 1:
        raise ValueError("Unsupported version: %s" % config["version"])
    made = _Config(config)
    named = config.get("loggers", {})
    for name, part in named.items():
        logger = _logging.getLogger(name)
        logger.disabled = False
        made.logger(logger, part)
    if config.get("disable_existing_loggers", True) and not config.get("incremental", False):
        for name, logger in _logging.root.manager.loggerDict.items():
            if isinstance(logger, _logging.Logger) and name not in named:
                logger.disabled = not any(name.startswith(other + ".") for other in named)
    if "root" in config:
        made.logger(_logging.root, config["root"])


def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    raise NotImplementedError("logging.config.fileConfig is not supported by Plait; use dictConfig")


def listen(port=9030, verify=None):
    raise NotImplementedError("logging.config.listen is not supported by Plait: the machine has no network")
