"""All tests are skipped.

The learner must see:
"your tests assert nothing, or nothing about the result."
"""

import pytest


def test_merge(merge):
    pytest.skip("later")
