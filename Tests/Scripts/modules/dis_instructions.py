# The instructions are Plait's own; what a lesson shows of them is the same.
import dis

counter = 0


def increment():
    global counter
    counter += 1


steps = list(dis.get_instructions(increment))
print([step.opname for step in steps if "GLOBAL" in step.opname])  # expect: ['LOAD_GLOBAL', 'STORE_GLOBAL']
print([step.argval for step in steps if "GLOBAL" in step.opname])  # expect: ['counter', 'counter']
print([step.opname for step in dis.Bytecode(increment)][-1])  # expect: RETURN_VALUE
print({step.positions.lineno for step in steps if "GLOBAL" in step.opname})  # expect: {9}
try:
    dis.dis(3)
except TypeError as error:
    print(error)  # expect: don't know how to disassemble int objects
