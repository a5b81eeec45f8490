"""Full grading of read_idx: files of any small shape, whole or broken, compressed or not."""

import gzip
import os
import tempfile
from math import prod
from pathlib import Path

from hypothesis import strategies as st

from dojo.check import check

HUGE = [
    (2, bytes([255] * 8), 1),
    (3, bytes([255] * 8 + [0, 0, 0, 2]), 2),
    (2, bytes([0, 1, 0, 0] * 2), 0),
    (4, bytes([0, 1, 0, 0] * 4), 0),
    (1, bytes([1, 0, 0, 5]), 5),
]
#: As many sizes as a memoryview can have; a file may have more, and nobody has seen one.
MANY = [[*[1] * 9, 2, 3], [*[1] * 62, 2, 2]]


@st.composite
def contents(draw):
    """The bytes of a file, most often a sound one."""
    shape = draw(
        st.lists(st.integers(1, 4), min_size=1, max_size=5)
        | st.sampled_from([[255], [256], [300, 2], [2, 257], [1, 256, 1], *MANY])
    )
    letters = draw(
        st.sampled_from([b"\x00\xff\x80\x7f\x01", b"\r\n \t\x1a\x00", bytes(range(256))])
    )
    start = draw(st.integers(0, 255))
    body = bytes(letters[(start + i * i) % len(letters)] for i in range(prod(shape)))
    sizes = b"".join(size.to_bytes(4, "big") for size in shape)
    content = bytes([0, 0, 8, len(shape)]) + sizes + body
    damage = draw(
        st.sampled_from(["none", "none", "none", "magic", "cut", "header", "more", "huge"])
    )
    if damage == "magic":
        place, value = draw(st.tuples(st.integers(0, 2), st.sampled_from([0, 1, 8, 9, 11, 13])))
        return content[:place] + bytes([value]) + content[place + 1 :]
    if damage == "huge":
        # Read as signed, or multiplied in too few bits, these sizes would fit.
        n, sizes, length = draw(st.sampled_from(HUGE))
        return bytes([0, 0, 8, n]) + sizes + bytes(length)
    if damage == "cut":
        return content[: -draw(st.integers(1, len(body)))]
    if damage == "header":
        return content[: draw(st.integers(0, 3 + 4 * len(shape)))]
    if damage == "more":
        return content + bytes(draw(st.sampled_from([1, 2, 4, len(body)])))
    return content


def read(kata, content, name):
    """Write the file, read it, and return what came or whether it was refused."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        # A gzip file may be several, one after the other.
        parts = [content[:9], content[9:]] if name.startswith("parts") else [content]
        packed = b"".join(gzip.compress(part, 1) for part in parts)
        path.write_bytes(packed if name.endswith(".gz") else content)
        try:
            return kata.read_idx(path)
        except ValueError:
            return "ValueError"


@check(
    {
        "content": contents(),
        "name": st.sampled_from(
            ["train-images-idx3-ubyte", "a.idx.gz", "gz", "b.gz.idx", "parts.gz", "d.GZ"]
        ),
    },
    examples=70,
)
def files(kata, content, name):
    return read(kata, content, name)


@files.large()
def a_hundred_images(rng):
    body = rng.integers(0, 256, 100 * 28 * 28, dtype="uint8").tobytes()
    sizes = b"".join(size.to_bytes(4, "big") for size in (100, 28, 28))
    return {"content": b"\x00\x00\x08\x03" + sizes + body, "name": "images"}


@check({"shape": st.tuples(*[st.integers(1, 3)] * 3)}, examples=15)
def lists_of_their_own(kata, shape):
    """How many lists there are, however alike they look."""
    sizes = b"".join(size.to_bytes(4, "big") for size in shape)
    pages = read(kata, b"\x00\x00\x08\x03" + sizes + bytes(prod(shape)), "zeros")
    rows = [row for page in pages for row in page]
    return len(set(map(id, pages))), len(set(map(id, rows))), pages


@check({"first": st.binary(min_size=2, max_size=2), "name": st.just("idx")}, examples=5)
def written_again(kata, first, name):
    """Another file of the same path, size and time."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        came = []
        for body in (first, bytes(255 - byte for byte in first)):
            path.write_bytes(b"\x00\x00\x08\x01\x00\x00\x00\x02" + body)
            os.utime(path, (0, 0))
            came.append(kata.read_idx(path))
        return {"of two files, one written over the other": came}
