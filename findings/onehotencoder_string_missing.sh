#!/usr/bin/env bash
# Belief: if scikit-learn's OneHotEncoder cannot take a missing value of pandas' dtype `string`, it
#   says so wherever it meets one.
# Behaviour: `fit` says so, by TypeError. `transform`, by an encoder that was fitted on a column of that
#   dtype without gaps and with handle_unknown="ignore", takes the same value for an unknown category: its
#   row becomes all zeros, without a word. With dtype `str` or `object` both take it.
# Version: scikit-learn 1.9.1, pandas 3.1.1, Python 3.11.
# Source: sklearn.preprocessing.OneHotEncoder, user guide "Encoding categorical features".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet scikit-learn==1.9.1 pandas==3.1.1
"$folder/venv/bin/python" - <<'PYTHON'
import pandas as pd
from sklearn.preprocessing import OneHotEncoder

known = pd.DataFrame({"home": ["rent", "own", "rent"]})
gap = pd.DataFrame({"home": ["own", None]})
seen = {}
for dtype in ("object", "str", "string"):
    try:
        OneHotEncoder(handle_unknown="ignore").fit(gap.astype(dtype))
        seen[dtype, "fit"] = "takes it"
    except TypeError:
        seen[dtype, "fit"] = "TypeError"
    encoder = OneHotEncoder(handle_unknown="ignore", sparse_output=False)
    encoder.fit(known.astype(dtype))
    seen[dtype, "transform"] = encoder.transform(gap.astype(dtype))[1].tolist()
for key, value in seen.items():
    print(*key, value)
assert seen["object", "fit"] == seen["str", "fit"] == "takes it"
assert seen["string", "fit"] == "TypeError"
assert seen["string", "transform"] == [0.0, 0.0]
PYTHON
