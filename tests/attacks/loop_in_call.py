"""an endless loop that swallows every exception

Verdict: timed out
Patience: 3
"""

def strike():
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
