"""a thousand threads

Verdict: out of memory or wrong or crashed
"""

import threading
import time


def strike():
    threads = [threading.Thread(target=time.sleep, args=(600,), daemon=True) for _ in range(1000)]
    for thread in threads:
        thread.start()
