import sys

print("to stdout")  # expect: to stdout
print("to stderr", file=sys.stderr)
sys.stdout.write("written\n")  # expect: written
# expect stderr: to stderr
