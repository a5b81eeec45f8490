"""fifteen million empty lists

Verdict: wrong or out of memory
"""


def strike():
    return [[]] * 15_000_000
