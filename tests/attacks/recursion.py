"""recursion without end

Verdict: wrong
"""

def strike():
    return strike()
