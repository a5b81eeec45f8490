"""One call of partial_fit for each row's babies of one sex, in a CountVectorizer's columns."""

from itertools import product
from string import ascii_lowercase

import numpy as np
from scipy.sparse import csr_array
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.naive_bayes import MultinomialNB

# All that may come is known beforehand, and the columns that never come fill up 2**18.
LETTERS = f" {ascii_lowercase}"
PIECES = ["".join(piece) for size in (1, 2, 3) for piece in product(LETTERS, repeat=size)]
WIDTH = 2**18


def girl_share(chunks, names):
    counter = CountVectorizer(analyzer="char_wb", ngram_range=(1, 3), vocabulary=PIECES)

    def counts(names):
        found = counter.transform(names)
        return csr_array((found.data, found.indices, found.indptr), shape=(len(names), WIDTH))

    model = MultinomialNB()
    for chunk in chunks:
        for sex in ("M", "F"):
            some = chunk[chunk[sex] > 0]
            if len(some):
                model.partial_fit(
                    counts(some["name"]), np.full(len(some), sex), ["F", "M"], some[sex]
                )
    return model.predict_proba(counts(names)).T[0]
