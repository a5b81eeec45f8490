"""The vocabulary is that of the first chunk.

The learner must see:
"only the n-grams of the chunks exist for it, not 2**18"
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
        if not hasattr(pieces, "vocabulary_"):
            pieces.fit(chunk["name"])
        counts = pieces.transform(chunk["name"])
        model.partial_fit(
            vstack([counts, counts]),
            np.repeat(SEXES, len(chunk)),
            SEXES,
            chunk[SEXES].to_numpy().T.ravel(),
        )
    return model.predict_proba(pieces.transform(names))[:, 0]
