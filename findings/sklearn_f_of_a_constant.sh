#!/usr/bin/env bash
# Belief: a column that is the same in every row tells nothing, so `f_classif` gives it NaN or 0, and
#   `SelectKBest` drops it.
# Behaviour: the class means of 14.3 are rounded differently where classes have different sizes. F is
#   then a quotient of two roundings: 2.6 for 3 and 17 rows, infinite with p = 0 for 2 and 10 rows, and
#   `SelectKBest` prefers that column to one that follows the labels.
# Version: scikit-learn 1.9.1, numpy 2.4.6, Python 3.11.
# Source: sklearn.feature_selection.f_classif.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet scikit-learn==1.9.1 numpy==2.4.6
"$folder/venv/bin/python" - <<'PYTHON'
import numpy as np
from sklearn.feature_selection import SelectKBest, f_classif

found = {}
for few, many in ((3, 17), (2, 10)):
    y = np.repeat([0, 1], [few, many])
    X = np.column_stack([np.full(len(y), 14.3), y + np.arange(len(y)) % 4 / 4])
    with np.errstate(divide="ignore"):
        f, p = f_classif(X, y)
        kept = SelectKBest(f_classif, k=1).fit(X, y).get_support().tolist()
    found[few] = float(f[0]), float(p[0]), kept
    print(f"{few} and {many} rows: F of the constant {f[0]:.3g}, p {p[0]:.3g}; chosen {kept}")
assert 2 < found[3][0] < 3
assert found[2] == (np.inf, 0.0, [True, False])
PYTHON
