"""What is left of the target, column by column."""

def find_leaks(table, target):
    goal = [float(number) for number in table[target]]
    numbers = {
        name: [float(number) for number in table[name]]
        for name in table.columns
        if name != target and table[name].dtype.kind in {"i", "u", "f"}
    }
    found = {frozenset([name]) for name, values in numbers.items() if line(values, goal)}
    for size in (2, 3):
        found |= {
            names
            for names in sums(sorted(numbers), goal, numbers, size)
            if not any(smaller < names for smaller in found)
        }
    return sorted(frozenset().union(*found))


def line(values, goal):
    low, high = values.index(min(values)), values.index(max(values))
    if values[low] == values[high]:
        return False
    slope = (goal[high] - goal[low]) / (values[high] - values[low])
    room = 1e-6 * max(1.0, max(goal) - min(goal))
    return all(
        abs(goal[low] + slope * (x - values[low]) - y) < room
        for x, y in zip(values, goal, strict=True)
    )


def sums(names, left, numbers, size):
    """Yield the sets of so many names whose values add up to what is left."""
    if size == 0:
        if max(map(abs, left)) <= 1e-6:
            yield frozenset()
        return
    for place, name in enumerate(names):
        rest = [y - x for x, y in zip(numbers[name], left, strict=True)]
        # One row decides most cases: the last column has to be it.
        if size == 1 and abs(rest[0]) > 1e-6:
            continue
        for others in sums(names[place + 1 :], rest, numbers, size - 1):
            yield others | {name}
