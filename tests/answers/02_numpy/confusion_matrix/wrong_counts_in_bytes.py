"""Products of one-hot tables of bytes: counts above 255 wrap.

The learner must see:
"got [[0, 112, 0], [0, 184, 0], [44, 0, 0]]. In 8 bits these counts become 112, 184 and 44"
"""

import numpy as np

def confusion_matrix(truth, predicted, classes):
    if len(truth) != len(predicted):
        raise ValueError("lengths")
    for a in (truth, predicted):
        if ((a < 0) | (a >= classes)).any():
            raise ValueError("no class")
    every = np.arange(classes)
    t = (truth[:, None] == every).astype(np.uint8)
    p = (predicted[:, None] == every).astype(np.uint8)
    return (t.T @ p).astype(np.int64)
