import gzip

import pytest

from .read_idx import read_idx

#: Two pages of three rows and four columns; 10 and 13 end a line of text, 200 is no signed byte.
PAGES = [
    [[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12]],
    [[13, 14, 15, 16], [17, 255, 200, 128], [0, 26, 13, 10]],
]
BODY = bytes(number for page in PAGES for row in page for number in row)


def header(*shape, kind=8):
    """Return the first bytes of an IDX file with these sizes."""
    sizes = b"".join(size.to_bytes(4, "big") for size in shape)
    return bytes([0, 0, kind, len(shape)]) + sizes


@pytest.fixture
def read(tmp_path):
    """Write bytes to a file, read it, and check that a list is returned."""

    def read(content, about, name="some-idx-ubyte"):
        path = tmp_path / name
        path.write_bytes(content)
        try:
            numbers = read_idx(path)
        except Exception as error:
            # A mistake in calling something says nothing of how the bytes were understood.
            if not isinstance(error, TypeError | AttributeError | NameError):
                error.add_note(f"{about} {reason(error)}".strip())
            raise
        assert isinstance(numbers, list), (
            f"expected nested lists, got a {type(numbers).__name__}: {str(numbers)[:80]}"
        )
        assert path.read_bytes() == content, "the file itself was changed."
        return numbers

    return read


def reason(error):
    """Say what makes such an error, if that shows."""
    if isinstance(error, UnicodeError):
        return "A decoding error means that the file was opened as text: read bytes."
    return ""


def shape_of(numbers):
    """Return the sizes of nested lists, going down by the first of each."""
    shape = []
    while isinstance(numbers, list) and numbers:
        shape.append(len(numbers))
        numbers = numbers[0]
    return tuple(shape)


@pytest.fixture
def refuse(tmp_path):
    """Write bytes to a file, and expect that reading it raises ValueError."""

    def refuse(content, about):
        path = tmp_path / "broken-idx-ubyte"
        path.write_bytes(content)
        try:
            got = read_idx(path)
        except NotImplementedError:
            raise
        except Exception as error:
            got = error
        assert isinstance(got, ValueError), (
            f"expected ValueError, got {got!r} for the bytes {list(content)}. {about}"
        )

    return refuse


LITTLE = (
    "The size 5 is the bytes 0, 0, 0, 5: the first counts most. Read in the other order "
    "(little-endian), they are 83886080, and no file is that long."
)


def test_a_row_of_numbers_is_a_list(read):
    numbers = read(header(5) + bytes([7, 2, 1, 0, 4]), LITTLE)

    assert numbers == [7, 2, 1, 0, 4], (
        "one dimension of size 5, and the bytes 7, 2, 1, 0, 4: expected that list, got "
        f"{numbers!r}. The header has 4 bytes, and 4 more for each size: 8 here."
    )


def test_bytes_are_numbers_from_0_to_255(read):
    content = bytes([200, 255, 0, 128, 10, 13, 10, 0, 32])

    numbers = read(
        header(9) + content,
        "The header says nine numbers, and nine bytes follow. If you have fewer, check how you "
        "read the file: text mode loses a 13 before a 10, and strip() a 32 at the end.",
    )

    assert all(type(number) is int for number in numbers), f"expected ints, got {numbers}."
    assert numbers == list(content), (
        f"expected {list(content)}, got {numbers}. Negative numbers mean signed bytes. A missing "
        "13 means that the file was read as text; a missing 32 or 0 at the end means strip()."
    )


def test_two_sizes_give_rows_of_columns(read):
    numbers = read(
        header(3, 4) + BODY[:12],
        "The sizes are 3 and 4, so 12 numbers follow. The fourth byte is the number of dimensions.",
    )

    assert shape_of(numbers) == (3, 4), (
        f"sizes 3 and 4: expected 3 rows of 4 numbers, got {numbers!r}. 4 rows of 3 mean that the "
        "shape was reversed."
    )
    assert numbers == PAGES[0], (
        f"expected {PAGES[0]}, got {numbers!r}. The last index runs fastest, so the first 4 bytes "
        "are the first row. A row 1, 4, 7, 10 would be a column."
    )


