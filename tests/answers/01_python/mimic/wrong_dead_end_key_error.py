"""A dead end raises KeyError.

The learner must see:
"KeyError"
"""

import random


def followers(words):
    table = {}
    for word, following in zip(words, words[1:]):
        table.setdefault(word, []).append(following)
    return table


def mimic(words, number, rng):
    table = followers(words)
    text = []
    word = words[0]
    while len(text) < number:
        text.append(word)
        word = rng.choice(table[word])
    return text
