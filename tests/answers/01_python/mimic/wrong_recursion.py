"""Each word is a call inside the one before.

The learner must see:
"RecursionError"
"""

import random


def followers(words):
    table = {}
    for word, following in zip(words, words[1:]):
        table.setdefault(word, []).append(following)
    return table


def mimic(words, number, rng, word=None):
    if number == 0:
        return []
    if word is None:
        word = words[0]
    table = followers(words)
    following = rng.choice(table.get(word, words[:1]))
    return [word] + mimic(words, number - 1, rng, following)
