"""Changes of values that an author names for an input: one aspect at a time, each a cause."""
