"""Temporary seed: how do you borrow something that everybody shares, and give it back unharmed?

``random.random()`` and its like draw from one hidden generator that all of a program shares.  To
seed it makes one part repeatable, and disturbs all others.  A context manager can set it for one
``with`` block and put it back afterwards, however the block is left.

Read: https://docs.python.org/3/library/stdtypes.html#context-manager-types
"""


def temporary_seed(seed: int | str):
    """Return a context manager that seeds ``random`` for one ``with`` block.

    Inside the block, the functions of the module ``random`` give what they give after
    ``random.seed(seed)``. After it, they go on as if there had been no block: ``random.getstate()``
    is what it was when the block was entered.

    Parameters
    ----------
    seed : int or str
        Any of them: 0 and ``""`` are seeds too.

    Returns
    -------
    context manager
        For one ``with`` statement. The call alone changes nothing and remembers nothing, for the
        block may be entered much later. What ``with ... as`` gives is up to you.

        The state comes back however the block is left: at its end, by ``return`` or ``break``, or
        by an exception of any kind, ``KeyboardInterrupt`` too, which then goes on its way
        unchanged. Blocks may be nested, also with the same seed. After the inner one, the outer one
        goes on where it was.

    Examples
    --------
    >>> import random
    >>> with temporary_seed(7):
    ...     first = [random.randrange(100) for _ in range(5)]
    >>> with temporary_seed(7):
    ...     again = [random.randrange(100) for _ in range(5)]
    >>> first == again
    True
    """
    raise NotImplementedError
