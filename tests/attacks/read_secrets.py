"""the user's environment and home read

Verdict: wrong
Needs: file system
"""

import os
from pathlib import Path

assert "DOJO_SECRET" not in os.environ, "seen"
found = list(Path("/root").iterdir()) + list(Path("/home").iterdir()) + list(Path("/etc").iterdir())


def strike():
    return found
