"""Many submissions graded: found, read, spread over cores or machines, kept and resumed."""
