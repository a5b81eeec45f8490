"""A course in katas, and the tool that grades it."""
