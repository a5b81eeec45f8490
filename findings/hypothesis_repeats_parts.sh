#!/usr/bin/env bash
# Belief: `max_examples=300` draws 300 inputs, each on its own, so six integers below 2**62 are six
#   different ones nearly every time.
# Behaviour: most inputs are made from one of those just before, by copying one part of it over
#   another. Some 85 of 100 tuples hold an integer twice, and two thirds share half of their
#   integers with one of the six tuples before. A quarter shares less.
# Version: hypothesis 6.155.2, Python 3.11.
# Source: hypothesis.given, hypothesis.settings(max_examples); its mutator of examples.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet hypothesis==6.155.2
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
from hypothesis import given, seed, settings
from hypothesis import strategies as st

drawn = []


@seed(0)
@settings(max_examples=300, database=None)
@given(st.tuples(*[st.integers(0, 2**62)] * 6))
def note(numbers):
    drawn.append(set(numbers))


note()
twice = sum(len(numbers) < 6 for numbers in drawn)
shared = sum(
    any(len(numbers & earlier) >= 3 for earlier in drawn[max(0, i - 6) : i])
    for i, numbers in enumerate(drawn)
)
print(f"{len(drawn)} tuples; {twice} hold an integer twice; {shared} share half with a recent one")
assert len(drawn) == 300
assert twice > 200
assert shared > 150
PYTHON
