"""The generator's state is laid over the shared one.

The learner must see:
"use rng itself, and do not seed it"
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
    random.setstate(rng.getstate())
    word = words[0]
    while len(text) < number:
        text.append(word)
        if word in table:
            word = random.choice(table[word])
        else:
            word = words[0]
    return text
