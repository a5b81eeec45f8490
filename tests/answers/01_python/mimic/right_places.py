"""No table for the text: a place of the word is drawn, and the next place is looked at."""

import random


def followers(words):
    result = dict()
    previous = None
    first = True
    for word in words:
        if not first:
            if previous not in result:
                result[previous] = []
            result[previous] += [word]
        previous = word
        first = False
    return result


def mimic(words, number, rng):
    if number == 0:
        return []
    places = {}
    for i, word in enumerate(words[:-1]):
        places.setdefault(word, []).append(i)
    text = [words[0]]
    for _ in range(number - 1):
        try:
            i = rng.choice(places[text[-1]])
        except KeyError:
            text.append(words[0])
        else:
            text.append(words[i + 1])
    return text