def test_three_sizes_give_pages_of_rows_of_columns(read):
    numbers = read(header(2, 3, 4) + BODY, "The sizes are 2, 3 and 4, so 24 numbers follow.")

    assert shape_of(numbers) == (2, 3, 4), (
        "sizes 2, 3 and 4: expected 2 pages of 3 rows of 4 numbers, got lists of sizes "
        f"{shape_of(numbers)}. (4, 3, 2) and (2, 4, 3) mean that the shape was reversed."
    )
    assert numbers == PAGES, f"expected {PAGES}, got {numbers!r}."


def test_there_may_be_more_than_three_sizes(read):
    numbers = read(
        header(2, 1, 3, 2, 2) + BODY,
        "There may be five sizes, too.",
    )

    expected = [
        [[[[1, 2], [3, 4]], [[5, 6], [7, 8]], [[9, 10], [11, 12]]]],
        [[[[13, 14], [15, 16]], [[17, 255], [200, 128]], [[0, 26], [13, 10]]]],
    ]
    assert numbers == expected, (
        f"sizes 2, 1, 3, 2, 2: expected {expected}, got {numbers!r}. Fold the numbers once for "
        "each size after the first."
    )


def test_a_size_may_need_more_than_one_of_its_four_bytes(read):
    numbers = read(header(258, 2) + bytes(516), "258 is the bytes 0, 0, 1, 2: all four count.")

    assert shape_of(numbers) == (258, 2), f"expected 258 rows, got {len(numbers)}."


def test_a_long_file_is_read_to_its_end(read):
    numbers = read(
        header(1_100, 1_000) + bytes(1_099_999) + b"\x07",
        "The header says 1,100,000 numbers, and as many bytes follow. That is more than 1 MiB: a "
        "single read of 1 MiB leaves the rest in the file.",
    )

    assert shape_of(numbers) == (1_100, 1_000), (
        f"expected sizes 1,100 and 1,000, got {shape_of(numbers)}."
    )
    assert numbers[-1][-2:] == [0, 7], (
        f"the last two numbers are 0 and 7; got {numbers[-1][-2:]}. The file goes on after 1 MiB: "
        "read it to its end."
    )


def test_no_list_is_there_twice(read):
    numbers = read(header(2, 2) + bytes(4), "The sizes are 2 and 2, so 4 numbers follow.")
    numbers[0][0] = 99

    assert numbers == [[99, 0], [0, 0]], (
        f"after numbers[0][0] = 99, they are {numbers!r}: 99 twice means that one list occurs "
        "twice in the other."
    )


@pytest.mark.parametrize(
    ("start", "about"),
    [
        ([0, 0, 13, 1], "The third byte is 13, which stands for floats, not for unsigned bytes."),
        (
            [0, 0, 9, 1],
            "The third byte is 9, which stands for signed bytes, not for unsigned ones.",
        ),
        ([0, 8, 8, 1], "The second byte must be 0."),
        ([31, 0, 8, 1], "The first byte must be 0."),
        ([0, 0, 0, 8], "The 8 is in the wrong place."),
        ([8, 0, 0, 1], "The 8 is in the wrong place."),
    ],
    ids=lambda value: str(value) if isinstance(value, list) else "",
)
def test_a_file_that_begins_otherwise_is_refused(refuse, start, about):
    refuse(
        bytes([*start, 0, 0, 0, 2, 7, 7]),
        f"{about} With a wrong magic number accepted, the numbers are nonsense.",
    )


@pytest.mark.parametrize(
    ("shape", "length"),
    [((3,), length) for length in (0, 1, 2, 3, 4, 6, 7)]
    + [((3, 4), length) for length in (4, 7, 8, 10, 11)],
    ids=lambda value: f"sizes {value}" if isinstance(value, tuple) else str(value),
)
def test_a_file_that_ends_within_the_header_is_refused(refuse, shape, length):
    refuse(
        header(*shape)[:length],
        f"Only {length} of the header's {4 + 4 * len(shape)} bytes are there. A list means that "
        "missing bytes were read as zeros; struct.error and IndexError are not ValueErrors.",
    )


