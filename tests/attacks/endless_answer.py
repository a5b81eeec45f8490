"""a generator without end for an answer

Verdict: wrong
Patience: 3
"""

def strike():
    while True:
        yield 0
