import logging
import logging.config

logging.config.dictConfig({
    "version": 1,
    "formatters": {"plain": {"format": "%(levelname)s %(name)s: %(message)s"}, "brace": {"format": "{message}", "style": "{"}},
    "filters": {"quiet": {"name": "app"}},
    "handlers": {
        "out": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "plain", "level": "INFO"},
        "second": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "brace", "filters": ["quiet"]},
    },
    "loggers": {"app": {"handlers": ["out", "second"], "level": "DEBUG", "propagate": False}},
    "root": {"handlers": ["out"], "level": "WARNING"},
})
logging.getLogger("app").debug("low")  # expect: low
logging.getLogger("app.db").info("high")
# expect: INFO app.db: high
# expect: high
logging.info("hidden")
logging.error("root")  # expect: ERROR root: root
for config in ({}, {"version": 2}, {"version": 1, "handlers": {"h": {"class": "nope.Nope"}}}):
    try:
        logging.config.dictConfig(config)
    except ValueError as e:
        print(e)
# expect: dictionary doesn't specify a version
# expect: Unsupported version: 2
# expect: Unable to configure handler 'h'
