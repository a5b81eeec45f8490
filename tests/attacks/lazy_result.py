"""a result that is only worked out when it is looked at

Verdict: wrong
"""

class Later:
    def __init__(self, call):
        self.call = call

    def __getattr__(self, name):
        return getattr(self.call(), name)

    def __eq__(self, other):
        return self.call() == other

    __hash__ = None


def corrupt(function):
    def later(*args, **keywords):
        return Later(lambda: function(*args, **keywords))

    return later
