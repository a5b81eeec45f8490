"""Rows are numbered in 16 bits, which end at 32,767.

The learner must see:
"right, until `case` had 3"
" it is right"
"""

import numpy as np


def one_hot(labels, classes):
    inside = (labels >= 0) & (labels < classes) & (labels == np.floor(labels))
    if not inside.all():
        raise ValueError(f"each label has to be one of the {classes} classes")
    encoded = np.zeros((len(labels), classes))
    encoded[np.arange(len(labels)).astype("int16"), labels.astype(int)] = 1
    return encoded


def labels_of(encoded):
    labels = encoded.argmax(axis=1)
    if (np.arange(encoded.shape[1]) == labels[:, None]).astype(float).tolist() != encoded.tolist():
        raise ValueError("each row has to be a single 1 and otherwise 0")
    return labels
