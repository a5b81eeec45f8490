#!/usr/bin/env bash
# Gradescope runs this once, as root, when it builds the image: it installs the course that lies beside it.
set -euo pipefail
home=${AUTOGRADER:-/autograder}

apt-get update
apt-get install -y git
for python in python3.11 python3.12 python3.13 python3.14; do
    if apt-get install -y "$python" "$python-venv"; then break; fi
done
"$python" -m venv "$home/venv"
cd "$home/source/course"
"$home/venv/bin/python" -m pip install --editable . --constraint constraints.txt

# A name in katas.txt that is none of the course's fails here, and not for every student.
if [ -e "$home/source/katas.txt" ]; then
    katas=$("$home/venv/bin/python" -m dojo.classroom.katas_file "$home/source/katas.txt")
    echo "Graded are: ${katas:-all katas that are handed in, for katas.txt names none}"
fi
"$home/venv/bin/python" -c "import secrets; print(secrets.randbelow(2**31))" > "$home/source/seed.txt"
