"""A course in katas, and the tool that grades it."""

from __future__ import annotations

from typing import Any


def load_ipython_extension(ipython: Any) -> None:
    """Answer ``%load_ext dojo`` in a notebook."""
    from dojo.learner import notebook

    notebook.load(ipython)


def unload_ipython_extension(ipython: Any) -> None:
    """Answer ``%unload_ext dojo``."""
    from dojo.learner import notebook

    notebook.unload(ipython)
