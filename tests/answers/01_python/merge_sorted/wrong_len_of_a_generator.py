"""len() and places, which a generator does not have.

The learner must see:
"If it is about len() or subscripts"
"a stream is no list, and you can only ask for its next item."
"""


def merge_sorted(*streams, key):
    places = [0] * len(streams)
    while True:
        left = [n for n, stream in enumerate(streams) if places[n] < len(stream)]
        if not left:
            return
        best = min(left, key=lambda n: key(streams[n][places[n]]))
        item = streams[best][places[best]]
        if places[best] and key(item) < key(streams[best][places[best] - 1]):
            raise ValueError("not sorted")
        yield item
        places[best] += 1
