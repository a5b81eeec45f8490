"""The table is right, but the next word is drawn from a set of it.

The learner must see:
"About 50 % mean that each word counts once, as in a set."
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
            word = rng.choice(sorted(set(table[word])))
        else:
            word = words[0]
    return text
