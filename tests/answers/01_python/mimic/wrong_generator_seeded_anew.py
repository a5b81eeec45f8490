"""The generator that was handed in is seeded anew.

The learner must see:
"or rng was seeded again."
"""

from collections import defaultdict
from itertools import pairwise


def followers(words):
    table = defaultdict(list)
    for a, b in pairwise(words):
        table[a].append(b)
    return dict(table)


def mimic(words, number, rng):
    table = followers(words)
    rng.seed(0)
    out = []
    word = None
    for _ in range(number):
        word = rng.choice(table[word]) if word in table else words[0]
        out.append(word)
    return out
