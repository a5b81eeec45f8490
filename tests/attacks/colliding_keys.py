"""a table whose keys all have one hash

Verdict: wrong or timed out
Timeout: 5
"""


def strike():
    return {(2**61 - 1) * number: 0 for number in range(20_000)}
