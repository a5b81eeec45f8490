"""an endless loop at import

Verdict: timed out
Patience: 3
"""

while True:
    pass


def strike():
    return None
