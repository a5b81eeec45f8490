"""The course on disk: its katas, its stubs, and how a kata is loaded from another file."""
