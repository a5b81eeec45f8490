"""Where the katas of a chapter stand on the map: columns by depth, arrows around the boxes.

The usual four steps for a picture of layers: the longest way to a kata is its column; an arrow
that passes columns gets a slot in each, so that it crosses no box; the order in a column follows
from the neighbors' order; at last each column is pulled towards its neighbors as far as its order
allows.
"""

from __future__ import annotations

import graphlib
import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.isotonic import isotonic_regression

#: How often the order, and the places, of all columns are made anew.
SWEEPS = 12
#: The room that a slot of an arrow takes, where a box takes 1.
SLOT = 0.5

#: A box is the kata's name with its column; a slot of an arrow too, in a column further right.
Place = tuple[str, int]


@dataclass(frozen=True)
class Layers:
    """The places of one chapter.

    Parameters
    ----------
    boxes : dict of str to tuple
        A kata's name to its column and its row, which need not be whole. Katas of other chapters
        that one of this chapter comes after are among them.
    arrows : list
        The places through which each arrow goes, from box to box.
    alone : tuple of str
        Katas that no arrow leads to or from; they have no place in the rows.
    rows : float
        How many rows the boxes need.
    """

    boxes: dict[str, tuple[int, float]]
    arrows: list[list[tuple[int, float]]]
    alone: tuple[str, ...]
    rows: float


def layers(needs: Mapping[str, Sequence[str]]) -> Layers:
    """Place katas, whose names are mapped to those that they come straight after."""
    joined = {name for kata, others in needs.items() if others for name in (kata, *others)}
    order = tuple(graphlib.TopologicalSorter(needs).static_order())
    column: dict[str, int] = {}
    for name in order:
        column[name] = 1 + max((column[other] for other in needs.get(name, ())), default=-1)
    # The order of the path is where the sweeps begin.
    named = [*(name for name in order if name not in needs), *needs]
    columns: list[list[Place]] = [[] for _ in range(max(column.values(), default=-1) + 1)]
    for name in (name for name in named if name in joined):
        columns[column[name]].append((name, column[name]))
    ways = [
        _way(other, column[other], name, column[name]) for name in needs for other in needs[name]
    ]
    links = {link for way in ways for link in itertools.pairwise(way)}
    for place in dict.fromkeys(place for way in ways for place in way[1:-1]):
        columns[place[1]].append(place)
    columns = _ordered(columns, links)
    row = _rows(columns, links, column)
    return Layers(
        {name: (column[name], row[name, column[name]]) for name in named if name in joined},
        [[(place[1], row[place]) for place in way] for way in ways],
        tuple(name for name in needs if name not in joined),
        max(row.values(), default=-1) + 1,
    )


def _way(start: str, left: int, end: str, right: int) -> list[Place]:
    """Return the places of an arrow; all long ones from one kata share their slots."""
    return [*((start, column) for column in range(left, right)), (end, right)]


def _neighbors(links: set[tuple[Place, Place]], side: int) -> dict[Place, list[Place]]:
    """Map each place to those that it is linked with on its left (0) or right (1)."""
    found: dict[Place, list[Place]] = {}
    for link in sorted(links):
        found.setdefault(link[1 - side], []).append(link[side])
    return found


def _sweeps(columns: list[list[Place]]) -> Iterator[tuple[int, int]]:
    """Yield columns from left to right, then back, again and again, with the side to look at."""
    for _ in range(SWEEPS):
        yield from ((number, 0) for number in range(1, len(columns)))
        yield from ((number, 1) for number in reversed(range(len(columns) - 1)))


def _ordered(columns: list[list[Place]], links: set[tuple[Place, Place]]) -> list[list[Place]]:
    """Sort each column by the mean place of its neighbors; keep what crosses least."""
    beside = [_neighbors(links, side) for side in (0, 1)]
    now = [list(column) for column in columns]
    best, crossings = now, _crossings(now, links)
    for number, side in _sweeps(columns):
        rank = {place: rank for column in now for rank, place in enumerate(column)}

        def mean(place: Place, side: int = side, rank: dict[Place, int] = rank) -> float:
            near = beside[side].get(place)
            return sum(rank[other] for other in near) / len(near) if near else rank[place]

        now = [*now[:number], sorted(now[number], key=mean), *now[number + 1 :]]
        if (found := _crossings(now, links)) < crossings:
            best, crossings = now, found
    return best


def _crossings(columns: list[list[Place]], links: set[tuple[Place, Place]]) -> int:
    rank = {place: rank for column in columns for rank, place in enumerate(column)}
    pairs = [(start[1], rank[start], rank[end]) for start, end in links]
    return sum(
        one[0] == other[0] and (one[1] - other[1]) * (one[2] - other[2]) < 0
        for place, one in enumerate(pairs)
        for other in pairs[:place]
    )


def _rows(
    columns: list[list[Place]], links: set[tuple[Place, Place]], column: dict[str, int]
) -> dict[Place, float]:
    """Return a row for each place: near its neighbors', in its column's order, with room for it."""
    beside = [_neighbors(links, side) for side in (0, 1)]
    offsets = []
    for places in columns:
        sizes = [1.0 if place[1] == column[place[0]] else SLOT for place in places]
        offsets.append(np.cumsum(sizes) - np.array(sizes) / 2 - 0.5)
    row = {
        place: float(at)
        for places, offset in zip(columns, offsets, strict=True)
        for place, at in zip(places, offset, strict=True)
    }
    for number, _ in _sweeps(columns):
        wanted = []
        for place in columns[number]:
            near = [row[other] for side in (0, 1) for other in beside[side].get(place, ())]
            wanted.append(float(np.mean(near)) if near else row[place])
        offset = offsets[number]
        # Beyond their offsets, rows may only grow along the column: that keeps order and room.
        pulled = isotonic_regression(np.array(wanted) - offset) + offset
        row |= {place: float(at) for place, at in zip(columns[number], pulled, strict=True)}
    return _closed_up(row)


def _closed_up(row: dict[Place, float]) -> dict[Place, float]:
    """Move the rows up to 0, and close gaps between parts that no arrow joins."""
    closed: dict[Place, float] = {}
    lowest, shift = -1.0, 0.0
    for place, at in sorted(row.items(), key=lambda item: item[1]):
        if at - shift > lowest + 1 or not closed:
            shift = at - lowest - 1
        closed[place] = at - shift
        lowest = max(lowest, closed[place])
    return closed
