"""The first images of a file, as they were read."""

from pathlib import Path

FILE = Path(__file__).parents[2] / "katas" / "data" / "fashion-200-images-idx3-ubyte.gz"
ROWS, COLUMNS = 4, 6


def data():
    return {"path": str(FILE)}


def see(kata, path):
    return kata.read_idx(Path(path))[: ROWS * COLUMNS]


def draw(panel, seen, path):
    for ax, image in zip(panel.subplots(ROWS, COLUMNS).flat, seen, strict=True):
        ax.imshow(image, cmap="gray_r", vmin=0, vmax=255)
        ax.set_axis_off()
