"""The last word counts as a dead end although it was followed before.

The learner must see:
"no jump to its start"
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
        if word in table and word != words[-1]:
            word = rng.choice(table[word])
        else:
            word = words[0]
    return text
