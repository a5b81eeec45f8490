"""None stands for the end of the text in the table.

The learner must see:
"A list for do means that the end was joined to the start"
"""

import random


def followers(words):
    table = {}
    for word, following in zip(words, words[1:] + [None]):
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
