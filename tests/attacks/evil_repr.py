"""an object whose repr raises

Verdict: wrong
"""

class Mute:
    def __repr__(self):
        raise RuntimeError("no words")

    __str__ = __format__ = __repr__


def strike():
    return Mute()
