"""Temporary seed, solved with a generator that contextlib makes a context manager of."""

import random
from contextlib import contextmanager


@contextmanager
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
    # Nothing here runs before the block is entered. A local variable, so each block has its own.
    state = random.getstate()
    random.seed(seed)
    # An exception of the block comes out of yield: finally lets it pass, whatever its kind.
    try:
        yield
    finally:
        random.setstate(state)
