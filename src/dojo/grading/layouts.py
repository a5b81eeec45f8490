"""The same numbers, laid out in memory in another way; made where they are used, for the wire
flattens every array."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import Any

from dojo.grading.paste import code as as_code

#: What messages say of an input in this layout.
SAID = {
    "non-contiguous": "lay in memory with gaps, as every second column of a larger array does",
    "fortran": "lay in memory column by column (Fortran order)",
    "offset view": "was a view that begins inside of a larger array",
    "read-only": "was read-only",
    "big-endian": "was big-endian",
}
#: The same as an expression of a numpy array ``{0}``, and of a tensor.
CODE = {
    "non-contiguous": "np.repeat({0}, 2, axis=-1)[..., ::2]",
    "fortran": "np.asfortranarray({0})",
    "offset view": "np.append({0}.ravel()[:1], {0})[1:].reshape({0}.shape)",
    "read-only": "np.broadcast_to({0}, {0}.shape)",
    "big-endian": '{0}.astype({0}.dtype.newbyteorder(">"))',
}
TENSOR_CODE = {
    "non-contiguous": "{0}.repeat_interleave(2, -1)[..., ::2]",
    "fortran": "{0}.mT.contiguous().mT",
    "offset view": "torch.cat([{0}.flatten()[:1], {0}.flatten()])[1:].reshape({0}.shape)",
}
#: How deep arrays are looked for in containers.
MAX_DEPTH = 4


def laid_out(name: str, value: Any) -> Any:
    """Return ``value`` with all its arrays and tensors in another layout."""
    return _each(value, _NUMPY[name], _TORCH.get(name))


def applies(name: str, value: Any) -> bool:
    """Whether something in ``value`` can be laid out so."""
    found: list[bool] = []

    def numpy_one(array: Any) -> Any:
        enough = array.size > 1 if name != "read-only" else array.size > 0
        deep = array.ndim > 1 and min(array.shape[-2:]) > 1
        kind = array.dtype.kind
        wide = kind in "iufcmM" and array.dtype.itemsize > 1
        found.append(
            kind != "O"
            and array.ndim > 0
            and enough
            and (name != "fortran" or deep)
            and (name != "big-endian" or wide)
        )
        return array

    def torch_one(tensor: Any) -> Any:
        deep = tensor.ndim > 1 and min(tensor.shape[-2:]) > 1
        found.append(
            name in _TORCH
            and tensor.ndim > 0
            and tensor.numel() > 1
            and (name != "fortran" or deep)
        )
        return tensor

    _each(value, numpy_one, torch_one)
    return any(found)


def code(name: str, key: str, value: Any) -> str:
    """Return the statement that lays ``value`` out so."""
    numpy, torch = sys.modules.get("numpy"), sys.modules.get("torch")
    if numpy and isinstance(value, numpy.ndarray):
        return f"{key} = {CODE[name].format(key)}"
    if torch and isinstance(value, torch.Tensor) and name in TENSOR_CODE:
        return f"{key} = {TENSOR_CODE[name].format(key)}"
    example = CODE[name].format("a")
    return f"# each array a in {key}: {example}" if as_code(value) else f"# {key}: {example}"


def native(value: Any) -> Any:
    """Return ``value`` with its arrays in the byte order of this machine."""

    def one(array: Any) -> Any:
        if array.dtype.kind in "iufcmM" and not array.dtype.isnative:
            return array.astype(array.dtype.newbyteorder("="))
        return array

    return _each(value, one, None)


def _each(
    value: Any,
    numpy_one: Callable[[Any], Any],
    torch_one: Callable[[Any], Any] | None,
    depth: int = 0,
) -> Any:
    numpy, torch = sys.modules.get("numpy"), sys.modules.get("torch")
    if numpy and isinstance(value, numpy.ndarray):
        return numpy_one(value)
    if torch and isinstance(value, torch.Tensor):
        return value if torch_one is None or value.requires_grad else torch_one(value)
    if depth < MAX_DEPTH and type(value) in (list, tuple):
        return type(value)([_each(item, numpy_one, torch_one, depth + 1) for item in value])
    if depth < MAX_DEPTH and type(value) is dict:
        return {key: _each(item, numpy_one, torch_one, depth + 1) for key, item in value.items()}
    return value


def _with_gaps(array: Any) -> Any:
    import numpy

    if array.ndim == 0:
        return array
    # What lies in the gaps is far from what is right, where the dtype has room for that.
    larger = numpy.repeat(array, 2, axis=-1)
    larger[..., 1::2] = array[..., ::-1]
    return larger[..., ::2]


def _fortran(array: Any) -> Any:
    import numpy

    return numpy.asfortranarray(array)


def _offset(array: Any) -> Any:
    import numpy

    if array.ndim == 0 or not array.size:
        return array
    return numpy.append(array.ravel()[-1:], array)[1:].reshape(array.shape)


def _read_only(array: Any) -> Any:
    array = array.copy()
    array.flags.writeable = False
    return array


def _big_endian(array: Any) -> Any:
    if array.dtype.kind in "iufcmM" and array.dtype.itemsize > 1:
        return array.astype(array.dtype.newbyteorder(">"))
    return array


def _tensor_with_gaps(tensor: Any) -> Any:
    if tensor.ndim == 0:
        return tensor
    larger = tensor.repeat_interleave(2, -1)
    larger[..., 1::2] = tensor.flip(-1)
    return larger[..., ::2]


def _tensor_fortran(tensor: Any) -> Any:
    return tensor.mT.contiguous().mT if tensor.ndim > 1 else tensor


def _tensor_offset(tensor: Any) -> Any:
    import torch

    if tensor.ndim == 0 or not tensor.numel():
        return tensor
    flat = tensor.flatten()
    return torch.cat([flat[-1:], flat])[1:].reshape(tensor.shape)


_NUMPY: Mapping[str, Callable[[Any], Any]] = {
    "non-contiguous": _with_gaps,
    "fortran": _fortran,
    "offset view": _offset,
    "read-only": _read_only,
    "big-endian": _big_endian,
}
_TORCH: Mapping[str, Callable[[Any], Any]] = {
    "non-contiguous": _tensor_with_gaps,
    "fortran": _tensor_fortran,
    "offset view": _tensor_offset,
}
