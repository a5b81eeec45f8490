"""The content decides whether the file is compressed.

The learner must see:
"The name decides, not the content."
"""

import gzip
import numpy as np


def read_idx(path):
    with (gzip.open if open(path,"rb").read(2) == b"\x1f\x8b" else open)(path, "rb") as f:
        b = f.read()
    if b[:3] != bytes([0, 0, 8]) or len(b) < 4 or len(b) < 4 + 4 * b[3]:
        raise ValueError("header")
    sizes = np.frombuffer(b, ">u4", b[3], 4).tolist()
    return np.frombuffer(b, np.uint8, offset=4 + 4 * b[3]).reshape(sizes).tolist()
