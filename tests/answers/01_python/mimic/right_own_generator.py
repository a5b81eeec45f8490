"""The generator seeds another one; a shuffled list of followers gives the next word."""

import random
from itertools import groupby


def followers(words):
    pairs = sorted(enumerate(zip(words, words[1:])), key=lambda p: p[1][0])
    return {w: [b for _, (_, b) in group] for w, group in groupby(pairs, key=lambda p: p[1][0])}


def mimic(words, number, rng):
    own = random.Random(rng.getrandbits(64))
    table = followers(words)
    text = []
    for _ in range(number):
        options = list(table.get(text[-1], [words[0]])) if text else [words[0]]
        own.shuffle(options)
        text.append(options.pop())
    return text
