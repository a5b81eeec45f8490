"""An infinity stands for None, and for texts the last character there is.

The learner must see:
"Bea's is infinite, and no number can stand for None."
"""

import math


def sort_records(records, fields, descending):
    result = list(records)
    for field in reversed(fields):
        down = field in descending
        texts = any(isinstance(row[field], str) for row in records)
        last = ("" if down else chr(0x10FFFF)) if texts else (-math.inf if down else math.inf)
        result.sort(key=lambda row: last if row[field] is None else row[field], reverse=down)
    return result
