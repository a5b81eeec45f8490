"""an exception that only looks like an unsolved stub

Verdict: wrong
"""

class NotImplementedError(Exception):
    pass


def strike():
    raise NotImplementedError
