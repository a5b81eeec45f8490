"""a subclass of numpy's float that says it is numpy's own, and equals everything

Verdict: wrong
"""

import sys


def strike():
    numpy = sys.modules.get("numpy")
    base = numpy.float64 if numpy else float
    kind = type(
        "float64",
        (base,),
        {"__module__": "numpy", "__eq__": lambda *_: True, "__hash__": lambda _: 0},
    )
    return kind(1.0)
