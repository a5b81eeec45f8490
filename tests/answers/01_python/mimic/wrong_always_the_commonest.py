"""The commonest follower is taken, and nothing drawn.

The learner must see:
"cat and dog come after the; got"
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
            word = max(table[word], key=table[word].count)
        else:
            word = words[0]
    return text
