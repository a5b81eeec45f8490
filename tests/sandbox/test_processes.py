"""Computing is counted wherever an answer has it done."""

from __future__ import annotations

import subprocess
import sys

import pytest

#: Starts a process that leaves its parent and computes; prints what is counted of it.
SCRIPT = """
import os, time
from dojo.sandbox.processes import adopt_orphans, children_cpu_seconds, kill_children

adopt_orphans()
before = children_cpu_seconds()
child = os.fork()
if not child:
    if not os.fork():
        os.setsid()
        while True:
            pass
    os._exit(0)
os.waitpid(child, 0)
time.sleep(1)
print(children_cpu_seconds() - before)
kill_children()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="computing is read from /proc")
def test_a_process_that_left_its_parent_is_counted():
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, timeout=60, check=True
    )

    assert float(done.stdout) > 0.1
