"""Every follower is used once.

The learner must see:
"mat"
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
        if table.get(word):
            word = table[word].pop(rng.randrange(len(table[word])))
        else:
            word = words[0]
    return text
