"""a generator without end for an answer

Verdict: wrong
Timeout: 3
"""

def strike():
    while True:
        yield 0
