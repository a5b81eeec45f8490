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
]


@st.composite
def images(draw):
    """An image of different pixels, none of them 7, and which of the layouts is handed over."""
    height, width = draw(st.tuples(st.integers(2, 5), st.integers(2, 5)))
    dtype = draw(st.sampled_from(["uint8", "int64", "float32", "float64"]))
    order = draw(st.permutations(range(height * width)))
    owner = np.array(order, dtype).reshape(height, width) + np.array(20, dtype)
    if draw(st.booleans()):
        owner[0, 0] = 0
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
    {"image": images(), "crossing": LISTS},
    examples=70,
    vary={"image.0": dtypes("float32", "int16", "uint8")},
)
def paints(kata, image, crossing):
    """What both kinds of painting leave of the owner, and what they return."""
    owner, view = made(image)
    rows, columns = (
        [n for n in numbers if n < size] or [0]
        for numbers, size in zip(crossing, view.shape, strict=True)
    )
    result = kata.painted(view, rows, columns, 7)
    shared = isinstance(result, np.ndarray) and np.shares_memory(result, owner)
    again = kata.painted(view, rows, columns, 8)
    shared = shared or (isinstance(again, np.ndarray) and np.shares_memory(result, again))
    between = owner.copy()
    nothing = kata.paint(view, rows, columns, 7)
    return result, shared, between, nothing, owner


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
