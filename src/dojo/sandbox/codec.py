"""Plain data as bytes: the only thing that passes between the judge and a learner's code.

A message is a JSON tree and the raw buffers that it points to. Nothing is ever unpickled and no
method of a received object runs: `decode` builds genuine builtins, arrays, frames and tensors out
of dtype names, shapes and bytes, and refuses everything else. What has another type than these,
a subclass included, arrives as `Opaque`, which equals nothing.
"""

from __future__ import annotations

import json
import struct
from typing import Any

from dojo.sandbox.decoder import Decoder
from dojo.sandbox.encoder import Encoder
from dojo.sandbox.plain_data import CodecError, Opaque

__all__ = ["MAX_MESSAGE", "CodecError", "Opaque", "decode", "encode"]

#: A message longer than this is refused unread (bytes).
MAX_MESSAGE = 1 << 30
_HEAD = struct.Struct(">IQ")


def encode(value: Any) -> bytes:
    """Return ``value`` as a message.

    Parameters
    ----------
    value
        None, bool, int, float, complex, str, bytes, list, tuple, dict, set, frozenset; numpy's
        arrays and scalars; pandas' Series, Index, DataFrame, Timestamp, Timedelta, NA and NaT;
        torch's tensors on the CPU; scipy's sparse matrices. Of anything else the type's name
        and the first 200 characters of its repr are sent.
    """
    buffers: list[bytes] = []
    tree = Encoder(buffers).tree(value, 0)
    head = json.dumps([tree, [len(part) for part in buffers]]).encode()
    return b"".join([_HEAD.pack(len(head), sum(map(len, buffers))), head, *buffers])


def decode(message: bytes) -> Any:
    """Return the value that ``message`` holds.

    Raises
    ------
    CodecError
        If the message is not well formed in every detail.
    """
    try:
        size, rest = _HEAD.unpack_from(message)
        if len(message) != _HEAD.size + size + rest or len(message) > MAX_MESSAGE:
            raise CodecError("the announced length is not the length")
        body = memoryview(message)[_HEAD.size :]
        tree, lengths = json.loads(bytes(body[:size]))
        buffers, start = [], size
        for length in lengths:
            if type(length) is not int or not 0 <= length <= len(body) - start:
                raise CodecError("a buffer is longer than the message")
            buffers.append(body[start : start + length])
            start += length
        if start != len(body):
            raise CodecError("bytes are left over")
        return Decoder(buffers).value(tree, 0)
    except CodecError:
        raise
    except RecursionError:
        raise CodecError("nested too deeply") from None
    except Exception as error:
        # Whatever hostile bytes provoke in json, numpy, pandas or torch is a bad message.
        raise CodecError(f"{type(error).__name__}: {error}") from None
