"""an endless loop that swallows every exception

Verdict: timed out
Timeout: 3
"""

def strike():
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
