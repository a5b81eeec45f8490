"""Lists, but each word is put in once.

The learner must see:
"Each word once loses how often it came next."
"""

import random


def followers(words):
    table = {}
    for word, following in zip(words, words[1:]):
        if following not in table.setdefault(word, []):
            table[word].append(following)
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
