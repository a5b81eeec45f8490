import numpy as np
import pytest

from .im2col import im2col, windows

LOCKED = "the image itself became read-only: only the view should be"


def numbered(height, width, channels=2):
    """An image whose pixels say where they stand: 231 is row 2, column 3, channel 1."""
    row, column, channel = np.indices((height, width, channels), dtype="int16")
    return 100 * row + 10 * column + channel


def window_at(image, size, top, left):
    """One window, cut out by a slice."""
    return image[top : top + size[0], left : left + size[1]]


def of_shape(array, shape, dtype):
    """Type, shape and dtype (its byte order is free), before any value is looked at."""
    assert isinstance(array, np.ndarray), f"expected a numpy array, got {type(array).__name__}"
    assert array.shape == shape, f"expected shape {shape}, got {array.shape}: {about(shape)}"
    assert array.dtype.newbyteorder("=") == np.dtype(dtype).newbyteorder("="), (
        f"expected the image's dtype {dtype}, got {array.dtype}"
    )
    return array


def about(shape):
    if len(shape) == 2:
        return "one row for each window, with height * width * channels numbers."
    return (
        "rows and columns of windows, then a window's height, its width, and the channels. "
        "Windows begin at 0, stride, 2 * stride ..., as long as they fit."
    )


def holds_the_windows(view, image, size, stride):
    """Compare every window of a view with a slice of the image."""
    rows, columns = view.shape[:2]
    for i in range(rows):
        for j in range(columns):
            expected = window_at(image, size, i * stride, j * stride)
            assert view[i, j].tolist() == expected.tolist(), (
                f"window {i}, {j} of size {size}, stride {stride}, begins with the pixel of row "
                f"{i * stride}, column {j * stride}: expected\n{expected.tolist()}, got\n"
                f"{view[i, j].tolist()}. (231 is the pixel of row 2, column 3, channel 1.) The "
                "right numbers in another order: the axes are mixed up. Other numbers: "
                "image.strides has the steps in memory."
            )


def test_there_is_a_window_wherever_it_fits():
    of_shape(windows(numbered(3, 5), (2, 3)), (2, 3, 2, 3, 2), "int16")


def test_a_window_holds_the_pixels_below_and_right_of_its_first_one():
    image = numbered(3, 5)

    view = of_shape(windows(image, (2, 3)), (2, 3, 2, 3, 2), "int16")

    assert view[0, 0, :, :, 0].tolist() == [[0, 10, 20], [100, 110, 120]], (
        "the first window in channel 0: expected [[0, 10, 20], [100, 110, 120]], "
        f"got {view[0, 0, :, :, 0].tolist()}. [[0, 1, 10], ...]: the axes are mixed up. A reshape "
        "does not move an axis, it only divides the same numbers anew."
    )
    holds_the_windows(view, image, (2, 3), 1)


def test_axes_of_equal_length_are_not_mixed_up():
    """Nothing but the numbers tells these axes apart: all have length 2."""
    image = numbered(3, 3)

    view = of_shape(windows(image, (2, 2)), (2, 2, 2, 2, 2), "int16")

    corner = view[0, 1, 1, 0].tolist()
    assert corner == [110, 111], (
        "the lower left pixel of window 0, 1 is in row 1, column 1: expected [110, 111], got "
        f"{corner}. [20, 21] is the upper right pixel: height and width of the window are swapped. "
        "[11, 21] or [110, 120] are of two pixels: the channels are not last. "
        "[200, 201] belongs to window 1, 0: rows and columns of windows are swapped."
    )
    holds_the_windows(view, image, (2, 2), 1)


@pytest.mark.parametrize(
    ("stride", "places"),
    [(2, (3, 3)), (3, (2, 2)), (4, (2, 2)), (5, (1, 2)), (9, (1, 1))],
    ids=["2", "3", "4", "5", "9"],
)
def test_windows_begin_at_every_strideth_row_and_column(stride, places):
    image = numbered(6, 8)

    view = windows(image, (2, 3), stride)

    assert isinstance(view, np.ndarray), f"expected a numpy array, got {type(view).__name__}"
    assert view.shape == (*places, 2, 3, 2), (
        f"6 rows and 8 columns, windows of 2 rows and 3 columns, stride {stride}: expected shape "
        f"{(*places, 2, 3, 2)}, got {view.shape}. (5, 6, ...): the stride was ignored. "
        "One less than expected: the last window that fits is missing."
    )
    second = view[0, min(1, places[1] - 1), 0, :, 0].tolist()
    start = 10 * stride * (places[1] > 1)
    assert second == [start, start + 10, start + 20], (
        f"at stride {stride} the last of the first two windows: expected to start with [{start}, "
        f"{start + 10}, {start + 20}], got {second}. Larger steps: the stride was applied within "
        "the window too. A window moves in steps, but its pixels are neighbours."
    )
    holds_the_windows(of_shape(view, view.shape, "int16"), image, (2, 3), stride)


