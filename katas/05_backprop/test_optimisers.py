import math

import numpy as np
import pytest

from .optimisers import SGD, AdamW

GRADIENTS = [[0.5, -2.0, 3.0], [1.5, 0.25, -1.0], [-0.75, 1.0, 2.0]]


def run(optimiser, start, gradients, **how):
    """Return where one parameter is after some steps, in its own memory."""
    __tracebackhide__ = True
    w = np.array(start, dtype=float)
    made = optimiser([w], **how)
    for g in gradients:
        result = made.step([np.array(g, dtype=float)])
        assert result is None, f"step changes the parameters; expected None, got {result!r}."
    return w


def moved(optimiser, start, gradients, **how):
    """Return the same, once it has moved, and moves alike a second time."""
    __tracebackhide__ = True
    w = run(optimiser, start, gradients, **how)
    still = np.array_equal(w, start)
    assert not still, (
        f"the parameter is still {w.tolist()}: change the array itself (w -= ...). "
        "w = w - ... makes another array, and the net never sees it."
    )
    alike = np.array_equal(w, run(optimiser, start, gradients, **how))
    assert alike, (
        "a second optimiser took the same steps and ended elsewhere: it went on with the state of "
        "the first one. Is the state an attribute of the class?"
    )
    return w


def sgd_by_hand(w, gradients, rate, momentum=0.0, decay=0.0, mistake=""):
    """Return where one number goes, step by step; ``mistake`` names what is done wrong."""
    v = 0.0
    for t, g in enumerate(gradients):
        if decay and mistake not in ("beside", "forgotten"):
            g = g - decay * w if mistake == "sign" else g + decay * w
        fresh = (1 - momentum) * g if mistake == "damped" and t else g
        fresh = (1 - momentum) * g if mistake == "averaged" else fresh
        v = g if mistake == "forgets" else momentum * v + fresh
        if mistake == "beside":
            w -= rate * decay * w
        w -= rate * (g + momentum * v if mistake == "nesterov" else v)
    return w


def adam_by_hand(w, gradients, rate, betas=(0.9, 0.999), eps=1e-8, decay=0.0, mistake=""):
    """Return where one number goes, step by step; ``mistake`` names what is done wrong."""
    (beta1, beta2), m, v = betas, 0.0, 0.0
    for t, g in enumerate(gradients, start=1):
        if mistake == "inside":
            g = g + decay * w
        elif mistake == "decay whole":
            w -= decay * w
        elif mistake not in ("after", "forgotten"):
            w -= rate * decay * w
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * (abs(g) if mistake == "no square" else g**2)
        steps = {"from 0": t + 1, "first alone": 1}.get(mistake, t)
        share1 = 1 if mistake in ("raw", "raw m") else 1 - beta1**steps
        share2 = 1 if mistake in ("raw", "raw v") else 1 - beta2**steps
        up, down = m / share1, v / share2
        if mistake == "no root":
            down = down**2
        below = math.sqrt(down + eps) if mistake == "eps inside" else math.sqrt(down) + eps
        if mistake == "eps raw":
            below = (math.sqrt(v) + eps) / math.sqrt(share2)
        w -= rate * up / below
        if mistake == "after":
            w -= rate * decay * w
    return w


def holds(by_hand, start, gradients, came, known, **how):
    """Compare each number with the one by hand, and name the mistake that makes the other one."""
    columns = list(zip(*gradients, strict=True))
    expected = [by_hand(w, gs, **how) for w, gs in zip(start, columns, strict=True)]
    why = ""
    for mistake, words in known.items():
        wrong = [
            by_hand(w, gs, **how, mistake=mistake) for w, gs in zip(start, columns, strict=True)
        ]
        if not why and np.allclose(came, wrong, rtol=1e-7, atol=1e-9):
            why = words
    close = np.allclose(came, expected, rtol=1e-7, atol=1e-9)
    assert close, (
        f"from {start}, gradients {gradients}, {how}: expected {np.round(expected, 6).tolist()}, "
        f"got {np.round(came, 6).tolist()}. {why}"
    )


START = [1.0, -2.0, 0.5]


# ---------------------------------------------------------------- SGD


