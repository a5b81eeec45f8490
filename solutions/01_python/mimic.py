"""Mimic, solved with a dict of lists in which repeats are the frequencies."""

from collections import defaultdict
from itertools import pairwise
from random import Random


def followers(words: list[str]) -> dict[str, list[str]]:
    """Return, for every word that something comes after, all that came after it.

    Parameters
    ----------
    words : list of str
        A text, word by word; it may be empty. ``"The"``, ``"the"`` and ``"the."`` are three
        different words.

    Returns
    -------
    dict of str to list of str
        Each list is in the order of the text and holds a word as often as it came. The text ends
        at its last word; a word that nothing comes after is no key.

    Examples
    --------
    >>> followers(["to", "be", "or", "not", "to", "do"])
    {'to': ['be', 'do'], 'be': ['or'], 'or': ['not'], 'not': ['to']}
    """
    table = defaultdict(list)
    for word, following in pairwise(words):
        table[word].append(following)
    # A plain dict again: looking up a word that is not there shall not put it in.
    return dict(table)


def mimic(words: list[str], number: int, rng: Random) -> list[str]:
    """Return a new text of ``number`` words that goes on from word to word as the old one does.

    It begins with the first word of ``words``. After any word, each place where that word stands
    in ``words`` with another word behind it has the same chance, and the word behind is next. If
    there is no such place, the text begins again with the first word.

    Parameters
    ----------
    words : list of str
        Not empty. Stays as it is.
    number : int
        How many words, 0 or more; perhaps many thousands.
    rng : random.Random
        All chance comes from it: in the same state, it gives the same text again. It is used and
        so moves on; the state that the functions of the module `random` share stays as it is.

    Returns
    -------
    list of str

    Examples
    --------
    >>> mimic(["tick", "tock"], 5, Random(0))
    ['tick', 'tock', 'tick', 'tock', 'tick']
    """
    table = followers(words)
    # As if the first word followed each dead end: no case of its own, and the start is one, too.
    start = words[:1]
    text, choices = [], start
    for _ in range(number):
        text.append(rng.choice(choices))
        choices = table.get(text[-1], start)
    return text
