"""Mimic: how does a table of "what came next" write a new text?

A Markov chain looks at the last word only, and draws the next from all words that ever came after
it.  What came twice as often is drawn twice as often.  To make chance repeatable, draw from the
generator that you are given, not from the one that everybody shares.

Read: https://docs.python.org/3/library/random.html#random.Random
House rules: README.md of this chapter
"""

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
    raise NotImplementedError


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
    raise NotImplementedError
