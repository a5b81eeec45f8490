"""Only the first 64 places of a list can be drawn.

The learner must see:
"are different: not every place has the same chance"
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
        text.append(places[int(rng.random() * 64) % len(places)] if places else words[0])
    return text[:number]
