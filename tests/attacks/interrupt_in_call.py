"""`raise KeyboardInterrupt` inside a call

Verdict: crashed
"""

def strike():
    raise KeyboardInterrupt
