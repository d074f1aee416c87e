import sys

try:
    sys.exit(0)
except SystemExit as e:
    print(repr(e), e.code)  # expect: SystemExit(0) 0
raise SystemExit
