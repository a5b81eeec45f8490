"""The fence around an answer: what it cannot do, and the plain data that pass through."""
