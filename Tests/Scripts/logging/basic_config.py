import logging

logging.warning("to stderr")  # expect stderr: WARNING:root:to stderr
logging.info("hidden")
logging.getLogger("named").error("err %s", 1)  # expect stderr: ERROR:named:err 1
logging.basicConfig(level=logging.DEBUG)
logging.debug("still hidden: the root logger has a handler")
logging.basicConfig(level=logging.DEBUG, format="%(message)s", force=True)
logging.debug("shown")  # expect stderr: shown
logging.getLogger().handlers.clear()
logging.getLogger("a").warning("last resort")  # expect stderr: last resort
logging.getLogger("a").info("nothing")
