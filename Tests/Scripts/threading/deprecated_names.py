import threading
import warnings

thread = threading.Thread(name="old")
event = threading.Event()
condition = threading.Condition()
with warnings.catch_warnings(record=True) as caught, condition:
    warnings.simplefilter("always")
    print(thread.getName(), thread.setName("new"), thread.isDaemon(), thread.setDaemon(True))  # expect: old None False None
    print(event.isSet(), condition.notifyAll(), threading.activeCount(), threading.currentThread().name)  # expect: False None 1 MainThread
for warning in caught:
    print(warning.category.__name__, warning.message)
# expect: DeprecationWarning getName() is deprecated, get the name attribute instead
# expect: DeprecationWarning setName() is deprecated, set the name attribute instead
# expect: DeprecationWarning isDaemon() is deprecated, get the daemon attribute instead
# expect: DeprecationWarning setDaemon() is deprecated, set the daemon attribute instead
# expect: DeprecationWarning isSet() is deprecated, use is_set() instead
# expect: DeprecationWarning notifyAll() is deprecated, use notify_all() instead
# expect: DeprecationWarning activeCount() is deprecated, use active_count() instead
# expect: DeprecationWarning currentThread() is deprecated, use current_thread() instead
print(thread.name, thread.daemon)  # expect: new True
