"""Full grading of views_and_copies: images that are views themselves, seen with their owner."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check, dtypes

LAYOUTS = [
    lambda owner: owner,
    lambda owner: owner.T,
    lambda owner: owner[::-1],
    lambda owner: owner[:, ::2],
    lambda owner: owner[1:],
    lambda owner: owner[:1],
    lambda owner: owner[:, 1:2],
    # Of one column, whose step from column to column says nothing.
    lambda owner: owner.reshape(-1)[:, np.newaxis],
]


@st.composite
def images(draw):
    """An image of different pixels, none of them 7, and which of the layouts is handed over."""
    height, width = draw(st.tuples(st.integers(2, 5), st.integers(2, 5)))
    dtype = draw(st.sampled_from(["uint8", "int64", "float32", "float64"]))
    order = draw(st.permutations(range(height * width)))
    owner = np.array(order, dtype).reshape(height, width) + np.array(20, dtype)
    # A sum with the last one has no digits left for a small number.
    owner[0, 0] = draw(st.sampled_from([owner[0, 0], 0] + [2**62] * (dtype != "uint8")))
    return owner, draw(st.integers(0, len(LAYOUTS) - 1))


def numbers(most):
    return st.lists(st.integers(0, most), min_size=1, unique=True)


def made(image):
    """A copy of the owner, and the view that the answer is given."""
    owner = image[0].copy()
    return owner, LAYOUTS[image[1]](owner)


CORNERS = st.lists(st.integers(0, 4), min_size=4, max_size=4)


@check({"image": images(), "corners": CORNERS}, examples=70)
def cuts(kata, image, corners):
    """The cut, whether it shares memory, and the owner after the cut was filled."""
    owner, view = made(image)
    (height, width), (a, b, c, d) = view.shape, corners
    top, left = a % height, b % width
    part = kata.cut(view, top, left, 1 + c % (height - top), 1 + d % (width - left))
    if not isinstance(part, np.ndarray):
        return part
    came, shared = part.copy(), np.shares_memory(part, owner)
    part[...] = 7
    return came, shared, owner


LISTS = st.tuples(numbers(4), numbers(4))


@check(
    {"image": images(), "crossing": LISTS, "value": st.sampled_from([7, 0])},
    examples=70,
    vary={"image.0": dtypes("float32", "int16", "uint8")},
)
def paints(kata, image, crossing, value):
    """What both kinds of painting leave of the owner, and what they return."""
    owner, view = made(image)
    rows, columns = (
        [n for n in numbers if n < size] or [0]
        for numbers, size in zip(crossing, view.shape, strict=True)
    )
    value = float(value) if owner.dtype.kind == "f" else value
    lists = [*rows], [*columns]
    result = kata.painted(view, rows, columns, value)
    shared = isinstance(result, np.ndarray) and np.shares_memory(result, owner)
    again = kata.painted(view, rows, columns, 8)
    shared = shared or (isinstance(again, np.ndarray) and np.shares_memory(result, again))
    between = owner.copy()
    nothing = kata.paint(view, rows, columns, value)
    unchanged = {"the lists are as they were": (rows, columns) == lists}
    return result, shared, between, nothing, owner, unchanged


@check({"shape": st.sampled_from([(300, 2), (2, 300)])}, examples=4)
def beyond_a_byte(kata, shape):
    """More rows or columns than a byte can number, from either end to the other and back."""
    image = np.zeros(shape, "uint8")
    # First and last lie two apart, and yet it is no slice.
    rows, columns = ([0, size - 1, 2][:size] for size in shape)
    part = kata.cut(image, shape[0] - 2, shape[1] - 2, 2, 2)
    result = kata.painted(image, rows, columns, 7)
    kata.paint(image, rows, columns, 8)
    return np.argwhere(result == 7).tolist(), np.argwhere(image == 8).tolist(), part.copy()


@check(
    {"image": images()},
    examples=50,
    without={"new memory": "of an image with gaps, a view and a copy are both right"},
)
def flats(kata, image):
    """Whether flat said the truth, and whether it shares memory where it must."""
    owner, view = made(image)
    pixels, said = kata.flat(view)
    if not isinstance(pixels, np.ndarray):
        return pixels
    truth = np.shares_memory(pixels, owner)
    return pixels, bool(said) == truth, truth or not view.flags.c_contiguous, owner
