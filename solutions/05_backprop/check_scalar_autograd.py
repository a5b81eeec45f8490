"""Full grading of scalar_autograd: random programs whose values are used again and again."""

import math

from hypothesis import strategies as st

from dojo.check import check

places = st.integers(0, 30)
numbers = st.one_of(st.integers(-3, 3), st.floats(-2, 2, width=16))
operations = st.one_of(
    st.tuples(st.sampled_from(["{a} + {b}", "{a} * {b}", "{a}.tanh()"]), places, places),
    st.tuples(
        st.sampled_from(["{a} + {n}", "{n} + {a}", "{a} * {n}", "{n} * {a}"]), places, numbers
    ),
)
#: Larger numbers would make too much of rounding.
MOST = 1e3


class Number(float):
    """A float that has a tanh: what a program computes, known before it runs."""

    def tanh(self):
        return math.tanh(self)


@st.composite
def scripts(draw):
    """A program, a line of Python each: scalars, operations on them, then backward."""
    values = draw(st.lists(numbers, min_size=1, max_size=4))
    lines = [f"s{i} = Scalar({value!r})" for i, value in enumerate(values)]
    for text, place, other in draw(st.lists(operations, max_size=12)):
        a, b = place % len(values), int(other) % len(values)
        known = {"a": Number(values[a]), "b": values[b]}
        made = eval(text.format(a="a", b="b", n=repr(other)), known)
        if abs(made) > MOST:
            text, made = "{a}.tanh()", math.tanh(values[a])
        lines.append(f"s{len(values)} = " + text.format(a=f"s{a}", b=f"s{b}", n=repr(other)))
        values.append(made)
    for end, reset in draw(st.lists(st.tuples(places, places), min_size=1, max_size=3)):
        lines.append(f"s{len(values) - 1 - end % len(values)}.backward()")
        if reset % 3 == 2:
            lines.append(f"s{reset % len(values)}.grad = 0.0")
    return lines


def run(kata, script):
    """Return data and gradients of all scalars, by name, as they are after lines of a script."""
    known, found = {"Scalar": kata.Scalar}, {}
    for number, line in enumerate(script):
        exec(line, known)
        nodes = {name: node for name, node in known.items() if name[1:].isdigit()}
        if ".backward" in line:
            when = f"after line {number}, {line}"
            found |= {f"grad of {name} {when}": node.grad for name, node in nodes.items()}
        elif ".grad" not in line:
            name, _, _ = line.partition(" = ")
            found |= {f"{what} of {name}": getattr(nodes[name], what) for what in ("data", "grad")}
    return found | {f"data of {name} in the end": node.data for name, node in nodes.items()}


@check({"script": scripts()}, rel=1e-7, abs=1e-8, examples=150)
def programs(kata, script):
    # Once more: the first run may have left nothing behind.
    return run(kata, script) | {"run again": run(kata, script)}


@st.composite
def far_factors(draw):
    """One path along which a slope is tiny or huge, and comes back: nothing may be lost there."""
    factors = draw(st.permutations(["1e13", "1e-13", "1e-10", "1e10", "-0.7"]))
    lines = [f"s0 = Scalar({draw(st.sampled_from([0.3, -2.0, 1.7]))})"]
    lines += [f"s{i + 1} = s{i} * {factor}" for i, factor in enumerate(factors)]
    # Far out tanh is nearly flat. A factor of 1e5 shows what is wrong there, and no rounding.
    lines += [f"t0 = Scalar({draw(st.integers(40, 120)) / 10})", "t1 = t0.tanh()", "t2 = t1 * 1e5"]
    return [*lines, "s5.backward()", "t2.backward()"]


@check({"script": far_factors()}, rel=1e-7, abs=1e-8, examples=20)
def factors_far_from_1(kata, script):
    return run(kata, script)


def chain(kata, links, width):
    """Return the gradients of some leaves, each of which enters a long chain several times."""
    leaves = [kata.Scalar(0.1 * (i + 1)) for i in range(width)]
    y = leaves[0]
    for i in range(links):
        # The long way is now the first operand, now the second: neither may be recursed into.
        a, b = leaves[i % width], leaves[(i + 1) % width]
        y = (y * a).tanh() + b if i % 2 else b + (a * y).tanh()
    y.backward()
    gradients = {f"grad of leaf {i}": leaf.grad for i, leaf in enumerate(leaves)}
    return {"data of the last": y.data} | gradients


@check({"links": st.integers(1000, 4000), "width": st.integers(1, 4)}, rel=1e-7, examples=4)
def long_chains(kata, links, width):
    return chain(kata, links, width)


# A list of visited nodes that is searched from its start takes hundreds of times as long.
@long_chains.large(at_most=12)
def a_chain_of_20_000_operations(rng, n=20_000):
    return {"links": n // 3, "width": 3}


def shortcuts(kata, links):
    """Return the gradients along a chain, each of whose values goes two ways, one of them short."""
    start = y = kata.Scalar(0.5)
    for _ in range(links):
        y = (y * 0.01).tanh() * 0.1 + y
    y.backward()
    return {"data of the last": y.data, "grad of the first": start.grad}


@check({"links": st.integers(50, 200)}, rel=1e-7, examples=4)
def chains_with_shortcuts(kata, links):
    return shortcuts(kata, links)


# A queue that takes a node again, whenever more has arrived there, walks the rest once more.
@chains_with_shortcuts.large(at_most=12)
def a_chain_with_400_shortcuts(rng, n=400):
    return {"links": n}
