"""A limit on time: what is interrupted is told as such, whatever it makes of the interruption."""

from __future__ import annotations

import signal
import time
import traceback

import pytest

from dojo.util.time_limit import TimeLimitError, limited

pytestmark = pytest.mark.skipif(
    not hasattr(signal, "setitimer"), reason="there is no such timer on this system"
)


def test_what_takes_longer_is_broken_off():
    with pytest.raises(TimeLimitError, match="no end after"), limited(0.05):
        while True:
            pass


def test_an_error_that_the_interruption_became_is_told_as_the_limit():
    with pytest.raises(TimeLimitError) as raised, limited(0.05):
        try:
            time.sleep(5)
        except TimeLimitError:
            raise SystemError from None

    assert "time.sleep(5)" in "".join(traceback.format_tb(raised.value.__traceback__))


def test_an_error_in_time_stays_itself():
    with pytest.raises(KeyError), limited(5):
        raise KeyError
