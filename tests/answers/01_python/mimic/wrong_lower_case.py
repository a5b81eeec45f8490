"""Words are made lower case.

The learner must see:
"are different words; got"
"""

import random


def followers(words):
    table = {}
    words = [word.lower() for word in words]
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
            word = rng.choice(table[word])
        else:
            word = words[0]
    return text
