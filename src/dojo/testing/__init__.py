"""What a kata's visible tests run on: hooks, fixtures, a session, messages for broken files."""
