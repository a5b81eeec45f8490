"""`dojo map`: the katas, and which of them come after which."""
