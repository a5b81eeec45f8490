"""Places are drawn from a deck, and come again only when it is empty.

The learner must see:
"Each word is drawn anew, from all places"
"""


def followers(words):
    table = {}
    for one, other in zip(words, words[1:]):
        table.setdefault(one, []).append(other)
    return table


def mimic(words, number, rng):
    table = followers(words)
    decks = {}
    text = list(words[:1])
    while len(text) < number:
        word = text[-1]
        if word not in table:
            text.append(words[0])
            continue
        if not decks.get(word):
            decks[word] = rng.sample(table[word], len(table[word]))
        text.append(decks[word].pop())
    return text[:number]
