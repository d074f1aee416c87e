print("%s %d %r" % ("a", 5, "q"))  # expect: a 5 'q'
print("%5d|%-5d|%05d|%+d" % (1, 2, 3, 4))  # expect:     1|2    |00003|+4
print("%.2f %e %g %8.3f|" % (1.5, 1.5, 1.5, 2.0))  # expect: 1.50 1.500000e+00 1.5    2.000|
print("%x %X %o %c %c %%" % (255, 255, 8, 65, "z"))  # expect: ff FF 10 A z %
print("%(a)s-%(b)03d" % {"a": 1, "b": 2})  # expect: 1-002
print("%s" % [1, 2], "%s" % (1,), "%s %s" % (None, True))  # expect: [1, 2] 1 None True
print("%10s|%-10s|%.2s" % ("abc", "abc", "abc"))  # expect:        abc|abc       |ab
print("%d" % 3.99, "%s" % 1e100, "%i" % True)  # expect: 3 1e+100 1
