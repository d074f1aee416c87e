# `json.encoder`: a name of `json`'s own parts.

from json import JSONEncoder
