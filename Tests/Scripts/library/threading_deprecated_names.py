import threading
t = threading.Thread(target=print, args=("x",))
t.setDaemon(True)
print(t.getName(), t.isDaemon())  # expect: Thread-1 (print) True
t.setName("n")
for i in range(2):
    threading.currentThread()
e = threading.Event()
e.isSet()
c = threading.Condition()
with c:
    c.notifyAll()
threading.activeCount()
# expect stderr: /work/wt/modules/Tests/Scripts/library/threading_deprecated_names.py:3: DeprecationWarning: setDaemon() is deprecated, set the daemon attribute instead
# expect stderr: /work/wt/modules/Tests/Scripts/library/threading_deprecated_names.py:4: DeprecationWarning: getName() is deprecated, get the name attribute instead
# expect stderr: /work/wt/modules/Tests/Scripts/library/threading_deprecated_names.py:4: DeprecationWarning: isDaemon() is deprecated, get the daemon attribute instead
# expect stderr: /work/wt/modules/Tests/Scripts/library/threading_deprecated_names.py:5: DeprecationWarning: setName() is deprecated, set the name attribute instead
# expect stderr: /work/wt/modules/Tests/Scripts/library/threading_deprecated_names.py:7: DeprecationWarning: currentThread() is deprecated, use current_thread() instead
# expect stderr: /work/wt/modules/Tests/Scripts/library/threading_deprecated_names.py:9: DeprecationWarning: isSet() is deprecated, use is_set() instead
# expect stderr: /work/wt/modules/Tests/Scripts/library/threading_deprecated_names.py:12: DeprecationWarning: notifyAll() is deprecated, use notify_all() instead
# expect stderr: /work/wt/modules/Tests/Scripts/library/threading_deprecated_names.py:13: DeprecationWarning: activeCount() is deprecated, use active_count() instead
# expect stderr: threading_deprecated_names.py:3: DeprecationWarning: setDaemon() is deprecated, set the daemon attribute instead
# expect stderr: threading_deprecated_names.py:4: DeprecationWarning: getName() is deprecated, get the name attribute instead
# expect stderr: threading_deprecated_names.py:4: DeprecationWarning: isDaemon() is deprecated, get the daemon attribute instead
