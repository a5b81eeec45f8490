"""the disk filled with files of a size that is allowed

Verdict: wrong
Needs: disk
"""

import tempfile
from pathlib import Path

full = 0
for place in (tempfile.gettempdir(), "/dev/shm"):
    try:
        for number in range(10_000):
            Path(place, str(number)).write_bytes(b"x" * 10_000_000)
    except OSError:
        full += 1
assert full < 2, "no space left"


def strike():
    return None
