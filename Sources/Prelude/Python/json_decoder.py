# `json.decoder`: a name of `json`'s own parts.

from json import JSONDecodeError, JSONDecoder

__all__ = ["JSONDecoder", "JSONDecodeError"]
