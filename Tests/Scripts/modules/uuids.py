import secrets
import uuid

u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u, repr(u), u.hex, u.int, u.version, u.variant, u == uuid.UUID(int=u.int), u.fields, u.bytes)  # expect: 12345678-1234-5678-1234-567812345678 UUID('12345678-1234-5678-1234-567812345678') 12345678123456781234567812345678 24197857161011715162171839636988778104 None reserved for NCS compatibility True (305419896, 4660, 22136, 18, 52, 95073701484152) b'\x124Vx\x124Vx\x124Vx\x124Vx'
print(uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"))  # expect: 886313e1-3b8a-5372-9b90-0c9aee199e5d 6fa459ea-ee8a-3ca4-894e-db77e160355e
print(uuid.uuid4().version, len(str(uuid.uuid4())), uuid.uuid1().version, uuid.uuid4() != uuid.uuid4())  # expect: 4 36 1 True
try:
    uuid.UUID("x")
except ValueError as e:
    print(e)  # expect: badly formed hexadecimal UUID string
print(len(secrets.token_hex(8)), secrets.randbelow(1), secrets.choice([5]), len(secrets.token_bytes()))  # expect: 16 0 5 32
