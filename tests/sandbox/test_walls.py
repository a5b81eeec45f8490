"""What other processes have is out of sight, and honest parallel code lives behind the walls."""

from __future__ import annotations

import contextlib
import os
import socket
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.courses import COURSE, demo_course

from dojo.course.catalogue import Course
from dojo.grading.grader import Grader
from dojo.grading.job import Job
from dojo.results import Result
from dojo.sandbox.file_view import FileView

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has these walls")

#: Returns what a try at something came to, as the answer's value.
TRIES = """
import os, signal, socket
from pathlib import Path


def connect(path):
    with socket.socket(socket.AF_UNIX) as ours:
        ours.connect(path)


def double(value):
    try:
        return f"it came to {{{attempt}}}"
    except OSError as error:
        return type(error).__name__
"""


def tried(demo: Course, attempt: str, wall: str) -> Result:
    """Grade an answer to double that returns what ``attempt`` evaluates to, or its exception."""
    kata = demo.one("double")
    kata.stub.write_text(TRIES.format(attempt=attempt), "utf-8")
    with Grader(demo) as grader:
        result = grader.grade(Job.of(kata, kata.stub))
    if wall not in result.walls:
        pytest.skip(f"the wall {wall!r} does not stand here")
    return result


@pytest.fixture
def small() -> Iterator[Course]:
    """The demonstration in a folder of few letters: a socket's path has at most 107."""
    with tempfile.TemporaryDirectory(prefix="dojo-") as folder:
        yield demo_course(Path(folder, "course").resolve())


@contextlib.contextmanager
def server(path: Path) -> Iterator[None]:
    """Listen on a socket, and see that it can be connected to."""
    with socket.socket(socket.AF_UNIX) as ours, socket.socket(socket.AF_UNIX) as theirs:
        ours.bind(str(path))
        ours.listen()
        theirs.connect(str(path))
        yield


@pytest.mark.parametrize("place", ["../server", "server", "katas/01_demo/server"])
def test_a_socket_of_another_process_is_not_found(small, place):
    path = small.root / place
    with server(path):
        result = tried(small, f"connect({os.path.normpath(path)!r})", "sockets")

    assert "FileNotFoundError" in result.message, result.message


def test_other_ways_to_a_socket_lead_nowhere(small):
    path = small.root / "server"
    with server(path):
        up = tried(small, f"connect({'../' * 20 + str(path)[1:]!r})", "sockets")
        assert "FileNotFoundError" in up.message, up.message
        for pid in (1, os.getpid(), "self", "thread-self"):
            result = tried(small, f"connect('/proc/{pid}/root{path}')", "sockets")
            assert "it came to" not in result.message
            assert "Error" in result.message, result.message


def test_it_sees_no_process_but_its_own(demo):
    here = os.getpid()
    others = f"[n for n in range(3, {here} + 99) if Path('/proc', str(n)).exists()]"

    result = tried(demo, f"{others} or 'no other'", "process list")

    assert "it came to no other" in result.message, result.message
    for attempt in (f"os.kill({here}, 0)", f"os.getpgid({here})", f"os.sched_getaffinity({here})"):
        result = tried(demo, attempt, "process list")
        assert "ProcessLookupError" in result.message, result.message


