"""Every word is a key, the last one with an empty list.

The learner must see:
"or that every word became a key."
"""

import random


def followers(words):
    table = {word: [] for word in words}
    for word, following in zip(words, words[1:]):
        table.setdefault(word, []).append(following)
    return table


def mimic(words, number, rng):
    table = followers(words)
    text = []
    word = words[0]
    while len(text) < number:
        text.append(word)
        if table[word]:
            word = rng.choice(table[word])
        else:
            word = words[0]
    return text
