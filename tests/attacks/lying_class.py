"""an object whose `__class__` says that it is what is asked

Verdict: wrong
"""

class Chameleon:
    def __init__(self, kind):
        self.kind = kind

    @property
    def __class__(self):
        return self.kind

    def __eq__(self, other):
        return True

    __hash__ = None


def strike():
    return Chameleon(float)
