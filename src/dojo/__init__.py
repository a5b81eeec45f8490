"""The dojo: a pytest plugin, a grader and a command line for a course of katas."""
