"""How inputs are drawn for a test plan: each on its own, none made from the one before.

Hypothesis' own search follows each drawn input with up to five that repeat parts of it, and looks
up in a tree whether one was seen. That serves tests that run for hours. Where a check draws a
hundred inputs, it takes more time than drawing them, and two thirds of what is drawn resembles
the rest. Shrinking is Hypothesis' own.

Where an answer's own words are known, single values are often one of them, if the strategy allows.
"""

from __future__ import annotations

from contextvars import ContextVar
from typing import Any

from hypothesis.internal.conjecture.choice import choice_permitted
from hypothesis.internal.conjecture.providers import AVAILABLE_PROVIDERS, HypothesisProvider
from hypothesis.internal.constants_ast import Constants

from dojo.grading.vocabulary import Vocabulary

#: The name of this way to draw, as `hypothesis.settings` takes it.
BACKEND = "independent"
#: How often a value is a word of the answer's.
FAVOUR = 0.5

#: What is drawn more often than by chance.
favoured: ContextVar[Vocabulary | None] = ContextVar("favoured", default=None)


class IndependentDraws(HypothesisProvider):
    """Draws single values as Hypothesis does; as a backend it is asked for whole inputs."""

    #: Hypothesis would read all modules of ours for constants, in every judge: a third of its time.
    _local_constants = Constants()

    def _maybe_draw_constant(self, choice_type: Any, constraints: Any, *, p: float = 0.05) -> Any:
        assert self._random
        words = favoured.get()
        if words and self._random.random() < FAVOUR:
            known: dict[str, tuple[Any, ...]] = {
                "integer": words.integers,
                "float": words.floats,
                "string": words.texts,
            }
            allowed = [
                word for word in known.get(choice_type, ()) if choice_permitted(word, constraints)
            ]
            if allowed:
                return self._random.choice(allowed)
        return super()._maybe_draw_constant(choice_type, constraints, p=p)


AVAILABLE_PROVIDERS[BACKEND] = f"{__name__}.{IndependentDraws.__name__}"
