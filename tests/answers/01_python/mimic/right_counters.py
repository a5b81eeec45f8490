"""Counters as weights for rng.choices; the table of lists is made from places."""

from collections import Counter, defaultdict


def followers(words):
    table = defaultdict(list)
    for i in range(1, len(words)):
        table[words[i - 1]].append(words[i])
    return table


def mimic(words, number, rng):
    counts = {word: Counter(following) for word, following in followers(words).items()}
    text = list(words[:1])[:number]
    while len(text) < number:
        known = counts.get(text[-1])
        if not known:
            text.append(words[0])
            continue
        text += rng.choices(list(known), weights=known.values())
    return text
