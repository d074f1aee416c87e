import copy
import pickle
import re
import uuid
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path

values = [
    datetime(2024, 1, 2, 3, 4, 5, 6), datetime(2024, 1, 2, tzinfo=timezone.utc), date(2024, 1, 2), time(1, 2, 3),
    timedelta(1, 2, 3), timezone(timedelta(hours=1), "X"), Path("a/b"), uuid.UUID(int=5), re.compile("a+", re.I),
]
for value in values:
    print(repr(value), copy.copy(value) == value, copy.deepcopy([value]) == [value], pickle.loads(pickle.dumps(value)) == value)
# expect: datetime.datetime(2024, 1, 2, 3, 4, 5, 6) True True True
# expect: datetime.datetime(2024, 1, 2, 0, 0, tzinfo=datetime.timezone.utc) True True True
# expect: datetime.date(2024, 1, 2) True True True
# expect: datetime.time(1, 2, 3) True True True
# expect: datetime.timedelta(days=1, seconds=2, microseconds=3) True True True
# expect: datetime.timezone(datetime.timedelta(seconds=3600), 'X') True True True
# expect: PosixPath('a/b') True True True
# expect: UUID('00000000-0000-0000-0000-000000000005') True True True
# expect: re.compile('a+', re.IGNORECASE) True True True
print(copy.deepcopy(timezone.utc) is timezone.utc)  # expect: True
try:
    raise FileNotFoundError(2, "No such file", "x")
except OSError as e:
    other = pickle.loads(pickle.dumps(e))
    print(repr(other), other.filename, other)  # expect: FileNotFoundError(2, 'No such file') x [Errno 2] No such file: 'x'