@pytest.mark.parametrize("length", [0, 1, 11])
def test_too_few_numbers_are_refused(refuse, length):
    refuse(
        header(3, 4) + BODY[:length],
        f"The header says 3 times 4 numbers, and {length} bytes follow: the file was cut off.",
    )


@pytest.mark.parametrize("shape", [(2**32 - 1,) * 2, (2**32 - 1,) * 3], ids=["two", "three"])
def test_huge_sizes_of_a_short_file_are_refused(refuse, shape):
    refuse(
        header(*shape) + BODY,
        f"The header says {len(shape)} sizes of 4,294,967,295, and 24 bytes follow. A MemoryError "
        "or OverflowError means that memory was reserved for the announced sizes before the length "
        "was checked.",
    )


@pytest.mark.parametrize(
    ("shape", "length", "about"),
    [
        ((2**32 - 1, 2**32 - 1), 1, "Read as signed numbers, both sizes are -1, and -1 * -1 is 1."),
        (
            (2**32 - 3,) + (1,) * 2 + (2**32 - 4,),
            12,
            "Read as signed numbers, two of them are -3 and -4.",
        ),
        ((2**16, 2**16), 0, "Their product, 2**32, is 0 in an integer of 32 bits."),
        (
            (2**32 - 1, 1, 2**16, 2**16, 2**16, 2**16),
            0,
            "Their product is 0 in an integer of 64 bits.",
        ),
    ],
    ids=["-1", "-3 and -4", "32 bits", "64 bits"],
)
def test_huge_sizes_are_not_taken_for_small_ones(refuse, shape, length, about):
    refuse(
        header(*shape) + BODY[:length],
        f"The header says sizes {shape}, and {length} bytes follow. {about}",
    )


@pytest.mark.parametrize("length", [13, 16, 24])
def test_too_many_numbers_are_refused(refuse, length):
    refuse(
        header(3, 4) + BODY[:length],
        f"The header says 3 times 4 numbers, and {length} bytes follow: the file is too long.",
    )


def test_a_compressed_file_is_unpacked(read):
    numbers = read(
        gzip.compress(header(3, 4) + BODY[:12]),
        "The name ends with .gz: the file begins with 31 and 139, as gzip files do.",
        name="some-idx-ubyte.gz",
    )

    assert numbers == PAGES[0], f"expected {PAGES[0]}, got {numbers!r}."


@pytest.mark.parametrize("name", ["notgz", "my.gz.idx", "my.GZ"])
def test_only_the_end_of_the_name_says_that_it_is_compressed(read, name):
    numbers = read(
        header(3, 4) + BODY[:12], f"{name} does not end with .gz: it is not compressed.", name
    )

    assert numbers == PAGES[0], f"expected {PAGES[0]}, got {numbers!r}."


def test_a_compressed_file_of_another_name_is_refused(refuse):
    refuse(
        gzip.compress(header(3, 4) + BODY[:12], mtime=0),
        "The content is compressed, but the name does not end with .gz: so the file must begin "
        "with 0, 0, 8, and it begins with 31, 139. The name decides, not the content.",
    )


def test_the_labels_of_fashion_mnist(data):
    labels = read_idx(data / "fashion-200-labels-idx1-ubyte.gz")

    assert shape_of(labels) == (200,), f"expected 200 labels, got {shape_of(labels)}."
    assert labels[:9] == [7, 5, 6, 6, 4, 4, 6, 3, 4], (
        f"the first labels are 7, 5, 6, 6, 4, 4, 6, 3, 4; got {labels[:9]}."
    )


def test_the_images_of_fashion_mnist(data):
    images = read_idx(data / "fashion-200-images-idx3-ubyte.gz")

    assert shape_of(images) == (200, 28, 28), (
        f"expected 200 images of 28 rows and 28 columns, got the sizes {shape_of(images)}."
    )
    shoe = images[0]
    picture = "\n".join("".join(" .:oO@"[value // 43] for value in row) for row in shoe[::2])
    about = f"image 0 is a sneaker with its toe to the left; got\n{picture}"
    assert sum(map(sum, shoe)) == 64_999, f"the numbers of image 0 add up to 64,999; {about}"
    assert shoe[16][9:14] == [156, 185, 163, 147, 222], about
