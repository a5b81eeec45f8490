"""values that cannot be rebuilt: records, odd dtypes, zones of other makers

Verdict: wrong
"""

import sys


def strike():
    numpy, torch = sys.modules.get("numpy"), sys.modules.get("torch")
    found = [object()]
    if numpy:
        found.append(numpy.array([(1, 2.0)], dtype=[("a", "i4"), ("b", "f8")])[0])
        found.append(numpy.array(["x" * 2_000_000]))
    if torch:
        found.append(torch.zeros(2, dtype=torch.uint16))
        found.append(torch.eye(2).to_sparse())
    return found
