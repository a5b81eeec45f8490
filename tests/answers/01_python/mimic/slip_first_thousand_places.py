"""Only the first 1,000 places of a list can be drawn.

The learner must see:
"of the last tenth of the list: about"
"""


def followers(words):
    table = {}
    for one, other in zip(words, words[1:]):
        table.setdefault(one, []).append(other)
    return table


def mimic(words, number, rng):
    table = followers(words)
    text = list(words[:1])
    while len(text) < number:
        places = table.get(text[-1])
        if not places:
            text.append(words[0])
        elif len(places) == 1:
            text.append(places[0])
        else:
            text.append(places[rng.getrandbits(16) % min(len(places), 1000)])
    return text[:number]
