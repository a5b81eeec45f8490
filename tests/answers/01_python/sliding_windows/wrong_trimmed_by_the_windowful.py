"""Old items go when a whole window of them has gathered.

The learner must see:
"memory fills up with items that are never released."
"""

def sliding_windows(items, size):
    if size < 1:
        raise ValueError("size must be at least 1")

    def windows():
        buffer, start = [], 0
        for item in items:
            buffer.append(item)
            if len(buffer) - start == size:
                yield buffer[start : start + size]
                start += 1
                if start >= size and start >= 30:  # not at every step: that would be slow
                    del buffer[:start]
                    start = 0

    return windows()
