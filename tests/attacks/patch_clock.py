"""`time.perf_counter` stopped and `time.sleep` made free

Verdict: wrong
"""

import time

time.perf_counter = time.process_time = time.monotonic = time.time = lambda: 0.0
time.sleep = lambda seconds: None


def strike():
    return 0
