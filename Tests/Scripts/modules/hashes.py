import hashlib
import hmac

for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512"):
    for data in (b"", b"abc", b"x" * 56, b"z" * 111, b"q" * 200):
        print(name, hashlib.new(name, data).hexdigest())
# expect: md5 d41d8cd98f00b204e9800998ecf8427e
# expect: md5 900150983cd24fb0d6963f7d28e17f72
# expect: md5 668a72d5ba17f08e62dabcafad6db14b
# expect: md5 42a9cea09041effb09d5f483a28771ae
# expect: md5 df02a36fd4a99febe469328b0fe2037f
# expect: sha1 da39a3ee5e6b4b0d3255bfef95601890afd80709
# expect: sha1 a9993e364706816aba3e25717850c26c9cd0d89d
# expect: sha1 901305367c259952f4e7af8323f480d59f81335b
# expect: sha1 bba2a9a5f6437f68d429270c76e679ff3c319d0b
# expect: sha1 9a2fa7a4a0222be5054c6c8191fa2ab1e2e14e2d
# expect: sha224 d14a028c2a3a2bc9476102bb288234c415a2b01f828ea62ac5b3e42f
# expect: sha224 23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7
# expect: sha224 82199913c2712c46707ad08c8bfa2a69f68e9092dc5cdfaaaf07d77f
# expect: sha224 440d0257a5fedf2b3b10770681e0d4807f4c463567c0c61b12784cf7
# expect: sha224 ba45f2fdbef8f245b8d632690a5f288946309ca22e9a9a42d61d79b3
# expect: sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
# expect: sha256 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
# expect: sha256 04c26261370ee7541549d16dee320c723e3fd14671e66a099afe0a377c16888e
# expect: sha256 386b0b03dcbf126115cc460cdc48e807d955c839b49ed0c6a55d38a111a16b23
# expect: sha256 ff550476527be4d27b596094d6cc4f8f127bbae50525e1747563ef63d4dc1448
# expect: sha384 38b060a751ac96384cd9327eb1b1e36a21fdb71114be07434c0cc7bf63f6e1da274edebfe76f65fbd51ad2f14898b95b
# expect: sha384 cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7
# expect: sha384 ab8d350a9c9d2b1bf44d3289a3ea0d28aa2917ae128397cfa389d918e32f57d30ad82f6297ef7e6647c4c12dc30efb64
# expect: sha384 08f1a449817274d030197079df3f92f67c06a4db8376f610c409bc944f1666b79108e5fc2bd97784c65d59fc19a30ff0
# expect: sha384 e1ff4d55afdc97d15362a2ff696bce58ef55d181bec4d84aaabe5ec2a694515cd102bed7dfd6bdcb6c9a411bea762b12
# expect: sha512 cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e
# expect: sha512 ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f
# expect: sha512 a9436ec7761f9f0d5fa48e652d72b54622f763b36106e6551900b32f6cd7f4d88dbeaadeb866d7f5311663eda3bbcda04ffb5a8e6779e14b84e95da5327c083e
# expect: sha512 3937caac51b533579164c83fb0df22bce8a8330f1c4d35a4584c2d10587933ea1aef3e06f33c40b56ab8f2790629d1c7d233ff71f148a6931dcdff5e9abfaa04
# expect: sha512 c3c4e47efc262dfed155772d85a06f3e5d43d836c9a4afa094f81ec3626094803ba517702894f92de197660c723913c1fcca7311b44fcf7b8fa976391e8426c8
h = hashlib.sha256()
h.update(b"a")
h.update(b"b")
c = h.copy()
c.update(b"c")
print(h.hexdigest(), c.hexdigest(), h.name, h.digest_size, h.block_size, h.digest() == hashlib.sha256(b"ab").digest())  # expect: fb8e20fc2e4c3f248c60c39bd652f3c1347298bb977b8b4d5903b85055620603 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad sha256 32 64 True
print(hashlib.pbkdf2_hmac("sha256", b"pw", b"salt", 10).hex(), hashlib.pbkdf2_hmac("sha512", b"pw", b"salt", 3, 70).hex())  # expect: 72aecd14244887c316e24019c7e020b58888f029861490804d36e20b42d9321a 6a7be24f5b46c5c3769d73a6689b3ad79f9f245a1cdb20e41ee9d5a31bea14445f54a362850dd4dc7d6a22b714d3d05635425c3f127951dfb8f1d9bf88f143538798e0acae2c
print(hmac.new(b"k", b"m", "sha1").hexdigest(), hmac.new(b"k" * 100, b"m", hashlib.md5).hexdigest())  # expect: 772b71c8a2997e768be01d9711e4a4f34a24ef33 42b30474e1d3e8c54f2060cc0b35bf27
for action in (lambda: hashlib.md5("x"), lambda: hashlib.new("zz"), lambda: hashlib.sha1(3)):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)
# expect: TypeError Strings must be encoded before hashing
# expect: ValueError unsupported hash type zz
# expect: TypeError object supporting the buffer API required
