"""an import of a package that is not there

Verdict: wrong
"""

import a_package_that_is_not_there


def strike():
    return None
