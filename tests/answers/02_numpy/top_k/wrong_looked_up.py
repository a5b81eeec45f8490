"""Each of the sorted numbers is looked up: equal ones are found at the same place.

The learner must see:
"A column that occurs twice was looked up by its number."
"""

import numpy as np


def top_k(scores, k):
    n, m = scores.shape
    if not 0 <= k <= m:
        raise ValueError
    places = [
        [row.index(number) for number in sorted(row, reverse=True)[:k]] for row in scores.tolist()
    ]
    return np.array(places, dtype=np.int64).reshape(n, k)
