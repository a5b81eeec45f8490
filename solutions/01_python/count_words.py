"""Count words, solved by a Counter, one sort whose key states the whole order, and a cut last."""

import re
from collections import Counter

# The apostrophe counts only if a letter follows, and can't begin a word.
WORD = r"[a-z]+(?:'[a-z]+)*"


def count_words(text: str, n: int) -> list[tuple[str, int]]:
    """Return the ``n`` commonest words of a text, each with how often it occurs.

    Parameters
    ----------
    text : str
        Any ASCII text. A word is a run of letters, a to z, small or capital: ``Now`` and ``now``
        are one word. An apostrophe (``'``) between two letters is part of the word, as in
        ``aren't``. All else, digits too, only separates words: ``two--three`` are two.
    n : int
        How many words are asked, 0 or more.

    Returns
    -------
    list of tuples (word, count)
        The words in small letters, the commonest first; equally common ones in the order of the
        alphabet, where the apostrophe comes before a. Exactly the first ``n`` of that order, or all
        if there are fewer.

    Examples
    --------
    >>> count_words("Not now! 'Now' isn't never -- and never is often better.", 3)
    [('never', 2), ('now', 2), ('and', 1)]
    """
    counts = Counter(re.findall(WORD, text.lower()))
    # Minus turns round the counts alone: reverse=True would turn the alphabet, too.
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:n]
