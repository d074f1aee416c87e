"""Writes the timelines of timelines/*.py: draw.py PLAIT [NAME…]. Read what it wrote."""
import pathlib
import subprocess
import sys

here = pathlib.Path(__file__).parent / "timelines"
names = sys.argv[2:] or sorted(path.stem for path in here.glob("*.py"))
for name in names:
    run = subprocess.run([sys.argv[1], "run", f"{name}.py", "--timeline"], cwd=here, capture_output=True, text=True)
    (here / f"{name}.txt").write_text(run.stdout)
