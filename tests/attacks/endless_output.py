"""output without end

Verdict: timed out
Timeout: 3
"""

def strike():
    while True:
        print("x" * 1_000_000)
