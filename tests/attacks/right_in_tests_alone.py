"""right while pytest runs, wrong afterwards

Verdict: wrong
"""

import os


def corrupt(function):
    def right_in_tests(*args, **keywords):
        if "PYTEST_CURRENT_TEST" in os.environ:
            return function(*args, **keywords)
        return None

    return right_in_tests
