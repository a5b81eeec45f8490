"""More than eight sizes are refused.

The learner must see:
"read_idx(…) is a str: 'ValueError', but a list: ["
"""

import gzip
import math


def nest(numbers, shape):
    if len(shape) == 1:
        return list(numbers)
    step = len(numbers) // shape[0]
    return [nest(numbers[at * step : (at + 1) * step], shape[1:]) for at in range(shape[0])]


def read_idx(path):
    opened = gzip.open if path.name.endswith(".gz") else open
    with opened(path, "rb") as file:
        data = file.read()
    if data[:3] != b"\0\0\x08" or len(data) < 8:
        raise ValueError("no IDX file")
    n = data[3]
    if not 1 <= n <= 8:
        raise ValueError("a strange number of sizes")
    if len(data) < 4 + 4 * n:
        raise ValueError("the header is cut off")
    shape = [int.from_bytes(data[4 * i : 4 * i + 4], "big") for i in range(1, n + 1)]
    body = data[4 + 4 * n :]
    if len(body) != math.prod(shape):
        raise ValueError("the sizes do not fit the numbers")
    return nest(body, shape)
