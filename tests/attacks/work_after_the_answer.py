"""an array given at once, and filled by a thread later

Verdict: wrong
"""

import threading
import time


def strike():
    import sys

    numpy = sys.modules.get("numpy")
    value = numpy.zeros(3) if numpy else [0.0, 0.0, 0.0]

    def fill():
        time.sleep(0.05)
        value[:] = 1.0

    threading.Thread(target=fill, daemon=True).start()
    return value
