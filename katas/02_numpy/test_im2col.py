import numpy as np
import pytest

from .im2col import im2col, windows

LOCKED = "the image itself became read-only: only the view should be."


def numbered(height, width, channels=2):
    """An image whose pixels say where they stand: 231 is row 2, column 3, channel 1."""
    row, column, channel = np.indices((height, width, channels), dtype="int16")
    return 100 * row + 10 * column + channel


def window_at(image, size, top, left):
    """One window, cut out by a slice."""
    return image[top : top + size[0], left : left + size[1]]


def of_shape(array, shape, dtype):
    """Type, shape and dtype, before any value is looked at."""
    assert isinstance(array, np.ndarray), f"expected a numpy array, got {type(array).__name__}"
    assert array.shape == shape, f"expected shape {shape}, got {array.shape}: {about(shape)}"
    assert array.dtype == dtype, f"expected the image's dtype {dtype}, got {array.dtype}"
    return array


def about(shape):
    if len(shape) == 2:
        return "one row for each window, and in it height * width * channels numbers."
    return (
        "rows and columns of windows, then a window's height, its width, and the channels. "
        "A window begins at 0, stride, 2 * stride ..., and the last one still fits."
    )


def holds_the_windows(view, image, size, stride):
    """Hold every window of a view against a slice of the image."""
    rows, columns = view.shape[:2]
    for i in range(rows):
        for j in range(columns):
            expected = window_at(image, size, i * stride, j * stride)
            assert view[i, j].tolist() == expected.tolist(), (
                f"window {i}, {j} of size {size}, stride {stride}, begins with the pixel of row "
                f"{i * stride}, column {j * stride}. Expected\n{expected.tolist()}, got\n"
                f"{view[i, j].tolist()}. In {image.dtype} images made for this test 231 stands in "
                "row 2, column 3, channel 1. The right numbers in another order: the axes are "
                "mixed up. Rubbish: the steps in memory were guessed, but image.strides knows them."
            )


def test_there_is_a_window_for_every_place_where_it_fits():
    of_shape(windows(numbered(3, 5), (2, 3)), (2, 3, 2, 3, 2), "int16")


def test_a_window_holds_the_pixels_below_and_right_of_its_first_one():
    image = numbered(3, 5)

    view = of_shape(windows(image, (2, 3)), (2, 3, 2, 3, 2), "int16")

    assert view[0, 0, :, :, 0].tolist() == [[0, 10, 20], [100, 110, 120]], (
        "the first window of 2 rows and 3 columns is [[0, 10, 20], [100, 110, 120]] in channel 0; "
        f"got {view[0, 0, :, :, 0].tolist()}. [[0, 1, 10], ...] means mixed axes: channels stood "
        "before the window's axes, and a reshape does not move an axis, it only cuts anew."
    )
    holds_the_windows(view, image, (2, 3), 1)


def test_axes_of_equal_length_are_not_mixed_up():
    """Nothing but the numbers tells these axes apart: all have length 2."""
    image = numbered(3, 3)

    view = of_shape(windows(image, (2, 2)), (2, 2, 2, 2, 2), "int16")

    corner = view[0, 1, 1, 0].tolist()
    assert corner == [110, 111], (
        f"window 0, 1, its lower left pixel: row 1, column 1, so [110, 111]; got {corner}. "
        "[20, 21] is the pixel at upper right: height and width of the window are swapped. "
        "[11, 21] and [110, 120] hold two pixels: the channels do not come last. "
        "[200, 201] belongs to window 1, 0: rows and columns of windows are swapped."
    )
    holds_the_windows(view, image, (2, 2), 1)


@pytest.mark.parametrize(
    ("stride", "places"), [(2, (3, 3)), (3, (2, 2)), (4, (2, 2)), (5, (1, 2)), (9, (1, 1))]
)
def test_windows_begin_at_every_strideth_row_and_column(stride, places):
    image = numbered(6, 8)

    view = windows(image, (2, 3), stride)

    assert isinstance(view, np.ndarray), f"expected a numpy array, got {type(view).__name__}"
    assert view.shape == (*places, 2, 3, 2), (
        f"6 rows and 8 columns hold {places} windows of 2 rows and 3 columns at stride {stride}; "
        f"got shape {view.shape}. (5, 6, ...) are those at stride 1: the stride was ignored. "
        "One less than asked means that the last window that fits was lost."
    )
    second = view[0, min(1, places[1] - 1), 0, :, 0].tolist()
    start = 10 * stride * (places[1] > 1)
    assert second == [start, start + 10, start + 20], (
        f"at stride {stride} the last of the first two windows starts with [{start}, {start + 10}, "
        f"{start + 20}]; got {second}. Numbers further apart mean that the stride went into the "
        "window: a window moves in steps, but within it pixels are neighbours."
    )
    holds_the_windows(of_shape(view, view.shape, "int16"), image, (2, 3), stride)


def test_the_view_costs_nothing_and_sees_the_image_change():
    image = numbered(4, 4)
    view = of_shape(windows(image, (3, 3)), (2, 2, 3, 3, 2), "int16")
    assert image.flags.writeable, LOCKED
    image[2, 2, 1] = 999

    seen = [int(view[i, j, 2 - i, 2 - j, 1]) for i in (0, 1) for j in (0, 1)]
    assert seen == [999] * 4, (
        f"pixel 2, 2 lies in all four windows, and was set to 999 in the image; they show {seen}. "
        "221 means that the windows are a copy: they hold each pixel up to 9 times, and no "
        "later change."
    )


