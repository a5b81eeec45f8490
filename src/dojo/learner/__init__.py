"""What a learner does: practise, look, begin again, and be told what comes next."""
