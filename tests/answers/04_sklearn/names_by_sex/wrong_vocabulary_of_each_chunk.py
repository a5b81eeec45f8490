"""Each chunk gets a vocabulary of its own.

The learner must see:
"ValueError"
"""

from collections.abc import Iterable

import numpy as np
import pandas as pd
from scipy.sparse import vstack
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.naive_bayes import MultinomialNB

SEXES = ["F", "M"]


def girl_share(chunks: Iterable[pd.DataFrame], names: pd.Series) -> np.ndarray:
    pieces = CountVectorizer(analyzer="char_wb", ngram_range=(1, 3))
    model = MultinomialNB()
    for chunk in chunks:
        counts = pieces.fit_transform(chunk["name"])
        model.partial_fit(
            vstack([counts, counts]),
            np.repeat(SEXES, len(chunk)),
            SEXES,
            chunk[SEXES].to_numpy().T.ravel(),
        )
    return model.predict_proba(pieces.transform(names))[:, 0]
