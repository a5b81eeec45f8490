"""right for the first ten calls

Verdict: wrong
"""

import itertools

CALLS = itertools.count()


def corrupt(function):
    def right_at_first(*args, **keywords):
        if next(CALLS) < 10:
            return function(*args, **keywords)
        return None

    return right_at_first
