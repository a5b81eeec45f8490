"""Count words: which are the commonest words of a text, and who wins a tie?

A ``Counter`` counts in one line, and its ``most_common(n)`` is nearly the answer.  Nearly: where
words are equally common, it keeps the order in which it met them, and cuts after the nth of that.
So the same words in another order would give another answer.

Read: https://docs.python.org/3/library/collections.html#collections.Counter.most_common
"""


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
    raise NotImplementedError
