"""A generator of its own, with a fixed seed.

The learner must see:
"or not from rng"
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
    rng = random.Random(0)
    word = words[0]
    while len(text) < number:
        text.append(word)
        if word in table:
            word = rng.choice(table[word])
        else:
            word = words[0]
    return text
