"""Full grading of optimisers: hundreds of steps of parameters of all shapes, in any layout."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check, upto

seeds = st.integers(0, 10**6)
kinds = st.sampled_from([(1,), (4,), (2, 3), (3, 1), (2, 1, 2), ()])
shapes = st.lists(kinds, min_size=1, max_size=4)
rates = st.sampled_from([0.001, 0.01, 0.3])
decays = st.sampled_from([0.0, 0.01, 0.5])


def steps_of(optimiser, shapes, seed, steps, how):
    """Return the parameters after some steps, by what may matter about them."""
    rng = np.random.default_rng(seed)
    # One parameter is a part of a larger array, as the weights of a net may be.
    pool = rng.normal(size=(4, 6)).T
    # And two have one shape, as layers of one width do.
    parameters = [np.array(rng.normal(size=shape)) for shape in [*shapes, shapes[0]]]
    parameters.append(pool[::2, 1:])
    # Its gradient lies in memory in another order.
    parameters.append(np.asfortranarray(rng.normal(size=(2, 3))))
    made, found = optimiser(parameters, **how), {}
    # A small gradient shows eps, and a parameter that nobody uses has a gradient of 0.
    scale = [10.0 ** rng.integers(-6, 8) for _ in parameters]
    memory = [np.empty(w.shape) for w in parameters]
    without = [0] * len(parameters)
    for step in range(1, steps + 1):
        for g, size in zip(memory, scale, strict=True):
            g[...] = size * rng.normal(size=g.shape) * (rng.random(g.shape) < 0.8)
        without = [n + (not g.any()) for n, g in zip(without, memory, strict=True)]
        before = [g.copy() for g in memory]
        made.step(memory)
        for i, (w, g, old) in enumerate(zip(parameters, memory, before, strict=True)):
            if step not in (1, 2, steps):
                continue
            name = f"parameter {i}, gradients near {scale[i]:.0e}, after step {step}"
            if w.base is not None:
                name += ", transposed, with gaps"
            elif not w.flags.c_contiguous:
                name += ", in Fortran order, its gradient in C order"
            if without[i]:
                name += f", gradient all 0 in {without[i]}"
            found[name] = w.copy()
            found[f"gradient {i} after step {step}: changed"] = not np.array_equal(g, old)
    return found | {"all of the array that the last parameter is a part of": pool}


@check(
    {
        "shapes": shapes,
        "seed": seeds,
        "steps": st.sampled_from([1, 3, 50]),
        "learning_rate": rates,
        "momentum": st.sampled_from([0.0, 0.5, 0.9]),
        "weight_decay": decays,
    },
    rel=1e-6,
    abs=1e-9,
    examples=50,
    vary={"steps": upto(700)},
)
def sgd(kata, shapes, seed, steps, **how):
    return steps_of(kata.SGD, shapes, seed, steps, how)


@check(
    {
        "shapes": shapes,
        "seed": seeds,
        "steps": st.sampled_from([1, 3, 50]),
        "learning_rate": rates,
        "betas": st.sampled_from([(0.9, 0.999), (0.5, 0.9), (0.0, 0.99)]),
        "eps": st.sampled_from([1e-8, 1e-3, 1.0]),
        "weight_decay": decays,
    },
    rel=1e-6,
    abs=1e-9,
    examples=50,
    vary={"steps": upto(700)},
)
def adamw(kata, shapes, seed, steps, **how):
    return steps_of(kata.AdamW, shapes, seed, steps, how)


# After many steps too the share of v, 1 - beta2**t, is not yet 1.
@check({"seed": seeds, "steps": st.sampled_from([1, 2, 3, 1500])}, rel=1e-6, abs=1e-9, examples=8)
def as_they_come(kata, seed, steps):
    """With all defaults, and both optimisers beside each other."""
    rng = np.random.default_rng(seed)
    one, other = rng.normal(size=3), rng.normal(size=(2, 2))
    tiny, start = np.zeros(3), 1e-12 * (1 + rng.random(3))
    first, second = kata.SGD([one], 0.1), kata.AdamW([other])
    third = kata.AdamW([tiny], 0.1, eps=0.0)
    # So much decay goes beyond 0: by the formula the weight changes its sign.
    decayed = 10 + rng.random(3)
    fourth = kata.AdamW([decayed], 0.3, weight_decay=5.0)
    for _ in range(steps):
        first.step([one - 1])
        second.step([other - 1])
        third.step([start])
        fourth.step([decayed + 1])
    return {
        "SGD([w], 0.1), the rest by default": one,
        "AdamW([w]), all by default": other,
        "AdamW with eps 0, gradients near 1e-12": tiny,
        "AdamW with a decay of 5 and a rate of 0.3": decayed,
    }


# As numpy begins: an answer's own choice at import does not count, a choice by `step` does.
USUAL = {"divide": "warn", "over": "warn", "under": "ignore", "invalid": "warn"}


@check({"seed": seeds}, rel=1e-6, abs=1e-9, examples=3)
def what_the_caller_does(kata, seed):
    """Read-only gradients, parameters that the caller moves, and a second optimiser of the same."""
    rng, found = np.random.default_rng(seed), {}
    for kind in ("SGD with momentum 0", "SGD with momentum 0.9", "AdamW"):
        for decay in (0.0, 0.5):
            optimiser = getattr(kata, kind.split()[0])
            how = {"momentum": float(kind.split()[-1])} if "momentum" in kind else {}
            how |= {"learning_rate": 0.1, "weight_decay": decay}
            name = f"{kind}, weight_decay {decay}: "
            w, memory = ([rng.normal(size=s) for s in ((2, 3), (4,))] for _ in range(2))
            for g in memory:
                g.flags.writeable = False
            first = optimiser(w, **how)
            with np.errstate(**USUAL):
                first.step(memory)
                found[name + "np.geterr() is as before that step"] = np.geterr() == USUAL
            for array in w:
                array[...] = rng.normal(size=array.shape)
            first.step(memory)
            where = "after a second step, from where the caller has put the parameters"
            found[name + where] = [array.copy() for array in w]
            second = optimiser(w, **how)
            second.step(memory)
            where = "after a step of a second optimiser of the same parameters, which begins afresh"
            found[name + where] = [array.copy() for array in w]
            first.step(memory)
            found[name + "after one more step of the first optimiser, which has its own state"] = w
    return found


@adamw.large()
def a_million_weights(rng):
    how = {"learning_rate": 0.01, "betas": (0.9, 0.999), "eps": 1e-8, "weight_decay": 0.01}
    return {"shapes": [(500, 400)], "seed": 0, "steps": 3, **how}
