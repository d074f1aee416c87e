import sys

print(sys.getswitchinterval())  # expect: 0.005
sys.setswitchinterval(0.25)
print(sys.getswitchinterval())  # expect: 0.25
sys.setswitchinterval(1.5e-6)
print(sys.getswitchinterval() * 1e6)  # expect: 1.0
for wrong in (0, -1):
    try:
        sys.setswitchinterval(wrong)
    except ValueError as e:
        print(e)  # expect: switch interval must be strictly positive
# expect: switch interval must be strictly positive
try:
    sys.setswitchinterval("1")
except TypeError as e:
    print(e)  # expect: must be real number, not str
print(sys.getswitchinterval() * 1e6)  # expect: 1.0
