"""the course deleted

Verdict: wrong
"""

import shutil
from pathlib import Path


def strike():
    shutil.rmtree(Path.cwd() / "katas")
