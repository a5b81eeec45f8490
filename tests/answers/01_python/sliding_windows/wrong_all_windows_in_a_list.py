"""All windows are collected and returned.

The learner must see:
"would never end: hand over each window before you read on."
"""

from collections import deque


def sliding_windows(items, size):
    if size < 1:
        raise ValueError("size")
    window, result = deque(maxlen=size), []
    for item in items:
        window.append(item)
        if len(window) == size:
            result.append(list(window))
    return result
