"""One thread for the numeric libraries: small arrays are quicker so, and results repeat."""

from __future__ import annotations

import os
import sys

#: By these, each library that brings threads along hears how many to use.
VARIABLES = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


def cap_threads() -> None:
    """Ask for one thread, unless the user asked otherwise; call it before numpy is imported."""
    for name in VARIABLES:
        os.environ.setdefault(name, "1")
    # Where more than one is asked on a busy machine, those that spin while they wait take the
    # cores from those that work: one small training took 5 s instead of 0.3 s.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")


def use_threads(number: int) -> None:
    """Let numpy and torch, which are loaded, use ``number`` threads."""
    if number == 1:
        return
    from threadpoolctl import threadpool_limits

    threadpool_limits(number)
    if torch := sys.modules.get("torch"):
        torch.set_num_threads(number)
