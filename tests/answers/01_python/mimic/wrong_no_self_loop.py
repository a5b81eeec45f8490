"""A word that follows itself is left out.

The learner must see:
"after very: expected very, very and good, got"
"""

import random


def followers(words):
    table = {}
    for word, following in zip(words, words[1:]):
        if word != following:
            table.setdefault(word, []).append(following)
    return table


def mimic(words, number, rng):
    table = followers(words)
    text = []
    word = words[0]
    while len(text) < number:
        text.append(word)
        if word in table:
            word = rng.choice(table[word])
        else:
            word = words[0]
    return text
