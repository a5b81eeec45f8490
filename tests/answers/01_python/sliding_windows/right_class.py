"""An iterator of one's own that fills its window when it is first asked."""


class Windows:
    def __init__(self, items, size):
        if size < 1:
            raise ValueError(f"size is {size}, and has to be 1 or more")
        self.source = iter(items)
        self.size = size
        self.window = []

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            self.window.append(next(self.source))
            if len(self.window) > self.size:
                self.window.pop(0)
            if len(self.window) == self.size:
                return self.window.copy()


def sliding_windows(items, size):
    return Windows(items, size)
