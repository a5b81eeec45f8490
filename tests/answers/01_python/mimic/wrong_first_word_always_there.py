"""The first word is put in before anyone counts.

The learner must see:
"expected 0 words, got 1"
"""

import random


def followers(words):
    table = {}
    for word, following in zip(words, words[1:]):
        table.setdefault(word, []).append(following)
    return table


def mimic(words, number, rng):
    table = followers(words)
    text = [words[0]]
    while len(text) < number:
        word = text[-1]
        if word in table:
            text.append(rng.choice(table[word]))
        else:
            text.append(words[0])
    return text
