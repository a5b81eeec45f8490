"""Whether an answer depends on how Python hashes text: another process has another order of sets.

Servers of their own start when the first answer needs them: one that makes a set, or asks for a
hash. Others cannot tell, and cost nothing.
"""

from __future__ import annotations

import ast
import random
import threading
from collections.abc import Callable

from dojo.course.catalogue import Course
from dojo.grading.forkserver import FORKS, ForkServers

#: What makes an order that follows from hashes.
NAMES = frozenset({"set", "frozenset", "hash"})
#: Methods whose results are like sets.
VIEWS = frozenset({"keys", "items"})
SETS = (ast.Set, ast.SetComp)


def may_depend(text: bytes | None) -> bool:
    """Whether a source has anything to do with hashes, as far as one can see."""
    try:
        tree = ast.parse(text or b"")
    except (SyntaxError, ValueError):
        return False
    return any(
        isinstance(node, SETS)
        or (isinstance(node, ast.Name) and node.id in NAMES)
        or (isinstance(node, ast.Attribute) and node.attr in VIEWS)
        for node in ast.walk(tree)
    )


class OtherHash:
    """Servers whose Python hashes text in another way; started when they are first asked for.

    Parameters
    ----------
    make : callable
        ``make(hash_seed)`` returns the servers.
    """

    def __init__(self, make: Callable[[int], ForkServers]) -> None:
        self.make = make
        self.hash_seed = random.randrange(1, 2**32)
        self.lock = threading.Lock()
        self.running: ForkServers | None = None
        self.closed = False

    def servers(self) -> ForkServers | None:
        """Return the servers; None where no process is forked, or all is over."""
        with self.lock:
            if self.closed or not FORKS:
                return None
            if self.running is None:
                self.running = self.make(self.hash_seed)
            return self.running

    def close(self) -> None:
        """End them."""
        with self.lock:
            self.closed = True
            if self.running:
                self.running.close()


def servers_of(course: Course) -> OtherHash:
    """Return the other servers of a course, which have yet to be started."""
    return OtherHash(lambda hash_seed: ForkServers(course, hash_seed=hash_seed))
