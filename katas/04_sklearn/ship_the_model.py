"""Ship the model: how does a model travel, and what may it be fed?

Who unpickles a stranger's file runs a stranger's code. A linear model is some numbers and names:
write these down, and what a table must look like.

Read: https://scikit-learn.org/stable/model_persistence.html
House rules: README.md of this chapter
"""

import numpy as np
import pandas as pd
from sklearn.pipeline import Pipeline


def save(model: Pipeline) -> str:
    """Return a JSON object's text: the model in numbers and names, and 1 under "version".

    ``model`` is fitted to two labels: a ``make_column_transformer`` of
    ``(StandardScaler(), numeric)`` and ``(OneHotEncoder(handle_unknown="ignore"), categorical)``,
    lists of names, not empty; then a ``LogisticRegression()``.
    """
    raise NotImplementedError


def predict(text: str, loans: pd.DataFrame) -> np.ndarray:
    """Return each loan's chance of ``classes_[1]``, as the model would.

    >>> predict('{"version": 2}', pd.DataFrame({"age": [40]}))  # doctest: +ELLIPSIS
    Traceback (most recent call last):
        ...
    ValueError: ...

    Nothing in ``text`` is run, imported or evaluated.

    Raises
    ------
    ValueError, naming the column if one is to blame
        No JSON object, or its version is not 1.
        A column is missing, has gaps, is not int or float (numeric), not str (categorical).
        Its mean is over 10 standard deviations from training's: another unit.
    """
    raise NotImplementedError
