"""a thread that goes on writing a result

Verdict: wrong
Needs: file system
"""

import threading
import time
from pathlib import Path


def write():
    while True:
        time.sleep(0.01)
        try:
            Path("report/report.json").write_text("{}")
        except OSError:
            pass


threading.Thread(target=write, daemon=True).start()


def strike():
    return 0
