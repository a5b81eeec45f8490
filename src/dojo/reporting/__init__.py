"""What a grading leaves behind, in the forms that people and other tools read."""
