"""Temporary seed: how do you borrow what everybody shares, and give it back unharmed?

The functions of ``random`` draw from one hidden generator that the whole program shares.  Seeding
it makes one part repeatable, and disturbs all others.  A context manager does so for one block.

Read: https://docs.python.org/3/library/stdtypes.html#context-manager-types
House rules: README.md of this chapter
"""


def temporary_seed(seed: int | str):
    """Return a context manager that seeds ``random`` for one ``with`` block.

    >>> import random
    >>> with temporary_seed(7):
    ...     first = [random.randrange(100) for _ in range(5)]
    >>> with temporary_seed(7):
    ...     again = [random.randrange(100) for _ in range(5)]
    >>> first == again
    True

    Parameters
    ----------
    seed : int or str, also 0 and ``""``

    Returns
    -------
    context manager for one ``with`` statement; what ``as`` gives is free

    Notes
    -----
    - In the block, ``random`` works as after ``random.seed(seed)``.
    - After it, ``random.getstate()`` is what it was when the block began.
    - That holds after ``return``, ``break`` and exceptions of any kind, even KeyboardInterrupt,
      which pass unchanged.
    - The call alone changes nothing and saves nothing: the block may begin much later.
    - Blocks may be nested, also with one seed. After the inner one, the outer one continues.
    """
    raise NotImplementedError
