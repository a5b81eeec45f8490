"""files written outside of its own folder

Verdict: wrong
Needs: file system
"""

from pathlib import Path


def strike():
    for place in (Path.cwd(), Path.cwd() / "katas", Path("/tmp"), Path("/var/tmp"), Path.home().parent):
        (place / "dojo-was-here").write_text("x")
