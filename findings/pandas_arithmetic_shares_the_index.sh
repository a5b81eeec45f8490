#!/usr/bin/env bash
# Belief: since Copy-on-Write, nothing that is done to a result changes the table that it came from:
#   a copy, a selection, a sum.
# Behaviour: that holds for columns, and for the index of a copy, a selection or `assign`. But the
#   result of arithmetic, and what is made with `index=table.index`, has the very index of the table:
#   who names it (`result.index.name = "day"`) renames the index of the table, too.
# Version: pandas 3.1.1, numpy 2.4.6, Python 3.11.
# Source: pandas.DataFrame.__add__, pandas.DataFrame; the user guide's page on Copy-on-Write.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet pandas==3.1.1 numpy==2.4.6
"$folder/venv/bin/python" - <<'PYTHON'
import pandas as pd

ways = {
    "table.copy(deep=False)": lambda table: table.copy(deep=False),
    'table[["price"]]': lambda table: table[["price"]],
    "table.assign(tax=1)": lambda table: table.assign(tax=1),
    "table + 1": lambda table: table + 1,
    "pd.Series(1, index=table.index)": lambda table: pd.Series(1, index=table.index),
}
names = {}
for way, make in ways.items():
    table = pd.DataFrame({"price": [3, 4]}, index=pd.Index([1, 2], name="id"))
    make(table).index.name = "day"
    names[way] = table.index.name
    print(f"after {way} was named, the table's own index is called {names[way]}")
assert list(names.values()) == ["id", "id", "id", "day", "day"]
PYTHON
