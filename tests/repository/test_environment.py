"""environment.yml says what pyproject.toml and constraints.txt say, and names no library itself."""

from __future__ import annotations

import tomllib

import yaml
from support.courses import COURSE

PROJECT = tomllib.loads((COURSE.root / "pyproject.toml").read_text("utf-8"))["project"]


def test_conda_has_the_same_pythons_and_leaves_the_libraries_to_pip():
    made = yaml.safe_load((COURSE.root / "environment.yml").read_text("utf-8"))
    *packages, pip = made["dependencies"]

    assert made["name"] == PROJECT["name"]
    assert packages == [f"python{PROJECT['requires-python']}", "pip"]
    assert pip == {"pip": ["--constraint constraints.txt", "--editable ."]}
