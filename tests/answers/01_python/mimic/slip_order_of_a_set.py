"""The order of a set decides, which is another one in each run of the program.

The learner must see:
"one state gives one text, also in a program with other hashes"
"""

from random import Random


def followers(words):
    table = {}
    for one, other in zip(words, words[1:]):
        table.setdefault(one, []).append(other)
    return table


def mimic(words, number, rng):
    table = followers(words)
    text = list(words[:1])
    # Words in the order of their number of followers; a set makes each once.
    starts = list({word for word in table})
    order = {word: place for place, word in enumerate(starts)}
    while len(text) < number:
        places = table.get(text[-1])
        if not places:
            text.append(words[0])
        else:
            shift = order[text[-1]] % len(places)
            text.append((places[shift:] + places[:shift])[rng.randrange(len(places))])
    return text[:number]
