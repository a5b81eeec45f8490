"""Followers are weighted by how often they stand anywhere.

The learner must see:
"Many c mean that words are weighted by how often they occur anywhere."
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
            word = (lambda o: rng.choices(o, [words.count(x) for x in o])[0])(sorted(set(table[word])))
        else:
            word = words[0]
    return text
