import math

import pytest

from .scalar_autograd import Scalar


def scalar(value, what):
    """Return ``value``, once it is a Scalar with a float in it."""
    assert isinstance(value, Scalar), f"{what}: expected a Scalar, got a {type(value).__name__}."
    for name in ("data", "grad"):
        kind = type(getattr(value, name, None)).__name__
        assert kind == "float", f"{what}: expected a float as its {name}, got a {kind}."
    return value


def holds_data(value, expected, what):
    scalar(value, what)
    assert value.data == pytest.approx(expected, rel=1e-7, abs=1e-8), (
        f"{what}: expected the data {expected}, got {value.data}."
    )


def holds_grad(value, expected, what, causes=()):
    """Compare a gradient, and name the mistake that makes exactly the number that came."""
    came = scalar(value, what).grad
    known = (why for number, why in causes if came == pytest.approx(number, rel=1e-7, abs=1e-8))
    assert came == pytest.approx(expected, rel=1e-7, abs=1e-8), (
        f"{what}: expected the grad {expected:.6g}, got {came:.6g}. {next(known, '')}"
    )


def backward(value):
    """Call it; a RecursionError says that the graph was too deep for Python's own stack."""
    __tracebackhide__ = True
    deep = False
    try:
        value.backward()
    except RecursionError:
        deep = True
    assert not deep, (
        "backward raised RecursionError: Python allows about 1,000 calls inside each other. Keep "
        "the nodes that wait in a list of your own."
    )


def test_a_new_scalar_holds_a_float_and_no_gradient():
    a = scalar(Scalar(3), "Scalar(3)")

    assert (a.data, a.grad) == (3.0, 0.0), f"expected data 3.0 and grad 0.0, got {a.data}, {a.grad}"


@pytest.mark.parametrize(
    ("what", "make", "expected"),
    [
        ("a + b", lambda a, b: a + b, -1.0),
        ("a * b", lambda a, b: a * b, -6.0),
        ("a + 4", lambda a, b: a + 4, 6.0),
        ("0.5 + a", lambda a, b: 0.5 + a, 2.5),
        ("a * 4", lambda a, b: a * 4, 8.0),
        ("0.5 * b", lambda a, b: 0.5 * b, -1.5),
        ("b.tanh()", lambda a, b: b.tanh(), math.tanh(-3)),
    ],
    ids=["sum", "product", "plus int", "float plus", "times int", "float times", "tanh"],
)
def test_an_operation_returns_a_new_scalar(what, make, expected):
    a, b = Scalar(2), Scalar(-3)

    holds_data(make(a, b), expected, f"{what} with a = 2, b = -3")

    assert (a.data, b.data) == (2.0, -3.0), f"{what} changed its operands: {a.data}, {b.data}."


@pytest.mark.parametrize("number", [-1000.0, 400.0], ids=["far below", "far above"])
def test_tanh_far_from_0_is_flat(number):
    a, error = Scalar(number), None

    try:
        y = a.tanh()
    except OverflowError as raised:
        error = raised

    assert error is None, (
        f"tanh of {number:g} raised OverflowError: exp(710) is too large for a float. "
        "math has tanh."
    )
    holds_data(y, math.copysign(1, number), f"tanh of {number:g}")
    backward(y)
    holds_grad(a, 0.0, f"y = tanh(a) with a = {number:g}: a")


def test_the_gradient_of_a_scalar_by_itself_is_1():
    a = Scalar(5)

    backward(a)

    holds_grad(a, 1.0, "a after a.backward()")


@pytest.mark.parametrize(
    ("what", "make", "slopes"),
    [
        ("a + b", lambda a, b: a + b, (1.0, 1.0)),
        ("a * b", lambda a, b: a * b, (-3.0, 2.0)),
        ("5 + a * 4", lambda a, b: 5 + a * 4, (4.0, 0.0)),
        ("0.5 * b", lambda a, b: 0.5 * b, (0.0, 0.5)),
        ("a.tanh()", lambda a, b: a.tanh(), (1 - math.tanh(2) ** 2, 0.0)),
        ("(a * 0.1).tanh() * b", lambda a, b: (a * 0.1).tanh() * b, None),
    ],
    ids=["sum", "product", "with numbers", "number times", "tanh", "chain"],
)
def test_slopes_multiply_along_a_path(what, make, slopes):
    a, b = Scalar(2), Scalar(-3)
    if slopes is None:
        inner = math.tanh(0.2)
        slopes = (-3 * 0.1 * (1 - inner**2), inner)

    backward(make(a, b))

    swapped = [(slopes[1], "The slope of a product along one factor is the other factor.")]
    holds_grad(a, slopes[0], f"{what} with a = 2, b = -3: a", swapped if "*" in what else ())
    holds_grad(b, slopes[1], f"{what} with a = 2, b = -3: b")


