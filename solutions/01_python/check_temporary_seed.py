"""Full grading of temporary_seed: programs of draws and nested blocks, left in all ways."""

import random

from hypothesis import strategies as st

from dojo.check import check, upto

SEEDS = st.integers(-2, 3) | st.sampled_from(["", "a", "0", 10**30, "penguin " * 40])


class LostError(Exception):
    """An exception of the block's own."""


class NoneOfThoseError(BaseException):
    """An exception of no kind that a tuple of kinds could name."""


KINDS = {
    "LostError": LostError,
    "NoneOfThoseError": NoneOfThoseError,
    "LookupError": LookupError,
    "KeyboardInterrupt": KeyboardInterrupt,
    "SystemExit": SystemExit,
    "GeneratorExit": GeneratorExit,
    "StopIteration": StopIteration,
}

DRAWS = {
    "random": random.random,
    "randrange": lambda: random.randrange(1_000),
    "gauss": lambda: random.gauss(0, 1),
    "sample": lambda: random.sample(range(9), 4),
    "seed": lambda: random.seed(5),
}


def programs():
    """Lists of draws and blocks; a block has a seed, steps, a way to be left, and what is early."""
    draws = st.sampled_from(list(DRAWS))
    ways = st.none() | st.sampled_from([*KINDS, "return", "break"])
    return st.recursive(
        st.lists(draws, max_size=3),
        lambda inner: st.lists(
            draws | st.tuples(SEEDS, inner, ways, st.booleans()),
            max_size=4,
        ),
        max_leaves=8,
    )


def run(kata, steps, came):
    """Run the steps, with what is drawn going to ``came``."""
    for step in steps:
        if isinstance(step, str):
            came.append(DRAWS[step]())
        else:
            block(kata, *step, came)


def block(kata, seed, inner, way, early, came):
    manager = kata.temporary_seed(seed)
    if early:
        came.append(random.random())
    before = random.getstate()
    error = KINDS[way]("the block's") if way in KINDS else None
    cause = LookupError("why the block failed")
    try:
        for _ in range(2):
            with manager:
                run(kata, inner, came)
                if error is not None:
                    raise error from cause
                if way == "return":
                    return
                break
        came.append("left")
    except tuple(KINDS.values()) as caught:
        came.append(type(caught).__name__ if caught is error else "another")
        if caught.__cause__ is not cause:
            came.append("the exception has lost its cause")
    finally:
        came.append(random.getstate() == before)


@check({"steps": programs()}, examples=150)
def stories(kata, steps):
    random.seed("everybody's")
    came = []
    run(kata, steps, came)
    return came, random.random()


@check({"seeds": st.lists(SEEDS, max_size=6)}, examples=25, vary={"seeds": upto(60)})
def nested(kata, seeds):
    """One block in the other, as deep as there are seeds, with a draw before and after each."""
    random.seed("everybody's")

    def go_down(seeds):
        if not seeds:
            return []
        with kata.temporary_seed(seeds[0]):
            return [random.random(), *go_down(seeds[1:]), random.random()]

    return go_down(seeds), random.random()


@check({"seed": SEEDS}, examples=10)
def what_gauss_keeps(kata, seed):
    """random.gauss keeps one number for its next call, from before the block and in it."""
    random.seed("everybody's")
    came = [random.gauss(0, 1)]
    with kata.temporary_seed(seed):
        came.append(random.gauss(0, 1))
    return [*came, random.gauss(0, 1), random.gauss(0, 1)]
