"""a gigabyte held in shared memory that no file stands for

Verdict: wrong
"""

import mmap


def strike():
    held = [mmap.mmap(-1, 1 << 28) for _ in range(4)]
    for memory in held:
        memory.write(b"x" * (1 << 28))
    return held
