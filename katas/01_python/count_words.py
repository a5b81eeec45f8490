"""Count words: which are the commonest words of a text, and which word wins a tie?

A ``Counter`` counts in one line, and its ``most_common(n)`` is nearly the answer.  But it leaves
equally common words in the order of the text, which should not matter.

Read: https://docs.python.org/3/library/collections.html#collections.Counter.most_common
House rules: README.md of this chapter
"""


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
    raise NotImplementedError
