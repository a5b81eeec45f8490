"""A list of the first items, and min over it each time; the next is read before handing over."""


def merge_sorted(*streams, key):
    heads = []
    for stream in streams:
        stream = iter(stream)
        for item in stream:
            heads.append([key(item), item, stream])
            break

    def go_on():
        while heads:
            head = min(heads, key=lambda head: head[0])
            least, item, stream = head
            try:
                following = next(stream)
            except StopIteration:
                heads[:] = [other for other in heads if other is not head]
            else:
                head[0], head[1] = key(following), following
                if head[0] < least:
                    raise ValueError("not sorted")
            yield item

    return go_on()
