"""a daemon, forked twice and in a session of its own, that outlives its parent

Verdict: wrong
"""

import os
import subprocess
import sys

if not os.fork():
    os.setsid()
    if not os.fork():
        os.execv(sys.executable, [sys.executable, "-c", "import time; time.sleep(600)", "dojo-escapee"])
    os._exit(0)


def strike():
    code = "import time; time.sleep(600)"
    subprocess.Popen([sys.executable, "-c", code, "dojo-escapee"], start_new_session=True)
