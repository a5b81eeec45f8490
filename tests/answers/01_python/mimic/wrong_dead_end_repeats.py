"""At a dead end, the same word comes again and again.

The learner must see:
"After mat, a dead end, the first word comes again"
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
            word = rng.choice(table[word])
        else:
            pass
    return text
