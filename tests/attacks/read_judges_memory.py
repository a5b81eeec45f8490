"""the judge's memory read through /proc, for the expected values

Verdict: wrong
Needs: file system
"""

import os
from pathlib import Path

memory = Path(f"/proc/{os.getppid()}/mem").open("rb")
maps = Path(f"/proc/{os.getppid()}/maps").read_text()


def strike():
    return memory, maps
