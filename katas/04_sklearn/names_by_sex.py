"""Names by sex: is a name that nobody has met a girl's?

Counts of n-grams add up, chunk by chunk: no file need fit into memory. A learned vocabulary would
have to see all chunks first.

Read: https://scikit-learn.org/stable/computing/scaling_strategies.html#extracting-features
House rules: README.md of this chapter
"""

from collections.abc import Iterable

import numpy as np
import pandas as pd


def girl_share(chunks: Iterable[pd.DataFrame], names: pd.Series) -> np.ndarray:
    """Return how probable a girl is for each name, float64, by multinomial naive Bayes.

    >>> born = pd.DataFrame({"name": ["Ada", "Bo"], "F": [9, 1], "M": [0, 10]})
    >>> girl_share([born], pd.Series(["Eva", "Rob"])).round(3).tolist()
    [0.995, 0.032]

    Parameters
    ----------
    chunks : tables of one row or more, come once; keep none
        name : str, letters; may repeat
        F, M : int; girls and boys, not both 0
    names : str, letters

    Notes
    -----
    - Each baby counts: 500 girls weigh 500 times one.
    - A chunk may lack one sex. The prior is the share of all babies.
    - "Ava" is " ava ": lower case, a blank at each end.
    - An n-gram, 1 to 3 neighbouring characters, counts each time.
    - Of 2**18 n-grams each sex starts with one.
    - Two may share a column (hashing).
    """
    raise NotImplementedError
