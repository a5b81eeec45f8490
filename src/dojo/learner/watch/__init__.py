"""`dojo watch`: every save is graded at once, and the next step stands on the screen."""
