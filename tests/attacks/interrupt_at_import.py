"""`raise KeyboardInterrupt` at import

Verdict: crashed
"""

raise KeyboardInterrupt


def strike():
    return None
