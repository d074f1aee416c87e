import os

with open(__file__) as f:
    print(f.readline().strip(), len(f.readlines()) > 5)  # expect: import os True
path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "own_file.out")
with open(path, "w") as f:
    f.write("x")
print(os.path.exists(path), os.path.basename(__file__))  # expect: True own_file.py
os.remove(path)
