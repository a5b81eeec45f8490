"""How inputs are drawn for a test plan: each on its own, none made from the one before.

Hypothesis' own search follows each drawn input with up to five that repeat parts of it, and looks
up in a tree whether one was seen. That serves tests that run for hours. Where a check draws a
hundred inputs, it takes more time than drawing them, and two thirds of what is drawn resembles
the rest. Shrinking is Hypothesis' own.
"""

from __future__ import annotations

from hypothesis.internal.conjecture.providers import AVAILABLE_PROVIDERS, HypothesisProvider

#: The name of this way to draw, as `hypothesis.settings` takes it.
BACKEND = "independent"


class IndependentDraws(HypothesisProvider):
    """Draws single values as Hypothesis does; as a backend it is asked for whole inputs."""


AVAILABLE_PROVIDERS[BACKEND] = f"{__name__}.{IndependentDraws.__name__}"
