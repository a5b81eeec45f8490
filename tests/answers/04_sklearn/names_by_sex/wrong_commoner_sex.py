"""A name counts once, for its commoner sex.

The learner must see:
"each name counted as one baby, of its commoner sex"
"""

from collections.abc import Iterable

import numpy as np
import pandas as pd
from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.naive_bayes import MultinomialNB

SEXES = ["F", "M"]


def girl_share(chunks: Iterable[pd.DataFrame], names: pd.Series) -> np.ndarray:
    pieces = HashingVectorizer(
        analyzer="char_wb",
        ngram_range=(1, 3),
        n_features=2**18,
        norm=None,
        alternate_sign=False,
    )
    model = MultinomialNB()
    for chunk in chunks:
        counts = pieces.transform(chunk["name"])
        sex = np.where(chunk["F"] >= chunk["M"], "F", "M")
        model.partial_fit(counts, sex, SEXES)
    return model.predict_proba(pieces.transform(names))[:, 0]
