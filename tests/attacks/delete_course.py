"""the course deleted

Verdict: wrong
Needs: file system
"""

import shutil
from pathlib import Path


def strike():
    shutil.rmtree(Path.cwd() / "katas")
