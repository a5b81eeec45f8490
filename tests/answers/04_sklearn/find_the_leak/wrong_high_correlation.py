"""Whatever correlates above 0.95 is a leak.

The learner must see:
"visits is nearly the riders, and not quite: correlation is no proof."
"""

def find_leaks(table, target):
    numbers = table.select_dtypes("number").corr()[target].drop(target)
    return sorted(numbers.index[numbers.abs() > 0.95])
