"""What any other program could use: files that are replaced whole, text without surprises."""