def test_the_view_refuses_to_be_written_to():
    image = numbered(4, 4)

    view = of_shape(windows(image, (3, 3)), (2, 2, 3, 3, 2), "int16")

    assert not view.flags.writeable, (
        "this is a writable view of someone's image: view[0, 0] += 1 would change the image, and "
        "pixels in several windows more than once. view.flags.writeable has to be False."
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
        f"an image that is {how} is to be seen as it is, but the view missed a change of it"
        f"{' through the array that it is a view of' * (how == 'read-only')}: there is a copy in "
        "between."
    )


def test_the_matrix_has_one_row_for_each_window():
    of_shape(im2col(numbered(3, 5), (2, 3)), (6, 12), "int16")


def test_a_row_holds_its_window_line_by_line_and_channels_side_by_side():
    matrix = of_shape(im2col(numbered(3, 5), (2, 3)), (6, 12), "int16")

    first = matrix[0].tolist()
    assert first == [0, 1, 10, 11, 20, 21, 100, 101, 110, 111, 120, 121], (
        f"the first window is 0, 1, 10, 11, 20, 21, 100 ... 121; got {first}. "
        "0, 10, 20, 100 ... is all of channel 0 first: the channels stood before the window's "
        "axes. 0, 1, 100, 101 goes down the columns."
    )
    second = matrix[1].tolist()
    assert second[:4] == [10, 11, 20, 21], (
        f"the second window lies right of the first, and begins with 10, 11, 20, 21; got "
        f"{second[:4]}. 100, 101 ... is the window below it."
    )
    assert matrix[-1].tolist() == [120, 121, 130, 131, 140, 141, 220, 221, 230, 231, 240, 241]


def test_the_matrix_keeps_to_the_stride():
    matrix = of_shape(im2col(numbered(6, 8, 1), (2, 3), stride=3), (4, 6), "int16")

    assert matrix[:, 0].tolist() == [0, 30, 300, 330], (
        f"at stride 3 the windows begin with 0, 30, 300 and 330; got {matrix[:, 0].tolist()}."
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
        f"only where it must, and windows of {size} need no copy."
    )
    assert image.flags.writeable, LOCKED
    image += 1
    assert matrix.tolist() == before, (
        "the image was changed, and the matrix with it: it is still a view of the image. reshape "
        f"copies only where it must, and windows of {size} need no copy."
    )


def test_the_matrix_of_single_pixels_goes_line_by_line_however_the_image_lies():
    image = np.asfortranarray(numbered(2, 3, 1))

    matrix = of_shape(im2col(image, (1, 1)), (6, 1), "int16")

    assert matrix.ravel().tolist() == [0, 10, 20, 100, 110, 120], (
        f"windows go line by line: 0, 10, 20, 100, 110, 120; got {matrix.ravel().tolist()}. This "
        "image lies in memory column by column, and order='A' or 'K' goes by memory."
    )


def test_an_earlier_matrix_stays_the_callers():
    first = im2col(numbered(3, 4), (2, 2))
    before = first.tolist()

    im2col(numbered(3, 4) + 1, (2, 2))

    assert first.tolist() == before, (
        "the matrix of one image changed when that of another of the same size was made: its "
        "memory was used again, but it belongs to whoever asked for it."
    )


@pytest.mark.parametrize("dtype", ["complex64", "bool", "float16"])
def test_the_dtype_is_the_images_whatever_it_is(dtype):
    image = numbered(3, 4).astype(dtype)

    view = of_shape(windows(image, (2, 2)), (2, 3, 2, 2, 2), image.dtype)
    matrix = of_shape(im2col(image, (2, 2)), (6, 8), image.dtype)

    holds_the_windows(view, image, (2, 2), 1)
    assert np.shares_memory(view, image), (
        f"the windows of an image of {image.dtype} share its memory; these are in another: it was "
        "converted first."
    )
    assert matrix.tolist() == view.reshape(6, 8).tolist(), "the matrix holds the same windows."


def test_a_read_only_image_stays_read_only():
    image = numbered(3, 4).copy()
    image.flags.writeable = False

    windows(image, (2, 2))
    im2col(image, (2, 2))

    assert not image.flags.writeable, (
        "the image was read-only, and can be written to now. Its flags are the caller's: make the "
        "view read-only, and leave the image alone."
    )


def test_the_matrix_keeps_every_digit():
    image = numbered(2, 2, 1).astype("int64") + 2**53 + 1

    matrix = of_shape(im2col(image, (1, 2)), (2, 2), "int64")

    assert matrix.tolist() == image[:, :, 0].tolist(), (
        f"expected {image[:, :, 0].tolist()}, got {matrix.tolist()}: a float64 in between has no "
        "room for odd numbers above 2**53."
    )


def test_all_windows_of_a_coloured_picture(data):
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
    assert wrong == [], f"of 42 windows these rows are wrong: {wrong}."


def test_the_image_stays_unchanged():
    image = numbered(4, 5)
    before = image.copy()

    windows(image, (2, 3), 2)
    matrix = im2col(image, (2, 3), 2)
    assert isinstance(matrix, np.ndarray), f"expected an array, got {type(matrix).__name__}"
    matrix[:] = -1

    assert image.tolist() == before.tolist(), "the image belongs to the caller: leave it unchanged."
    assert image.flags.writeable, LOCKED
