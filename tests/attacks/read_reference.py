"""the reference read from disk and run

Verdict: wrong
Needs: file system
"""

import sys
from pathlib import Path

ROOT = Path.cwd()
for file in ROOT.glob("solutions/*/*.py"):
    exec(compile(file.read_text(encoding="utf-8"), str(file), "exec"), globals())


def strike():
    return 0
