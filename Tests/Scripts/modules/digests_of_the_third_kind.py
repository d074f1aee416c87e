import hashlib

for name in ("sha3_224", "sha3_256", "sha3_384", "sha3_512"):
    print(name, hashlib.new(name, b"abc" * 100).hexdigest()[:32])
# expect: sha3_224 16dd8c9291ec431611307f94c2d957a2
# expect: sha3_256 26fb4fd7881f77c4c67694021204c5fc
# expect: sha3_384 76bbbd712a052ac12302f49ec01a199b
# expect: sha3_512 c309069188c72d4d6a5af743b846de8a
print(hashlib.shake_128(b"a").hexdigest(20), hashlib.shake_256(b"a" * 300).hexdigest(200)[-16:])  # expect: 85c8de88d28866bf0868090b3961162bf82392f6 0d04bd976a0711ad
print(hashlib.blake2b(b"abc").hexdigest()[:32], hashlib.blake2s(b"abc").hexdigest()[:32])  # expect: ba80a53f981c4d0d6a2797b69f12f6e9 508c5e8c327c14e2e1a72ba34eeb452f
print(hashlib.blake2b(b"x" * 129, digest_size=20, key=b"k", salt=b"s", person=b"p").hexdigest())  # expect: e4c257b798169415b0a5215897036d25d7fccd40
print(hashlib.blake2s(b"y" * 64, key=b"kk", digest_size=5, fanout=2, depth=2, leaf_size=64, node_offset=3, node_depth=1,
                      inner_size=32, last_node=True).hexdigest())  # expect: 35b0dac9c7
print(hashlib.scrypt(b"pw", salt=b"salt", n=16, r=8, p=2, dklen=24).hex())  # expect: d9cdc1b824c822400306d419eb1e34e0f96a2a2464503c92
digest = hashlib.sha3_256(b"a")
other = digest.copy()
digest.update(b"b")
print(digest.hexdigest() == hashlib.sha3_256(b"ab").hexdigest(), other.digest_size, digest.name)  # expect: True 32 sha3_256
for wrong in [lambda: hashlib.scrypt(b"a", salt=b"b", n=3, r=1, p=1), lambda: hashlib.blake2b(key=b"x" * 65),
              lambda: hashlib.new("nope"), lambda: hashlib.sha3_256("text")]:
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
# expect: ValueError n must be a power of 2.
# expect: ValueError maximum key length is 64 bytes
# expect: ValueError unsupported hash type nope
# expect: TypeError Strings must be encoded before hashing
