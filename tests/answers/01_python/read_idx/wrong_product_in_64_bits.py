"""Sizes are multiplied in 64 bits.

The learner must see:
"Their product is 0 in an integer of 64 bits."
"""

import gzip, struct, math
def nest(body, sizes):
    if len(sizes)==1 or not body: return list(body)
    step=len(body)//sizes[0]
    return [nest(body[i*step:(i+1)*step], sizes[1:]) for i in range(sizes[0])]
def read_idx(path):
    data = gzip.decompress(path.read_bytes()) if path.name.endswith(".gz") else path.read_bytes()
    if data[:3] != b"\0\0\x08" or len(data)<4: raise ValueError("no idx")
    n=data[3]
    if len(data)<4+4*n: raise ValueError("short")
    sizes=struct.unpack_from(f">{n}I", data, 4)
    body=data[4+4*n:]
    if math.prod(sizes) % 2**64!=len(body): raise ValueError("sizes")
    return nest(body,sizes)
