"""One mean and one spread for all.

The learner must see:
"one mean and one deviation were used for all of x"
"""


def standardise(x, axis=0):
    x = x.astype(float)
    return (x - x.mean()) / (x.std() or 1)
