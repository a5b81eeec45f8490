"""a file of 10 GB

Verdict: wrong
"""

import tempfile

with tempfile.TemporaryFile() as file:
    for _ in range(10_000):
        file.write(b"x" * 1_000_000)


def strike():
    return None
