#!/usr/bin/env bash
# Belief: a quantile lies between the smallest and the largest value, and the quantile 0.5 is the
#   median; so does `describe()` say it, also of a column that was made narrow to save memory.
# Behaviour: numpy takes the difference of the two neighbouring values in the column's own integer
#   dtype, where it wraps before it becomes a float. Of a column of int8 `describe()` then tells a 50%
#   of 128 beside a maximum of 100, without a warning, while `median()` is 0, which is right. The
#   nullable Int8 does the same, and int16 with a wider range.
# Version: numpy 2.4.6, pandas 3.1.0, Python 3.11.
# Source: numpy.quantile; pandas.Series.describe; numpy's issue 29315 and pull request 30376 (open).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet numpy==2.4.6 pandas==3.1.0
"$folder/venv/bin/python" -W error - <<'PYTHON'
import numpy as np
import pandas as pd

readings = pd.Series([-100, 100, -90, 90])
for narrow in (pd.to_numeric(readings, downcast="integer"), readings.astype("Int8")):
    told = narrow.describe()
    print(f"{narrow.dtype}: 50% {told['50%']}, max {told['max']}, median() {narrow.median()}")
    assert str(narrow.dtype).lower() == "int8"
    assert told["50%"] == 128 > told["max"]
    assert narrow.median() == readings.quantile(0.5) == 0
samples = np.array([[-30_000], [30_000]], dtype="int16")
print("int16, along an axis:", np.quantile(samples, 0.5, axis=0), np.median(samples, axis=0))
assert np.quantile(samples, 0.5, axis=0)[0] == 32_768
PYTHON
