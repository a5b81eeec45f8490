"""a DataFrame subclass whose `equals` is always true

Verdict: wrong
"""

import sys

pandas = sys.modules.get("pandas")
Base = pandas.Series if pandas else list


class Frame(Base):
    def equals(self, other):
        return True

    def __eq__(self, other):
        return True

    __ne__ = __eq__
    __hash__ = None


def strike():
    return Frame([1.0, 2.0])
