"""`pytest.skip` at import, for the whole module

Verdict: wrong
"""

import pytest

pytest.skip('nothing to see', allow_module_level=True)


def strike():
    return None
