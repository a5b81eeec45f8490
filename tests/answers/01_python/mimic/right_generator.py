"""An endless generator, cut by islice; chance by int(rng.random() * n)."""

from itertools import islice, pairwise


def followers(words):
    return {w: [b for a, b in pairwise(words) if a == w] for w in dict.fromkeys(words[:-1])}


def chain(words, rng):
    table = followers(words)
    while True:
        word = words[0]
        yield word
        while word in table:
            options = table[word]
            word = options[int(rng.random() * len(options))]
            yield word


def mimic(words, number, rng):
    return list(islice(chain(words, rng), number))
