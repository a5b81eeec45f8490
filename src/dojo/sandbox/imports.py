"""Modules that an answer may not import: from-scratch katas are written without them."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any


def refuse_imports(modules: Collection[str]) -> None:
    """Make every later import of ``modules`` fail; an audit hook cannot be taken back."""
    if not modules:
        return

    def refuse(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "import" and str(arguments[0]).partition(".")[0] in modules:
            raise ImportError(f"{arguments[0]} may not be used in this kata: write it yourself")

    sys.addaudithook(refuse)


def package_folders(modules: Collection[str]) -> Iterator[Path]:
    """Yield the folders of ``modules``, without importing them."""
    for name in modules:
        spec = importlib.util.find_spec(name)
        for folder in (spec and spec.submodule_search_locations) or ():
            yield Path(folder)
