"""An empty word is taken for the place before the first word.

The learner must see:
"never comes after '', but came"
"""


def followers(words):
    table = {}
    for one, other in zip(words, words[1:]):
        table.setdefault(one, []).append(other)
    return table


def mimic(words, number, rng):
    table = followers(words)
    text = []
    word = ""
    for _ in range(number):
        # Nothing comes before the first word.
        word = rng.choice(table[word]) if word and word in table else words[0]
        text.append(word)
    return text
