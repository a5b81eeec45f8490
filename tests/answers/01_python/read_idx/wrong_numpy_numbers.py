"""The numbers are numpy's, not ints.

The learner must see:
"expected ints, got ["
"""

import gzip
import numpy as np


def read_idx(path):
    with (gzip.open if str(path).endswith(".gz") else open)(path, "rb") as f:
        b = f.read()
    if b[:3] != bytes([0, 0, 8]) or len(b) < 4 or len(b) < 4 + 4 * b[3]:
        raise ValueError("header")
    sizes = np.frombuffer(b, ">u4", b[3], 4).tolist()
    a = np.frombuffer(b, np.uint8, offset=4 + 4 * b[3]).reshape(sizes)
    return [list(r) if r.ndim == 1 else [list(q) for q in r] for r in a] if a.ndim > 1 else list(a)