def test_the_view_costs_nothing_and_sees_the_image_change():
    image = numbered(4, 4)
    view = of_shape(windows(image, (3, 3)), (2, 2, 3, 3, 2), "int16")
    assert image.flags.writeable, LOCKED
    image[2, 2, 1] = 999

    seen = [int(view[i, j, 2 - i, 2 - j, 1]) for i in (0, 1) for j in (0, 1)]
    assert seen == [999] * 4, (
        "pixel 2, 2 is in all four windows, and was set to 999 in the image: expected 999, got "
        f"{seen}. 221: the windows are a copy and do not see the change."
    )


def test_the_view_refuses_to_be_written_to():
    image = numbered(4, 4)

    view = of_shape(windows(image, (3, 3)), (2, 2, 3, 3, 2), "int16")

    assert not view.flags.writeable, (
        "this is a writable view of someone's image: view += 1 would change the image, and "
        "pixels in several windows more than once. Expected view.flags.writeable to be False."
    )
    assert image.flags.writeable, LOCKED


@pytest.mark.parametrize("how", ["part", "turned", "transposed", "float64", "read-only"])
def test_the_image_may_lie_in_memory_in_any_way(how):
    line = numbered(1, 6)
    image = {
        "part": numbered(9, 12, 3)[2:8, ::2, 1:],
        "turned": numbered(6, 6)[::-1, ::-1],
        "transposed": numbered(6, 6).transpose(1, 0, 2),
        "float64": numbered(6, 6) / 8,
        "read-only": np.broadcast_to(line, (6, 6, 2)),
    }[how]
    pixel = line[0, 2] if how == "read-only" else image[2, 2]

    view = of_shape(windows(image, (2, 3), 2), (3, 2, 2, 3, 2), image.dtype)

    holds_the_windows(view, image, (2, 3), 2)
    assert pixel.flags.writeable, LOCKED
    pixel[:] = 7
    assert view[1, 1, 0, 0].tolist() == [7, 7], (
        f"the image ({how}) was changed to 7"
        f"{' through the array that it is a view of' * (how == 'read-only')}, but the view shows "
        f"{view[1, 1, 0, 0].tolist()}: there is a copy in between."
    )


def test_the_matrix_has_one_row_for_each_window():
    of_shape(im2col(numbered(3, 5), (2, 3)), (6, 12), "int16")


def test_a_row_holds_its_window_line_by_line_and_channels_side_by_side():
    matrix = of_shape(im2col(numbered(3, 5), (2, 3)), (6, 12), "int16")

    first = matrix[0].tolist()
    assert first == [0, 1, 10, 11, 20, 21, 100, 101, 110, 111, 120, 121], (
        f"the first window: expected 0, 1, 10, 11, 20, 21, 100 ... 121, got {first}. "
        "0, 10, 20, 100 ... is all of channel 0 first: the channels are before the window's "
        "axes. 0, 1, 100, 101 goes down the columns."
    )
    second = matrix[1].tolist()
    assert second[:4] == [10, 11, 20, 21], (
        "the second window is right of the first: expected it to begin with 10, 11, 20, 21, got "
        f"{second[:4]}. 100, 101 ... is the window below."
    )
    last = matrix[-1].tolist()
    expected = [120, 121, 130, 131, 140, 141, 220, 221, 230, 231, 240, 241]
    assert last == expected, f"the last window: expected {expected}, got {last}"


def test_the_matrix_keeps_to_the_stride():
    matrix = of_shape(im2col(numbered(6, 8, 1), (2, 3), stride=3), (4, 6), "int16")

    assert matrix[:, 0].tolist() == [0, 30, 300, 330], (
        f"at stride 3: expected windows that begin with 0, 30, 300, 330, got "
        f"{matrix[:, 0].tolist()}"
    )


