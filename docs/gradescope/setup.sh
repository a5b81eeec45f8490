#!/usr/bin/env bash
# Gradescope runs this once, as root, when it builds the image: it installs the course that lies beside it.
set -euo pipefail

apt-get update
apt-get install -y git
for python in python3.11 python3.12 python3.13; do
    if apt-get install -y "$python" "$python-venv"; then break; fi
done
"$python" -m venv /autograder/venv
cd /autograder/source/course
/autograder/venv/bin/python -m pip install --editable . --constraint constraints.txt
