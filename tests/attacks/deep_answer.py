"""a list nested a hundred thousand deep

Verdict: wrong
"""

def strike():
    deep = []
    for _ in range(100_000):
        deep = [deep]
    return deep
