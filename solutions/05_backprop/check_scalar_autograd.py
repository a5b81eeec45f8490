"""Full grading of scalar_autograd: random programs whose values are used again and again."""

from hypothesis import strategies as st

from dojo.check import check

places = st.integers(0, 30)
numbers = st.one_of(st.integers(-3, 3), st.floats(-2, 2, width=16))
operations = st.one_of(
    st.tuples(st.sampled_from(["+", "*"]), places, places),
    st.tuples(st.sampled_from(["a + n", "n + a", "a * n", "n * a"]), places, numbers),
    st.tuples(st.just("tanh"), places, st.just(0)),
)


def run(kata, values, program):
    """Return all scalars that a program makes; each operation takes earlier ones, by number."""
    nodes = [kata.Scalar(value) for value in values]
    for name, place, other in program:
        a = nodes[place % len(nodes)]
        if name in "+*":
            b = nodes[other % len(nodes)]
            nodes.append(a + b if name == "+" else a * b)
        elif name == "tanh":
            nodes.append(a.tanh())
        else:
            made = {
                "a + n": a.__add__,
                "n + a": a.__radd__,
                "a * n": a.__mul__,
                "n * a": a.__rmul__,
            }
            nodes.append(made[name](other))
    return nodes


def seen(nodes):
    return [(node.data, node.grad) for node in nodes]


@check(
    {
        "values": st.lists(numbers, min_size=1, max_size=4),
        "program": st.lists(operations, max_size=12),
        "ends": st.lists(places, min_size=1, max_size=3),
    },
    rel=1e-7,
    abs=1e-8,
    examples=150,
)
def programs(kata, values, program, ends):
    nodes = run(kata, values, program)
    found = [seen(nodes)]
    for end in ends:
        nodes[-1 - end % len(nodes)].backward()
        found.append(seen(nodes))
    # The same program once more: the first run may have left nothing behind.
    again = run(kata, values, program)
    again[-1].backward()
    return found, seen(again), seen(nodes)


def chain(kata, links, width):
    """Return the gradients of some leaves, each of which enters a long chain several times."""
    leaves = [kata.Scalar(0.1 * (i + 1)) for i in range(width)]
    y = leaves[0]
    for i in range(links):
        y = (y * leaves[i % width]).tanh() + leaves[(i + 1) % width]
    y.backward()
    return [y.data, *(leaf.grad for leaf in leaves)]


@check({"links": st.integers(1000, 4000), "width": st.integers(1, 4)}, rel=1e-7, examples=4)
def long_chains(kata, links, width):
    return chain(kata, links, width)


# A list of visited nodes that is searched from its start takes hundreds of times as long.
@long_chains.large(at_most=12)
def a_chain_of_20_000_operations(rng, n=20_000):
    return {"links": n // 3, "width": 3}
