"""The first of a list is never drawn.

The learner must see:
"About 67 % mean that the first or the last place of the list is never drawn"
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
        if word in table:
            word = rng.choice(table[word][1:] or table[word])
        else:
            word = words[0]
    return text
