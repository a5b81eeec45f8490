"""The next word is any word of the text.

The learner must see:
"Draw from the list of the word before, not from all words."
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
            word = rng.choice(words)
        else:
            word = words[0]
    return text