def test_sgd_goes_down():
    came = moved(SGD, START, GRADIENTS[:1], learning_rate=0.1)

    up = np.allclose(came, np.array(START) + 0.1 * np.array(GRADIENTS[0]))
    close = np.allclose(came, np.array(START) - 0.1 * np.array(GRADIENTS[0]))
    assert close, (
        f"from {START} with the gradient {GRADIENTS[0]} and rate 0.1: expected [0.95, -1.8, 0.2], "
        f"got {came.tolist()}. {'That is uphill.' if up else ''}"
    )


def test_momentum_keeps_a_share_of_the_steps_before():
    came = moved(SGD, START, GRADIENTS, learning_rate=0.1, momentum=0.8)

    known = {
        "forgets": "Each step is the gradient alone: the velocity starts anew.",
        "averaged": "The gradient was multiplied by 1 - momentum: it counts whole.",
        "damped": "Later gradients were multiplied by 1 - momentum: they count whole.",
        "nesterov": "That is Nesterov's momentum, which looks ahead.",
    }
    holds(sgd_by_hand, START, GRADIENTS, came, known, rate=0.1, momentum=0.8)


def test_sgd_adds_weight_decay_to_the_gradient():
    came = moved(SGD, START, GRADIENTS, learning_rate=0.1, momentum=0.8, weight_decay=0.5)

    known = {
        "forgotten": "Weights do not decay.",
        "beside": "Decay went past the velocity; in SGD it is a part of the gradient.",
        "sign": "Decay made the weights larger.",
    }
    holds(sgd_by_hand, START, GRADIENTS, came, known, rate=0.1, momentum=0.8, decay=0.5)


# ---------------------------------------------------------------- AdamW


def test_the_first_step_is_as_long_as_the_learning_rate():
    """However large a gradient is: its size is divided by itself."""
    gradients = [[0.5, -1000.0, 2.0]]

    came = moved(AdamW, START, gradients, learning_rate=0.1)

    known = {
        "raw": "m and v were not divided by 1 - beta ** t: 0.1 / sqrt(0.001) is 3.16 times as far.",
        "raw m": "m was not divided by 1 - beta1 ** t.",
        "raw v": "v was not divided by 1 - beta2 ** t.",
        "from 0": "t is 1 in the first step, not 2.",
        "no root": "The root of v' is missing.",
        "no square": "v is an average of squares, not of sizes.",
    }
    holds(adam_by_hand, START, gradients, came, known, rate=0.1)


def test_eps_is_added_to_the_root():
    came = moved(AdamW, START, GRADIENTS, learning_rate=0.1, eps=0.5)

    known = {
        "first alone": "m and v were corrected as in the first step: t grows with each call.",
        "eps inside": "eps was added to v', below the root.",
        "eps raw": "eps was added to the root of v before the correction.",
    }
    holds(adam_by_hand, START, GRADIENTS, came, known, rate=0.1, eps=0.5)


def test_averages_grow_old_over_many_steps():
    gradients = [[0.5 - 0.1 * t, (-1.0) ** t * t, 3.0 / (t + 1)] for t in range(12)]

    came = moved(AdamW, START, gradients, learning_rate=0.1)

    known = {
        "first alone": "m and v were corrected as in the first step: t grows with each call.",
        "from 0": "t is 1 in the first step.",
    }
    holds(adam_by_hand, START, gradients, came, known, rate=0.1)


def test_the_caller_chooses_betas():
    came = moved(AdamW, START, GRADIENTS, learning_rate=0.1, betas=(0.5, 0.75))

    holds(adam_by_hand, START, GRADIENTS, came, {}, rate=0.1, betas=(0.5, 0.75))


def test_decay_stays_out_of_the_moments():
    came = moved(AdamW, START, GRADIENTS, learning_rate=0.1, weight_decay=0.5)

    known = {
        "forgotten": "Weights do not decay.",
        "inside": "Decay went into m and v, as in Adam with L2: divided by the size of "
        "gradients, it hardly reaches the weights that move most. AdamW decays beside them.",
        "after": "Decay came after Adam's step, and decayed that, too.",
        "decay whole": "Decay was not multiplied by the learning rate.",
    }
    holds(adam_by_hand, START, GRADIENTS, came, known, rate=0.1, decay=0.5)


# ---------------------------------------------------------------- both

both = pytest.mark.parametrize(
    ("kind", "by_hand", "how"),
    [
        (SGD, sgd_by_hand, {"momentum": 0.8}),
        (AdamW, adam_by_hand, {}),
    ],
    ids=["sgd", "adamw"],
)


