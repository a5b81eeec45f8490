#!/usr/bin/env bash
# Belief: since numpy 2 a dtype of a result depends on the dtypes of its operands alone, by NEP 50.
# Behaviour: in numpy 2.1.0 and 2.1.1 that holds in the thread that imported numpy. In every other
#   thread the rules of numpy 1 decide by value: float32 divided by a float64 scalar stays float32, and
#   uint8(100) + 200 is an int64 300 instead of an overflow. 2.0.2 and 2.1.2 have one rule.
# Version: numpy 2.1.0, 2.1.1 and 2.1.2, Python 3.11.
# Source: numpy's issue 27473 on GitHub; here the effect on arrays.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for version in 2.1.0 2.1.1 2.1.2; do
    python3 -m venv "$folder/$version"
    "$folder/$version/bin/python" -m pip install --quiet "numpy==$version"
    "$folder/$version/bin/python" - <<'PYTHON'
from concurrent.futures import ThreadPoolExecutor

import numpy as np


def scaled():
    return (np.ones(2, dtype=np.float32) / np.sqrt(np.int64(4))).dtype.name


with ThreadPoolExecutor(1) as pool:
    found = scaled(), pool.submit(scaled).result()
print(f"numpy {np.__version__}: {found[0]} in the main thread, {found[1]} in another")
assert found == ("float64", "float64" if np.__version__ == "2.1.2" else "float32")
PYTHON
done
