import math
import math as m
from math import floor, ceil as up
import time, random

print(math.floor(2.5), m is math, floor(2.5), up(2.5), math.__name__)  # expect: 2 True 2 3 math
