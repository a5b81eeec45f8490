"""Full grading of im2col: any size and stride, any layout in memory, and whose memory it is."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check, upto


def laid_out(pixels, layout):
    """The same image, in memory as a plain array, as a part of a larger one, or turned round."""
    height, width, channels = pixels.shape
    if layout == "fortran":
        image = np.empty_like(pixels, order="F")
    elif layout == "part":
        image = np.full((2 * height + 1, width + 3, channels + 1), 99, pixels.dtype)
        image = image[1::2, 2:-1, 1:]
    elif layout == "channels turned":
        image = np.empty_like(pixels)[:, :, ::-1]
    elif layout == "turned":
        image = np.empty((channels, width, height), pixels.dtype).T[::-1, ::-1]
    else:
        image = np.empty_like(pixels)
    image[:] = pixels
    return image


@st.composite
def jobs(draw):
    """An image with room for the window, often just enough."""
    size = draw(st.tuples(st.integers(1, 4), st.integers(1, 4)))
    more = draw(st.tuples(st.integers(0, 6), st.integers(0, 6)))
    shape = (size[0] + more[0], size[1] + more[1], draw(st.integers(1, 3)))
    dtype = draw(
        st.sampled_from(
            ["uint8", "int8", "int64", "float16", "float32", "float64", ">i2", "complex64"]
        )
    )
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    pixels = rng.integers(0, 120, shape).astype(dtype)
    if dtype == "complex64":
        pixels += 1j * rng.integers(1, 120, shape)
    return pixels, size, draw(st.integers(1, 5) | st.just(40))


LAYOUTS = st.sampled_from(["plain", "part", "turned", "channels turned", "fortran"])


@check(
    {"job": jobs(), "layout": LAYOUTS},
    examples=70,
    rel=0,
    vary={"job.0": upto(300) | upto(5, axis=2)},
)
def views(kata, job, layout):
    pixels, size, stride = job
    image = laid_out(pixels, layout)
    view = kata.windows(image, size, stride)
    before = view.copy()
    image[::stride, ::stride] += 1
    return before, view.copy(), view.flags.writeable, image.flags.writeable, image


@check(
    {"job": jobs(), "layout": LAYOUTS},
    examples=70,
    rel=0,
    vary={"job.0": upto(70) | upto(5, axis=2)},
)
def matrices(kata, job, layout):
    pixels, size, stride = job
    image = laid_out(pixels, layout)
    matrix = kata.im2col(image, size, stride)
    before = matrix.copy()
    image += 1
    # Another of the same size has memory of its own.
    kata.im2col(image, size, stride)
    kept = matrix.copy()
    matrix += 1
    # The byte order is free.
    before, kept = (array.astype(array.dtype.newbyteorder("=")) for array in (before, kept))
    return before, kept, matrix.flags.writeable, image.flags.writeable, image


@check({"image": st.just(np.arange(24.0).reshape(3, 4, 2))}, examples=1)
def without_a_stride(kata, image):
    return kata.windows(image, (2, 2)).copy(), kata.im2col(image, (2, 2))


@check({"image": st.just(np.ones((9, 9, 1)))}, examples=1)
def a_picture(kata, image):
    """A few rows travel: the answer is timed, and not its transport."""
    matrix = kata.im2col(image, (5, 5), 2)
    return matrix.shape, matrix[::997], matrix[-2:]


@a_picture.large()
def a_quarter_of_a_million_pixels(rng):
    # 249 x 250 windows: no block of a round number is full at the end.
    return {"image": rng.normal(size=(501, 503, 1))}
