"""All tests are skipped.

The learner must see:
"they assert nothing, or nothing about what comes back"
"""

import pytest


def test_merge(merge):
    pytest.skip("later")
