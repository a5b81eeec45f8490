#!/usr/bin/env bash
# Belief: the commands that pip installs into an environment start wherever the environment lies.
# Behaviour: if its path has a blank, the command's first lines hand over to "PATH" through sh, in double
#   quotes and otherwise as it stands: a `$` in the path is then a variable, and a `"` ends the quotes. The
#   command is "not found", though it is there. `python -m` starts the same program.
# Version: pip 26.3, pytest 9.2.0, Python 3.11.
# Source: pip's user guide; the packaging user guide on entry points ("console_scripts").
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
try() {
    python3 -m venv "$folder/$1"
    "$folder/$1/bin/python" -m pip install --quiet pip==26.3
    "$folder/$1/bin/python" -m pip install --quiet pytest==9.2.0
    "$folder/$1/bin/python" -m pytest --version
    if "$folder/$1/bin/pytest" --version; then seen="starts"; else seen="does not start"; fi
    echo "$1: $seen"
    test "$seen" = "$2"
}
try 'a blank' "starts"
try 'a$dollar' "starts"
try 'a blank and $dollar' "does not start"
try 'a blank and "quotes"' "does not start"
