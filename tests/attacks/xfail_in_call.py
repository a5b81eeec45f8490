"""`pytest.xfail` inside a call

Verdict: wrong
"""

import pytest


def strike():
    pytest.xfail('known')
