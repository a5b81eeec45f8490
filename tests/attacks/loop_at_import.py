"""an endless loop at import

Verdict: timed out
Timeout: 3
"""

while True:
    pass


def strike():
    return None
