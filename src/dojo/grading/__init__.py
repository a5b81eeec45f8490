"""An answer becomes a result; `dojo.grading.grader.Grader` is the only door."""
