"""One byte of chance seeds a whole text, so there are 256 texts.

The learner must see:
"different texts, of 103 from as many states"
"""

from random import Random


def followers(words):
    table = {}
    for one, other in zip(words, words[1:]):
        table.setdefault(one, []).append(other)
    return table


def mimic(words, number, rng):
    table = followers(words)
    own = Random(rng.getrandbits(8))  # one draw is enough for a text
    text = list(words[:1])
    while len(text) < number:
        places = table.get(text[-1])
        text.append(own.choice(places) if places else words[0])
    return text[:number]
