"""The table of the first text serves all later ones.

The learner must see:
"they can only come from an earlier text. Make a new table for each call, and keep none."
"""

TABLE = {}


def followers(words):
    table = {}
    for word, following in zip(words, words[1:]):
        table.setdefault(word, []).append(following)
    return table


def mimic(words, number, rng):
    if not TABLE:
        TABLE.update(followers(words))
    table = TABLE
    text = []
    word = words[0]
    while len(text) < number:
        text.append(word)
        word = rng.choice(table.get(word, words[:1]))
    return text
