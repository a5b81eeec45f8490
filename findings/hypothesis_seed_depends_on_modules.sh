#!/usr/bin/env bash
# Belief: with `@seed(0)` and `database=None` a test draws the same inputs, whatever else is imported.
# Behaviour: hypothesis reads the sources of all modules that are yours, not installed ones, and draws
#   numbers that stand there. So one more module of yours, with one large number in it and used by
#   nobody, changes what a seeded test draws.
# Version: hypothesis 6.170.17, Python 3.11.
# Source: hypothesis.seed, hypothesis.settings(derandomize, database); its constants of local modules.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet hypothesis==6.170.17
mkdir "$folder/project"
cd "$folder/project"
echo "LIMIT = 123_456_789" > unused.py
cat > draws.py <<'PYTHON'
import sys

if sys.argv[1:]:
    import unused
from hypothesis import given, seed, settings
from hypothesis import strategies as st

drawn = []


@seed(0)
@settings(max_examples=400, database=None)
@given(st.integers())
def note(number):
    drawn.append(number)


note()
print(int("123456789") in drawn, drawn)
PYTHON
alone=$("$folder/venv/bin/python" draws.py)
again=$("$folder/venv/bin/python" draws.py)
beside=$("$folder/venv/bin/python" draws.py with)
echo "without the module: ${alone:0:60}"
echo "with the module:    ${beside:0:60}"
[ "$alone" = "$again" ]
[ "$alone" != "$beside" ]
[ "${alone%% *}" = False ]
[ "${beside%% *}" = True ]
