"""`[0] * 10**12`

Verdict: out of memory
"""

def strike():
    return [0] * 10**12