#: Honest code that starts processes, connects them and shares memory.
HONEST = {
    "a data loader with two workers": """
from torch.utils.data import DataLoader, TensorDataset
loader = DataLoader(TensorDataset(torch.arange(8.0)), batch_size=2, num_workers=2)
assert sum(float(batch.sum()) for batch, in loader) == 28
""",
    "a data loader whose workers stay": """
from torch.utils.data import DataLoader, TensorDataset
data = TensorDataset(torch.arange(8.0))
loader = DataLoader(data, num_workers=1, persistent_workers=True, multiprocessing_context="spawn")
assert [len(list(loader)) for _ in range(2)] == [8, 8]
""",
    "tensors sent by file descriptor": """
import torch.multiprocessing as mp
def work(queue, received):
    queue.put(torch.arange(1000.0))
    received.wait()
context = mp.get_context("fork")
queue, received = context.Queue(), context.Event()
process = context.Process(target=work, args=(queue, received))
process.start()
assert float(queue.get().sum()) == 499500
received.set()
process.join()
""",
    "joblib": """
from joblib import Parallel, delayed
assert Parallel(n_jobs=2)(delayed(abs)(n) for n in (-1, -2, -3)) == [1, 2, 3]
""",
    "a forest on two cores": """
from sklearn.ensemble import RandomForestClassifier
forest = RandomForestClassifier(10, n_jobs=2).fit([[0.0], [1.0]] * 20, [0, 1] * 20)
assert forest.score([[0.0], [1.0]], [0, 1]) == 1
""",
    "a manager": """
import multiprocessing
with multiprocessing.Manager() as manager:
    shared = manager.dict(a=1)
    process = multiprocessing.Process(target=shared.update, args=({"b": 2},))
    process.start()
    process.join()
    assert dict(shared) == {"a": 1, "b": 2}
""",
    "pools": """
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
with multiprocessing.Pool(2) as pool:
    assert pool.map(abs, [-1, -2]) == [1, 2]
with ProcessPoolExecutor(2, multiprocessing.get_context("spawn")) as pool:
    assert list(pool.map(abs, [-1, -2])) == [1, 2]
""",
    "shared memory": """
from multiprocessing.shared_memory import SharedMemory
memory = SharedMemory(create=True, size=100)
memory.buf[:3] = b"abc"
again = SharedMemory(memory.name)
assert bytes(again.buf[:3]) == b"abc"
again.close()
memory.close()
memory.unlink()
""",
    "its own sockets, by path and by loop": """
import asyncio
async def talk():
    async def answer(reader, writer):
        writer.write(await reader.readline())
        writer.close()
    server = await asyncio.start_unix_server(answer, "here.sock")
    reader, writer = await asyncio.open_unix_connection("here.sock")
    writer.write(b"hello\\n")
    assert await reader.readline() == b"hello\\n"
    writer.close()
    server.close()
import os, tempfile
os.chdir(tempfile.mkdtemp())
asyncio.run(talk())
""",
    "other programs, threads and signals": """
import os, signal, subprocess, sys, threading, time
assert subprocess.check_output([sys.executable, "-c", "print(1)"], text=True) == "1\\n"
assert subprocess.run("exit 3", shell=True).returncode == 3
found = []
thread = threading.Thread(target=found.append, args=(1,))
thread.start()
thread.join()
assert (found, thread.daemon) == ([1], False)
assert threading.current_thread() is threading.main_thread()
signal.signal(signal.SIGALRM, lambda *_: found.append(2))
signal.setitimer(signal.ITIMER_REAL, 0.01)
time.sleep(0.1)
assert found == [1, 2]
child = os.fork()
if not child:
    os.abort()
assert os.waitpid(child, 0)[1] == signal.SIGABRT
""",
    "facts about the machine and the calendar": """
import os, tempfile, zoneinfo
from pathlib import Path
import joblib, threadpoolctl
assert os.cpu_count() >= 1
assert joblib.cpu_count() >= 1
assert threadpoolctl.threadpool_info()
assert zoneinfo.ZoneInfo("Europe/Berlin")
with tempfile.NamedTemporaryFile() as file:
    assert Path(file.name).is_file()
""",
}


@pytest.mark.parametrize("code", HONEST.values(), ids=HONEST)
def test_honest_code_lives_behind_the_walls(grade_all, tmp_path, code):
    kata = COURSE.one("06_torch/training_loop")
    file = tmp_path / "training_loop.py"
    text = kata.solution.read_text("utf-8")
    file.write_text(f"{text}\n\n{code}", "utf-8")

    (result,) = grade_all([Job.of(kata, file, timeout=100)])

    assert result.passed, result.message


def test_a_view_shows_links_and_where_they_lead(tmp_path):
    (tmp_path / "real" / "inner").mkdir(parents=True)
    (tmp_path / "first").symlink_to("real")
    (tmp_path / "second").symlink_to(tmp_path / "first" / "inner")
    (tmp_path / "circle").symlink_to("circle")

    shown = FileView([tmp_path / "second", tmp_path / "circle", tmp_path / "nowhere"])

    assert shown.folders == {str(tmp_path / "real" / "inner")}
    assert shown.files == set()
    assert shown.links == {
        str(tmp_path / "second"): str(tmp_path / "first" / "inner"),
        str(tmp_path / "first"): "real",
    }
    assert shown.parents[-1] == str(tmp_path / "real")
    assert FileView([tmp_path / "real" / "inner"], shown).folders == set()
    assert FileView([tmp_path / "real"]).folders == {str(tmp_path / "real")}


def test_packages_of_a_users_own_folder_are_found_when_first_imported(demo, monkeypatch, tmp_path):
    folder = tmp_path / "lib" / "site-packages"
    folder.mkdir(parents=True)
    folder.joinpath("installed_for_me.py").write_text("TWO = 2\n", "utf-8")
    monkeypatch.syspath_prepend(folder)
    kata = demo.one("double")
    kata.stub.write_text(
        "def double(value):\n    from installed_for_me import TWO\n\n    return TWO * value\n",
        "utf-8",
    )

    with Grader(demo) as grader:
        result = grader.grade(Job.of(kata, kata.stub))

    assert result.passed, result.message