@pytest.mark.parametrize(
    ("what", "make", "shares"),
    [
        ("a + a", lambda a: a + a, (1, 1)),
        ("a * a", lambda a: a * a, (3, 3)),
    ],
    ids=["sum", "square"],
)
def test_a_value_used_twice_adds_the_shares_of_both_uses(what, make, shares):
    a = Scalar(3)

    backward(make(a))

    told = " + ".join(map(str, shares))
    why = f"That is one use's share of {told}: the others were overwritten. Add them up."
    holds_grad(a, sum(shares), f"{what} with a = 3", [(share, why) for share in shares])


def test_what_lies_between_has_a_gradient_too():
    a, b = Scalar(2), Scalar(-3)
    product = a * b
    y = product * 5

    backward(y)

    skipped = "Everything that y was made from gets a grad, not only a and b."
    holds_grad(product, 5.0, "y = 5 a b: the product a b", [(0, skipped)])
    holds_grad(y, 1.0, "y = 5 a b: y itself")
    holds_grad(a, -15.0, "y = 5 a b: a")


def test_a_node_passes_on_what_it_got_from_all_its_uses():
    """The short way from b to y is ready before the long one: b has to wait for it."""
    for turned in (False, True):
        a = Scalar(5)
        b = a * 2
        c = b * 3
        d = c * 4
        y = d + b if turned else b + d

        backward(y)

        what = "b = 2 a, c = 3 b, d = 4 c, y = b + d"
        early = (
            "b passed on its gradient before the share that comes through c had arrived. Go "
            "backwards in an order in which a node comes after everything made from it."
        )
        holds_grad(b, 13.0, f"{what}: b", [(1, early), (12, early), (26, "b was counted twice.")])
        causes = [(2, early), (24, early)]
        causes += [
            (2 + 2 * 13, f"{early} It passed on 1, and then 13, where 12 were new."),
            (2 * 12 + 2 * 13, f"{early} It passed on 12, and then 13, where 1 was new."),
        ]
        holds_grad(a, 26.0, f"{what}: a", causes)


def test_a_second_call_adds_the_same_again():
    a, b = Scalar(2), Scalar(-3)
    product = a * b
    y = product * 5

    backward(y)
    backward(y)

    once = -15.0
    holds_grad(
        *(a, 2 * once, "y = 5 a b, after two calls: a"),
        [
            (once, "Each call adds; the first one's gradients were erased."),
            (3 * once, "What the first call left at a b or y went through a second time."),
            (4 * once, "What the first call left at a b and at y went through a second time."),
            (6 * once, "What the first call left at a b and at y went through a second time."),
        ],
    )
    holds_grad(product, 10.0, "y = 5 a b, after two calls: a b")
    holds_grad(y, 2.0, "y = 5 a b, after two calls: y")


def test_two_results_that_share_a_part_do_not_mix():
    a, b = Scalar(2), Scalar(-3)
    shared = a * b
    y, z = shared * 5, shared * 7

    backward(y)
    backward(z)

    leaked = "What y.backward() left at the shared a b was passed on again by z.backward()."
    holds_grad(a, -36.0, "y = 5 a b, z = 7 a b, both backward: a", [(-15 - 3 * 12, leaked)])
    holds_grad(shared, 12.0, "y = 5 a b, z = 7 a b, both backward: a b")
    holds_grad(z, 1.0, "y = 5 a b, z = 7 a b, both backward: z")


def test_scalars_of_equal_value_are_kept_apart():
    a, b = Scalar(3), Scalar(3)

    backward(a * 2 + b * 5)

    both = [(n, "a and b have equal values: they were taken for one.") for n in (0, 7)]
    holds_grad(a, 2.0, "2 a + 5 b with a = b = 3: a", both)
    holds_grad(b, 5.0, "2 a + 5 b with a = b = 3: b", both)


def test_a_chain_of_4_000_operations():
    a = y = Scalar(1)
    for _ in range(2000):
        y = y * 1.0001 + 0.5

    backward(y)

    holds_grad(a, 1.0001**2000, "2,000 times y = 1.0001 y + 0.5: a")


def test_each_operation_is_visited_once():
    """There are a million million million paths from a to y, and only 60 operations."""
    a = y = Scalar(1)
    for _ in range(60):
        y = y + y

    # Without an end within seconds: every path was walked, not every operation once.
    backward(y)

    holds_grad(a, 2.0**60, "60 times y = y + y: a")


def test_the_gradient_is_what_nudging_shows():
    def made(values):
        a, b, c = values
        hidden = (a * b + c * -2).tanh()
        return hidden * a + (hidden * hidden + 0.5) * (b + 1)

    for place, name in enumerate("abc"):
        nodes = [Scalar(0.3), Scalar(-0.7), Scalar(0.4)]

        backward(made(nodes))

        moved = [[0.3, -0.7, 0.4] for _ in range(2)]
        moved[0][place] += 1e-4
        moved[1][place] -= 1e-4
        up, down = (made([Scalar(v) for v in values]).data for values in moved)
        came, nudged = nodes[place].grad, (up - down) / 2e-4
        assert came == pytest.approx(nudged, rel=1e-5), (
            f"{name} nudged both ways changes the result {nudged:.6f} times as much; got {came:.6f}"
        )
