# The former names of threading warn.
import threading
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    t = threading.Thread(target=print, args=("x",))
    t.setDaemon(True)
    t.setName("n")
    print(t.getName(), t.isDaemon(), threading.currentThread() is threading.current_thread())  # expect: n True True
    threading.Event().isSet()
    condition = threading.Condition()
    with condition:
        condition.notifyAll()
    threading.activeCount()
for w in caught:
    print(w.category.__name__, w.message, w.lineno)
# expect: DeprecationWarning setDaemon() is deprecated, set the daemon attribute instead 8
# expect: DeprecationWarning setName() is deprecated, set the name attribute instead 9
# expect: DeprecationWarning getName() is deprecated, get the name attribute instead 10
# expect: DeprecationWarning isDaemon() is deprecated, get the daemon attribute instead 10
# expect: DeprecationWarning currentThread() is deprecated, use current_thread() instead 10
# expect: DeprecationWarning isSet() is deprecated, use is_set() instead 11
# expect: DeprecationWarning notifyAll() is deprecated, use notify_all() instead 14
# expect: DeprecationWarning activeCount() is deprecated, use active_count() instead 15
