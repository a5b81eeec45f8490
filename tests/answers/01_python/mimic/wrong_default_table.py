"""The table is a default argument, which all calls share.

The learner must see:
"it is the table of an earlier text, or one for all texts"
"""

import random


def followers(words, table={}):
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
