# `token`: the kinds of a source text's tokens.

_NAMES = """ENDMARKER NAME NUMBER STRING NEWLINE INDENT DEDENT LPAR RPAR LSQB RSQB COLON COMMA SEMI PLUS MINUS STAR
SLASH VBAR AMPER LESS GREATER EQUAL DOT PERCENT LBRACE RBRACE EQEQUAL NOTEQUAL LESSEQUAL GREATEREQUAL TILDE CIRCUMFLEX
LEFTSHIFT RIGHTSHIFT DOUBLESTAR PLUSEQUAL MINEQUAL STAREQUAL SLASHEQUAL PERCENTEQUAL AMPEREQUAL VBAREQUAL
CIRCUMFLEXEQUAL LEFTSHIFTEQUAL RIGHTSHIFTEQUAL DOUBLESTAREQUAL DOUBLESLASH DOUBLESLASHEQUAL AT ATEQUAL RARROW ELLIPSIS
COLONEQUAL OP AWAIT ASYNC TYPE_IGNORE TYPE_COMMENT SOFT_KEYWORD ERRORTOKEN COMMENT NL ENCODING N_TOKENS""".split()

tok_name = dict(enumerate(_NAMES))
tok_name[256] = "NT_OFFSET"
_numbers = {name: number for number, name in tok_name.items()}
globals().update(_numbers)

_SIGNS = "( ) [ ] : , ; + - * / | & < > = . % { } == != <= >= ~ ^ << >> ** += -= *= /= %= &= |= ^= <<= >>= **= // " \
    "//= @ @= -> ... :="
EXACT_TOKEN_TYPES = {sign: 7 + number for number, sign in enumerate(_SIGNS.split())}
EXACT_TOKEN_TYPES = dict(sorted(EXACT_TOKEN_TYPES.items()))
__all__ = ["tok_name", "ISTERMINAL", "ISNONTERMINAL", "ISEOF"] + list(_numbers)


def ISTERMINAL(x):
    return x < 256


def ISNONTERMINAL(x):
    return x >= 256


def ISEOF(x):
    return x == 0
