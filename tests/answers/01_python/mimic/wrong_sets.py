"""Sets lose how often each word came.

The learner must see:
"A set loses how often each word came next."
"""

import random


def followers(words):
    table = {}
    for word, following in zip(words, words[1:]):
        table.setdefault(word, set()).add(following)
    return table


def mimic(words, number, rng):
    table = followers(words)
    text = []
    word = words[0]
    while len(text) < number:
        text.append(word)
        if word in table:
            word = rng.choice(sorted(table[word]))
        else:
            word = words[0]
    return text
