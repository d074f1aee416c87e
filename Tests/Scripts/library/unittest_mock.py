from unittest.mock import *
import os, time
m=Mock(return_value=3); print(m(1,a=2), m.called, m.call_count, m.call_args, m.call_args_list, m.mock_calls)  # expect: 3 True 1 call(1, a=2) [call(1, a=2)] [call(1, a=2)]
m.assert_called_once_with(1,a=2)
for f in (lambda: m.assert_called_with(2), lambda: m.assert_not_called(), lambda: Mock().assert_called(), lambda: m.assert_any_call(9)):
    try: f()
    except AssertionError as e: print(e)
# expect: expected call not found.
# expect: Expected: mock(2)
# expect:   Actual: mock(1, a=2)
# expect: Expected 'mock' to not have been called. Called 1 times.
# expect: Calls: [call(1, a=2)].
# expect: Expected 'mock' to have been called.
# expect: mock(9) call not found
m=Mock(); m.foo.bar(1); m.foo.baz.return_value=5; print(m.foo.baz(), m.mock_calls, m.method_calls, m.foo.mock_calls)  # expect: 5 [call.foo.bar(1), call.foo.baz()] [call.foo.bar(1), call.foo.baz()] [call.bar(1), call.baz()]
m=Mock(side_effect=[1,2,ValueError('x')]); print(m(), m())  # expect: 1 2
try: m()
except ValueError as e: print(e)  # expect: x
m=Mock(side_effect=lambda x:x*2); print(m(4))  # expect: 8
mm=MagicMock(); mm.__len__.return_value=7; print(len(mm), bool(mm), list(mm), mm['a'] is mm['b'], 3 in mm); mm.__getitem__.return_value=9; print(mm[1])
# expect: 7 True [] True False
# expect: 9
with mm as ctx: print(ctx is mm.__enter__.return_value)  # expect: True
mm.__iter__.return_value=iter([1,2]); print(list(mm))  # expect: [1, 2]
class C:
    def f(self): return 'real'
    x=1
with patch.object(C,'f',return_value='fake') as p:
    print(C().f(), p.called)  # expect: fake True
print(C().f())  # expect: real
with patch('time.sleep') as s: time.sleep(99); s.assert_called_once_with(99)
@patch.object(C,'x',5)
def t(): return C.x
print(t(), C.x)  # expect: 5 1
@patch('os.getcwd', return_value='/q')
@patch.object(C,'f')
def t2(a,b): return os.getcwd(), a is C.f, b is os.getcwd
print(t2())  # expect: ('/q', True, True)
d={'a':1}
with patch.dict(d,{'b':2}): print(d)  # expect: {'a': 1, 'b': 2}
print(d)  # expect: {'a': 1}
s=Mock(spec=C)
try: s.zzz
except AttributeError as e: print(e)  # expect: Mock object has no attribute 'zzz'
print(call(1,a=2), call.foo(3), call.a.b(1), call(1)==call(1), call(ANY)==call(5), [call(1),call(2)], sentinel.x)  # expect: call(1, a=2) call.foo(3) call.a.b(1) True True [call(1), call(2)] sentinel.x
m=Mock(); m(1); m(2); m.assert_has_calls([call(1),call(2)])
try: m.assert_has_calls([call(3)])
except AssertionError as e: print(e)
# expect: Calls not found.
# expect: Expected: [call(3)]
# expect:   Actual: [call(1), call(2)]
m.reset_mock(); print(m.called, m.mock_calls)  # expect: False []
m=MagicMock(); m.configure_mock(**{'a.b.return_value':3}); print(m.a.b())  # expect: 3
p=patch.object(C,'x',8); p.start(); print(C.x); p.stop(); print(C.x)
# expect: 8
# expect: 1
class P:
    @property
    def v(self): return 1
with patch.object(P,'v',new_callable=PropertyMock) as v: v.return_value=4; print(P().v)  # expect: 4
am=AsyncMock(return_value=6)
async def go(): return await am(1)
c=go()
try: c.send(None)
except StopIteration as e: print(e.value)  # expect: 6
am.assert_awaited_once_with(1)
mo=mock_open(read_data='ab\ncd')
with patch('builtins.open',mo):
    with open('f') as fh: print(fh.read())
# expect: ab
# expect: cd
mo.assert_called_with('f')
