"""How inputs are drawn for a test plan: each on its own, none made from the one before.

Hypothesis' own search follows each drawn input with up to five that repeat parts of it, and looks
up in a tree whether one was seen. That serves tests that run for hours. Where a check draws a
hundred inputs, it takes more time than drawing them, and two thirds of what is drawn resembles
the rest. Shrinking is Hypothesis' own.

Of a few values each comes before one comes again, as from a bag that is emptied before it is
filled: eight draws from seven values surely try all seven. Draws that know nothing of each other
leave out two or three of them, others under each seed.

Where an answer's own words are known, single values are often one of them, if the strategy allows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from random import Random
from typing import Any, TypeAlias

from hypothesis.internal.conjecture.choice import choice_permitted
from hypothesis.internal.conjecture.providers import AVAILABLE_PROVIDERS, HypothesisProvider
from hypothesis.internal.constants_ast import Constants

from dojo.grading.vocabulary import Vocabulary

#: The name of this way to draw, as `hypothesis.settings` takes it.
BACKEND = "independent"
#: How often a value is a word of the answer's.
FAVOUR = 0.5
#: The width of a range up to which its integers come from a bag.
FEW = 64
#: After so many draws at one place of an input, the others are without a bag: a long list.
MAX_BAGS = 32

#: What is drawn more often than by chance.
favoured: ContextVar[Vocabulary | None] = ContextVar("favoured", default=None)


class Bag:
    """A few values, the simplest first, and which of them are still to come.

    Hypothesis begins with the simplest of everything: it comes last here, the first time.
    """

    def __init__(self, values: tuple[int, ...]) -> None:
        self._values = values
        self._left: list[int] | None = None

    def take(self, rng: Random | None) -> int:
        """Return a value that has not come since all have."""
        assert rng
        if self._left is None:
            self._left = [self._values[0], *_shuffled(self._values[1:], rng)]
        elif not self._left:
            self._left = _shuffled(self._values, rng)
        return self._left.pop()


def _shuffled(values: tuple[int, ...], rng: Random) -> list[int]:
    return rng.sample(values, len(values))


@lru_cache(maxsize=1024)
def _few(least: int, most: int, simplest: int) -> tuple[int, ...]:
    """Return the integers of a small range, the simplest first; none of a large one."""
    if most - least > FEW:
        return ()
    simplest = min(max(least, simplest), most)
    return (simplest, *(n for n in range(least, most + 1) if n != simplest))


#: The labels of the strategies around a draw, and what it draws from.
Place: TypeAlias = tuple[tuple[int, ...], tuple[int, ...]]
#: By its place, and how many draws an input had there before.
_bags: ContextVar[dict[tuple[Place, int], Bag] | None] = ContextVar("bags", default=None)


@contextmanager
def drawing(words: Vocabulary) -> Iterator[None]:
    """Draw inputs from the same bags, or without bags but ``words`` more often than by chance."""
    bags, favourites = _bags.set(None if words else {}), favoured.set(words)
    try:
        yield
    finally:
        favoured.reset(favourites)
        _bags.reset(bags)


class IndependentDraws(HypothesisProvider):
    """Draws single values as Hypothesis does; as a backend it is asked for whole inputs."""

    #: Hypothesis would read all modules of ours for constants, in every judge: a third of its time.
    _local_constants = Constants()

    def __init__(self, conjecturedata: Any, /) -> None:
        super().__init__(conjecturedata)
        #: The strategies that are drawing, each within the one before.
        self._spans: list[int] = []
        self._drawn: Counter[Place] = Counter()

    def span_start(self, label: int, /) -> None:
        """Note which strategy draws."""
        self._spans.append(label)

    def span_end(self, discard: bool, /) -> None:
        """Note that it has drawn."""
        self._spans.pop()

    def draw_boolean(self, p: float = 0.5) -> bool:
        """Draw each of both before one comes again, where they are equally likely."""
        bag = self._bag((0, 1)) if p == 0.5 else None
        return super().draw_boolean(p) if bag is None else bool(bag.take(self._random))

    def draw_integer(
        self,
        min_value: int | None = None,
        max_value: int | None = None,
        *,
        weights: dict[int, float] | None = None,
        shrink_towards: int = 0,
    ) -> int:
        """Draw each of a few before one comes again: the place of a sample is drawn so too."""
        bag = None
        if min_value is not None and max_value is not None and not weights:
            bag = self._bag(_few(min_value, max_value, shrink_towards))
        if bag is not None:
            return bag.take(self._random)
        return super().draw_integer(
            min_value, max_value, weights=weights, shrink_towards=shrink_towards
        )

    def _bag(self, values: tuple[int, ...]) -> Bag | None:
        """Return the bag for a draw from these values: that of its place in an input."""
        bags = _bags.get()
        if bags is None or not values:
            return None
        place = (tuple(self._spans), values)
        self._drawn[place] += 1
        if self._drawn[place] > MAX_BAGS:
            return None
        return bags.setdefault((place, self._drawn[place]), Bag(values))

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
