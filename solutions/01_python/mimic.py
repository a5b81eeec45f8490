"""Mimic, solved with a dict of lists in which repeats are the frequencies."""

from collections import defaultdict
from itertools import pairwise
from random import Random


def followers(words: list[str]) -> dict[str, list[str]]:
    """Return a dict that maps each word to the list of words that came right after it.

    >>> followers(["to", "be", "or", "not", "to", "do"])
    {'to': ['be', 'do'], 'be': ['or'], 'or': ['not'], 'not': ['to']}

    Notes
    -----
    - Each list is in the order of the text, with a word as often as it came.
    - A word that nothing comes after is no key.
    """
    table = defaultdict(list)
    for word, following in pairwise(words):
        table[word].append(following)
    # A plain dict again: looking up a word that is not there shall not put it in.
    return dict(table)


def mimic(words: list[str], number: int, rng: Random) -> list[str]:
    """Return a new text of ``number`` words, which begins with the first of ``words``.

    >>> mimic(["tick", "tock"], 5, Random(0))
    ['tick', 'tock', 'tick', 'tock', 'tick']

    Parameters
    ----------
    words : list of str, not empty
    number : int, 0 or more, perhaps many thousands
    rng : random.Random
        The only source of chance: the same state gives the same text. Using it changes it.

    Notes
    -----
    - Each next word is drawn from the followers of the word before; each place in that list has
      the same chance.
    - After a word without followers comes the first word again.
    """
    table = followers(words)
    # As if the first word followed each dead end: no case of its own, and the start is one, too.
    start = words[:1]
    text, choices = [], start
    for _ in range(number):
        text.append(rng.choice(choices))
        choices = table.get(text[-1], start)
    return text
