"""Tables are cached by the number of words.

The learner must see:
"they can only come from an earlier text. Make a new table for each call, and keep none."
"""

TABLES = {}


def followers(words):
    table = {}
    for word, following in zip(words, words[1:]):
        table.setdefault(word, []).append(following)
    return table


def mimic(words, number, rng):
    table = TABLES.setdefault(len(words), followers(words))
    text = []
    word = words[0]
    while len(text) < number:
        text.append(word)
        word = rng.choice(table.get(word, words[:1]))
    return text
