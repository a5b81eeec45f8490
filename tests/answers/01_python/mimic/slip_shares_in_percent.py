"""Shares are rounded to percent, so that what is rare is never drawn.

The learner must see:
"Total of weights must be greater than zero"
"""

from collections import Counter


def followers(words):
    table = {}
    for one, other in zip(words, words[1:]):
        table.setdefault(one, []).append(other)
    return table


def mimic(words, number, rng):
    table = followers(words)
    # Percentages are small numbers, and faster to draw by.
    shares = {}
    for word, places in table.items():
        counts = Counter(places)
        names = list(counts)
        shares[word] = names, [round(100 * counts[name] / len(places)) for name in names]
    text = list(words[:1])
    while len(text) < number:
        if text[-1] in shares:
            names, weights = shares[text[-1]]
            text += rng.choices(names, weights)
        else:
            text.append(words[0])
    return text[:number]
