"""the reference's compiled byte code read from `__pycache__`

Verdict: wrong
Needs: file system
"""

from pathlib import Path

found = [path.read_bytes() for path in Path.cwd().glob("solutions/*/__pycache__/*.pyc")]
found += [path.read_bytes() for path in Path.cwd().glob("tests/answers/*/*/right_*.py")]


def strike():
    return found