@pytest.mark.parametrize(
    ("image", "size"),
    [((3, 4, 2), (1, 1)), ((3, 4, 2), (3, 4)), ((3, 1, 2), (2, 1)), ((1, 1, 1), (1, 1))],
    ids=["one pixel", "whole image", "one column", "image of one pixel"],
)
def test_the_matrix_belongs_to_the_caller_whatever_the_size(image, size):
    image = numbered(*image)
    matrix = im2col(image, size)
    rows = (image.shape[0] - size[0] + 1) * (image.shape[1] - size[1] + 1)
    of_shape(matrix, (rows, size[0] * size[1] * image.shape[2]), "int16")
    before = matrix.tolist()

    assert matrix.flags.writeable, (
        "the matrix belongs to the caller, but it is read-only: it is still a view. reshape copies "
        f"only if it must, and windows of {size} need no copy."
    )
    assert image.flags.writeable, LOCKED
    image += 1
    assert matrix.tolist() == before, (
        "a change of the image changed the matrix: it is still a view of the image. reshape "
        f"copies only if it must, and windows of {size} need no copy."
    )


def test_the_matrix_of_single_pixels_goes_line_by_line_however_the_image_lies():
    image = np.asfortranarray(numbered(2, 3, 1))

    matrix = of_shape(im2col(image, (1, 1)), (6, 1), "int16")

    assert matrix.ravel().tolist() == [0, 10, 20, 100, 110, 120], (
        "windows go line by line: expected 0, 10, 20, 100, 110, 120, got "
        f"{matrix.ravel().tolist()}. This image lies in memory column by column, and order='A' or "
        "'K' follows the memory."
    )


def test_an_earlier_matrix_stays_the_callers():
    first = im2col(numbered(3, 4), (2, 2))
    before = first.tolist()

    im2col(numbered(3, 4) + 1, (2, 2))

    assert first.tolist() == before, (
        "a second call changed the matrix of the first: its memory was used again, but it belongs "
        "to the caller."
    )


@pytest.mark.parametrize("dtype", ["complex64", "bool", "float16", ">i2"])
def test_the_dtype_is_the_images_whatever_it_is(dtype):
    image = numbered(3, 4).astype(dtype)

    view = of_shape(windows(image, (2, 2)), (2, 3, 2, 2, 2), image.dtype)
    matrix = of_shape(im2col(image, (2, 2)), (6, 8), image.dtype)

    holds_the_windows(view, image, (2, 2), 1)
    assert np.shares_memory(view, image), (
        f"the windows of a {image.dtype} image must share its memory, but do not: the image was "
        "converted first."
    )
    assert matrix.tolist() == view.reshape(6, 8).tolist(), "expected the windows in the matrix"


def test_a_read_only_image_stays_read_only():
    image = numbered(3, 4).copy()
    image.flags.writeable = False

    windows(image, (2, 2))
    im2col(image, (2, 2))

    assert not image.flags.writeable, (
        "the image was read-only, and can be written to now. Its flags belong to the caller: make "
        "only the view read-only."
    )


def test_the_matrix_keeps_every_digit():
    image = numbered(2, 2, 1).astype("int64") + 2**53 + 1

    matrix = of_shape(im2col(image, (1, 2)), (2, 2), "int64")

    assert matrix.tolist() == image[:, :, 0].tolist(), (
        f"expected {image[:, :, 0].tolist()}, got {matrix.tolist()}: a float64 in between cannot "
        "hold odd numbers above 2**53."
    )


def test_all_windows_of_a_colored_picture(data):
    """A shirt, a shoe and a bag in red, green and blue."""
    with np.load(data / "fashion_mnist_5k.npz") as fashion:
        picture = np.moveaxis(fashion["x_test"][:3], 0, -1)

    matrix = of_shape(im2col(picture, (5, 3), 4), (42, 45), "uint8")

    expected = [
        window_at(picture, (5, 3), top, left).ravel().tolist()
        for top in range(0, 24, 4)
        for left in range(0, 26, 4)
    ]
    wrong = [i for i, row in enumerate(matrix.tolist()) if row != expected[i]]
    assert wrong == [], f"of 42 windows these rows are wrong: {wrong}"


def test_the_image_stays_unchanged():
    image = numbered(4, 5)
    before = image.copy()

    windows(image, (2, 3), 2)
    matrix = im2col(image, (2, 3), 2)
    assert isinstance(matrix, np.ndarray), f"expected an array, got {type(matrix).__name__}"
    matrix[:] = -1

    assert image.tolist() == before.tolist(), "the image belongs to the caller: leave it unchanged."
    assert image.flags.writeable, LOCKED
