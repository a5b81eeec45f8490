"""a gigabyte held in files without a name

Verdict: wrong
"""

import os


def strike():
    for number in range(20):
        handle = os.memfd_create(f"held{number}")
        os.write(handle, b"x" * (60 << 20))
    return 0
