"""Full grading of convnet: any window, any images, networks of many sizes."""

import numpy as np
import torch
from hypothesis import strategies as st

from dojo.check import check, outcome, upto


@check(
    {
        "size": st.integers(1, 40),
        "kernel": st.integers(1, 9),
        "stride": st.integers(1, 5),
        "padding": st.integers(0, 4),
    },
    examples=70,
)
def places(kata, size, kernel, stride, padding):
    return {
        "with all arguments": outcome(
            lambda: kata.output_size(size, kernel, stride, padding), ValueError
        ),
        "without stride": outcome(
            lambda: kata.output_size(size, kernel, padding=padding), ValueError
        ),
        "without padding": outcome(
            lambda: kata.output_size(size, kernel, stride=stride), ValueError
        ),
    }


@st.composite
def uint8_images(draw):
    """A few images, grey or with up to four channels, some of them dark."""
    shape = [draw(st.integers(1, 4)) for _ in range(draw(st.sampled_from([3, 4])))]
    numbers = np.random.default_rng(draw(st.integers(0, 999)))
    return numbers.integers(0, draw(st.sampled_from([2, 90, 256])), shape, dtype=np.uint8)


@check({"images": uint8_images()}, rel=1e-4, abs=1e-5, examples=30, vary={"images": upto(300)})
def batches(kata, images):
    return kata.to_batch(images)


@st.composite
def networks(draw):
    """A size of image, the six parameters of a network for it, and a few images."""
    h, w = draw(st.integers(2, 17)), draw(st.integers(2, 17))
    channels, classes, n = (draw(st.integers(1, 4)) for _ in range(3))
    h_left, w_left = ((size // 2 + 1) // 2 for size in (h, w))
    shapes = [
        (8, channels, 3, 3),
        (8,),
        (16, 8, 5, 5),
        (16,),
        (classes, 16 * h_left * w_left),
        (classes,),
    ]
    numbers = torch.Generator().manual_seed(draw(st.integers(0, 999)))
    return {
        "image_size": (h, w),
        "channels": channels,
        "classes": classes,
        "parameters": [torch.randn(shape, generator=numbers) / 4 for shape in shapes],
        "images": torch.randn(n, channels, h, w, generator=numbers),
    }


@check({"seed": st.integers(0, 999)}, examples=4)
def two_networks(kata, seed):
    """Of equal make: their weights are drawn one by one, and shared by nobody."""
    torch.manual_seed(seed)
    net, other = (kata.ConvNet((6, 9), 2, 3) for _ in range(2))
    pairs = zip(net.parameters(), other.parameters(), strict=True)
    weights = [not torch.equal(own, others) for own, others in pairs][::2]
    return {"weights of two networks differ": weights}


@check({"seed": st.integers(0, 999)}, examples=2)
def starts(kata, seed):
    """Facts that hold for any start of torch's, asked with room to spare."""
    torch.manual_seed(seed)
    names = "filters", "their bias", "second filters", "their bias (2)", "linear", "its bias"
    inputs = 50 * 9, 50 * 9, 8 * 25, 8 * 25, 64, 64
    facts = {}
    for name, n, own in zip(names, inputs, kata.ConvNet((6, 9), 50, 90).parameters(), strict=True):
        values = own.detach() * n**0.5
        few = own.dim() == 1
        facts[name] = {
            "within 1/sqrt(inputs)": bool(values.abs().max() <= 1.001),
            "spread as torch's": bool((values.std() - 3**-0.5).abs() < (0.5 if few else 0.1)),
        }
    return facts


def refuses(net, images):
    """Whether images are an error, of any kind."""
    try:
        net(images)
    except Exception:
        return True
    return False


@check({"given": networks()}, rel=1e-3, abs=1e-4, examples=30)
def logits(kata, given):
    net = kata.ConvNet(given["image_size"], given["channels"], given["classes"])
    shapes = [tuple(own.shape) for own in net.parameters()]
    if shapes != [tuple(value.shape) for value in given["parameters"]]:
        return {"shapes of the parameters": shapes}
    with torch.no_grad():
        for own, value in zip(net.parameters(), given["parameters"], strict=True):
            own.copy_(value)
    images = given["images"]
    n, channels, _, w = images.shape
    in_training = net.train()(images)
    in_training.square().sum().backward()
    return {
        "shapes of the parameters": shapes,
        "logits in training": in_training.detach(),
        "logits in evaluation": net.eval()(images).detach(),
        "logits of the first image alone": net(images[:1]).detach(),
        "logits of images stored channels last": net(
            images.contiguous(memory_format=torch.channels_last)
        ).detach(),
        "sizes of the gradients": [own.grad.abs().sum() for own in net.parameters()],
        "images of five times the size are an error": refuses(net, images.repeat(1, 1, 5, 5)),
        "images with four more rows are an error": refuses(
            net, torch.cat([images, images.new_zeros(n, channels, 4, w)], dim=2)
        ),
    }