@both
def test_each_parameter_has_a_state_of_its_own(kind, by_hand, how):
    """Of equal shapes, so that no broadcasting tells."""
    one, other = np.array(START), np.array(START) + 1
    made = kind([one, other], learning_rate=0.1, **how)

    for g in GRADIENTS:
        made.step([np.array(g), -3 * np.array(g)[::-1]])

    gradients = {"first": GRADIENTS, "second": [[-3 * n for n in g[::-1]] for g in GRADIENTS]}
    for which, w, start in (("first", one, START), ("second", other, [s + 1 for s in START])):
        columns = zip(start, *gradients[which], strict=True)
        expected = [by_hand(s, gs, rate=0.1, **how) for s, *gs in columns]
        close = np.allclose(w, expected, rtol=1e-7, atol=1e-9)
        assert close, (
            f"two parameters, three steps: expected the {which} one at "
            f"{np.round(expected, 6).tolist()}, got {np.round(w, 6).tolist()}. Does each have an "
            "average of its own, and does t count calls, not parameters?"
        )


@both
def test_parameters_have_any_shape(kind, by_hand, how):
    w, b, scale = np.array([START, [3.0, 0.25, -1.0]]), np.array([0.5]), np.array(2.0)
    before = w.copy(), b.copy(), scale.copy()
    made = kind([w, b, scale], learning_rate=0.1, **how)

    slopes, kept = [np.full((2, 3), 3.0), np.array([-2.0]), np.array(5.0)], [3.0, -2.0, 5.0]
    try:
        made.step(slopes)
    except IndexError as error:
        pytest.fail(f"one parameter has the shape (), without axes to index: {error}")

    names = ("W", "b", "a number without axes")
    for name, now, start, g in zip(names, (w, b, scale), before, kept, strict=True):
        expected = [by_hand(s, [g], rate=0.1, **how) for s in start.ravel().tolist()]
        close = now.shape == start.shape and np.allclose(now.ravel(), expected)
        assert close, f"{name} of shape {start.shape}: expected {expected}, got {now.tolist()}."
    for name, g, number in zip(names, slopes, kept, strict=True):
        same = (g == number).all()
        assert same, f"the gradient of {name} was {number} throughout and became {g.tolist()}."


@both
def test_gradients_stay_as_they_are(kind, by_hand, how):
    w, g = np.array(START), np.array(GRADIENTS[0])
    made = kind([w], learning_rate=0.1, weight_decay=0.5, **how)

    made.step([g])
    made.step([g])

    same = g.tolist() == GRADIENTS[0]
    assert same, f"the gradient belongs to the caller: {GRADIENTS[0]} became {g.tolist()}."


@both
def test_the_caller_may_use_the_memory_of_gradients_again(kind, by_hand, how):
    w, g = np.array(START), np.empty(3)
    made = kind([w], learning_rate=0.1, **how)

    for numbers in GRADIENTS:
        g[...] = numbers
        made.step([g])
        g[...] = 99

    columns = zip(START, *GRADIENTS, strict=True)
    expected = [by_hand(s, gs, rate=0.1, **how) for s, *gs in columns]
    close = np.allclose(w, expected, rtol=1e-7, atol=1e-9)
    assert close, (
        f"the caller wrote 99 over each gradient after its step: expected "
        f"{np.round(expected, 6).tolist()}, got {np.round(w, 6).tolist()}. Your state is the "
        "caller's array: start with arrays of zeros."
    )


@both
def test_two_optimisers_share_nothing(kind, by_hand, how):
    one, other = np.array(START), np.array(START)
    first, second = (kind([w], learning_rate=0.1, **how) for w in (one, other))

    for g in GRADIENTS:
        first.step([np.array(g)])
        second.step([-5 * np.array(g) + 1])

    columns = zip(START, *GRADIENTS, strict=True)
    expected = [by_hand(s, gs, rate=0.1, **how) for s, *gs in columns]
    close = np.allclose(one, expected, rtol=1e-7, atol=1e-9)
    assert close, (
        f"a second optimiser took steps in between: expected {np.round(expected, 6).tolist()}, got "
        f"{np.round(one, 6).tolist()}. Is the state an attribute of the class?"
    )
