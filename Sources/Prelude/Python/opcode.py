# `opcode`: the names of the instructions of Plait's machine; the numbers are its own.

__all__ = ["cmp_op", "hasarg", "hasconst", "hasname", "hasjrel", "hasjabs", "haslocal", "hascompare", "hasfree",
           "hasexc", "opname", "opmap", "HAVE_ARGUMENT", "EXTENDED_ARG", "hasnargs"]

cmp_op = ("==", "!=", "<", "<=", ">", ">=")
opname = list(_syntax.opcodes())
opmap = {name: number for number, name in enumerate(opname)}
HAVE_ARGUMENT = 0
EXTENDED_ARG = -1


def _numbers(*names):
    return [opmap[name] for name in names]


hasarg = list(range(len(opname)))
hasconst = _numbers("LOAD_CONST", "LOAD_LOCAL_CONST", "MAKE_FUNCTION")
hasname = _numbers("LOAD_GLOBAL", "STORE_GLOBAL", "DELETE_GLOBAL", "LOAD_NAME", "STORE_NAME", "DELETE_NAME",
                   "LOAD_ATTR", "STORE_ATTR", "DELETE_ATTR", "LOAD_METHOD", "IMPORT_NAME", "IMPORT_FROM")
hasjrel = []
hasjabs = _numbers("JUMP", "JUMP_BACK", "POP_JUMP_IF_FALSE", "POP_JUMP_IF_TRUE", "JUMP_IF_FALSE_OR_POP",
                   "JUMP_IF_TRUE_OR_POP", "POP_JUMP_IF_NONE", "POP_JUMP_IF_NOT_NONE", "COMPARE_JUMP_IF_FALSE",
                   "FOR_ITER", "SEND")
haslocal = _numbers("LOAD_LOCAL", "STORE_LOCAL", "DELETE_LOCAL", "LOAD_LOCAL_LOCAL", "LOAD_LOCAL_CONST")
hascompare = _numbers("COMPARE", "COMPARE_JUMP_IF_FALSE")
hasfree = _numbers("LOAD_CLOSURE", "LOAD_DEREF", "STORE_DEREF", "DELETE_DEREF", "LOAD_CLASS_DEREF", "MAKE_CELL")
hasexc = []
hasnargs = []


def stack_effect(opcode, oparg=None, *, jump=None):
    raise NotImplementedError("dis.stack_effect is not supported by Plait: its instructions are its own")
