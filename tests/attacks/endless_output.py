"""output without end

Verdict: timed out
Patience: 3
"""

def strike():
    while True:
        print("x" * 1_000_000)
