import csv
import io

for rows in ([["a", "b c", 'q"x', "x,y", "l\nm", None, 1, 2.5, True, ""]], [[""]], [[]]):
    for options in ({}, {"quoting": csv.QUOTE_ALL}, {"quoting": csv.QUOTE_NONNUMERIC}, {"delimiter": ";", "lineterminator": "\n"},
                    {"dialect": "excel-tab"}, {"dialect": "unix"}):
        s = io.StringIO()
        w = csv.writer(s, **options)
        print([w.writerow(row) for row in rows], repr(s.getvalue()))
# expect: [39] 'a,b c,"q""x","x,y","l\nm",,1,2.5,True,\r\n'
# expect: [53] '"a","b c","q""x","x,y","l\nm","","1","2.5","True",""\r\n'
# expect: [47] '"a","b c","q""x","x,y","l\nm","",1,2.5,True,""\r\n'
# expect: [36] 'a;b c;"q""x";x,y;"l\nm";;1;2.5;True;\n'
# expect: [37] 'a\tb c\t"q""x"\tx,y\t"l\nm"\t\t1\t2.5\tTrue\t\r\n'
# expect: [52] '"a","b c","q""x","x,y","l\nm","","1","2.5","True",""\n'
# expect: [4] '""\r\n'
# expect: [4] '""\r\n'
# expect: [4] '""\r\n'
# expect: [3] '""\n'
# expect: [4] '""\r\n'
# expect: [3] '""\n'
# expect: [2] '\r\n'
# expect: [2] '\r\n'
# expect: [2] '\r\n'
# expect: [1] '\n'
# expect: [2] '\r\n'
# expect: [1] '\n'
for text in ('a,b,c\r\n1,2,3\r\n', 'a,"b ""x"", y",c\n"multi\nline",2\n', 'a, b\n', "\n\nx\n", '"unclosed', 'a,,b,\n', 'a"b,c\n'):
    print(list(csv.reader(io.StringIO(text))), list(csv.reader(text.splitlines(), skipinitialspace=True)))
# expect: [['a', 'b', 'c'], ['1', '2', '3']] [['a', 'b', 'c'], ['1', '2', '3']]
# expect: [['a', 'b "x", y', 'c'], ['multi\nline', '2']] [['a', 'b "x", y', 'c'], ['multiline', '2']]
# expect: [['a', ' b']] [['a', 'b']]
# expect: [[], [], ['x']] [[], [], ['x']]
# expect: [['unclosed']] [['unclosed']]
# expect: [['a', '', 'b', '']] [['a', '', 'b', '']]
# expect: [['a"b', 'c']] [['a"b', 'c']]
print(list(csv.DictReader(io.StringIO("n,v\na,1\nb\nc,3,4\n"))))  # expect: [{'n': 'a', 'v': '1'}, {'n': 'b', 'v': None}, {'n': 'c', 'v': '3', None: ['4']}]
s = io.StringIO()
w = csv.DictWriter(s, ["x", "y"])
w.writeheader()
w.writerow({"x": 1})
w.writerows([{"y": 2, "x": 3}])
print(repr(s.getvalue()))  # expect: 'x,y\r\n1,\r\n3,2\r\n'
try:
    w.writerow({"z": 1})
except ValueError as e:
    print(e)  # expect: dict contains fields not in fieldnames: 'z'
