"""Count words, solved by a Counter, one sort whose key states the whole order, and a cut last."""

import re
from collections import Counter

# The apostrophe counts only if a letter follows, and can't begin a word.
WORD = r"[a-z]+(?:'[a-z]+)*"


def count_words(text: str, n: int) -> list[tuple[str, int]]:
    """Return the ``n`` commonest words of a text, each with its count.

    >>> count_words("Not now! 'Now' isn't never -- and never is often better.", 3)
    [('never', 2), ('now', 2), ('and', 1)]

    Parameters
    ----------
    text : str, ASCII, may be empty
    n : int, 0 or more

    Returns
    -------
    list of tuples (word, count)
        In small letters, the commonest first; fewer than ``n`` if the text has no more.

    Notes
    -----
    - A word is a run of the letters a to z, small or capital: ``Now`` and ``now`` are one word.
    - An apostrophe (``'``) between two letters belongs to the word, as in ``aren't``.
    - All other characters, digits too, only separate words: ``two--three`` are two words.
    - The alphabet decides ties, also at the cut after ``n``. The apostrophe comes before a.
    """
    counts = Counter(re.findall(WORD, text.lower()))
    # Minus turns round the counts alone: reverse=True would turn the alphabet, too.
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:n]
