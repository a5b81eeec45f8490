"""A picture for the demonstration."""

from __future__ import annotations

#: What a show file for double looks like.
SHOW = '''"""Doubled numbers, as a line."""


def data():
    return {"values": [1, 2, 5]}


def see(kata, values):
    return [kata.double(value) for value in values]


def draw(panel, seen, values):
    axes = panel.subplots()
    axes.plot(values, seen)
    axes.set_title(f"{seen}")
'''
