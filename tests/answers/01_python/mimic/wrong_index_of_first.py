"""words.index() finds the first place of a word only.

The learner must see:
"be twice after to means that a search for to found only its first place."
"""

import random


def followers(words):
    table = {}
    for word in words[:-1]:
        table.setdefault(word, []).append(words[words.index(word) + 1])
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
