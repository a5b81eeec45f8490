"""``dojo watch`` as a learner uses it: in a terminal, with an editor, and with trouble."""

from __future__ import annotations

import contextlib
import io
import os
import shlex
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from rich.console import Console
from support.pictures import SHOW

from dojo.course.catalogue import Course, Kata
from dojo.learner.progress import Progress
from dojo.learner.watch import views
from dojo.learner.watch.controller import ACTIONS, Watch
from dojo.learner.watch.display import FullScreen
from dojo.learner.watch.events import KeyPressed
from dojo.learner.watch.views import Page
from dojo.results import Result, Verdict
from dojo.util.time_limit import TimeLimitError

#: How long anything may take on a busy machine (s).
TIMEOUT = 40.0

pytestmark = pytest.mark.timeout(4 * TIMEOUT)

WRONG = '''def double(value):
    """Wrong."""
    return 3 * value
'''
RIGHT = WRONG.replace("3 *", "2 *").replace("Wrong", "Right")


class RecordingScreen(FullScreen):
    """A terminal that remembers what was drawn on it."""

    def __init__(self, width: int = 80, height: int = 24) -> None:
        super().__init__(Console(width=width, color_system=None))
        self.now = ""
        self.size = width, height

    size = (80, 24)

    def draw(self, page: Page, offset: int = 0) -> int:
        lines = [self._lines(part, self.width) for part in (page.head, page.body, page.said)]
        self.now = "\n".join(line for part in lines for line in part)
        return offset


def wait_for(seen: Callable[[], str], *words: str) -> str:
    """Wait until all ``words`` are seen; return what is."""
    end = time.monotonic() + TIMEOUT
    while time.monotonic() < end:
        text = seen()
        if all(word in text for word in words):
            return text
        time.sleep(0.02)
    raise AssertionError(f"never seen together: {words}. Seen at the end:\n{seen()}")


class Learner:
    """A watched course, and what a learner does to it."""

    def __init__(self, course: Course) -> None:
        self.course = course
        self.kata = course.one("double")
        self.page = RecordingScreen()
        self.watch = Watch(course, Progress(course.root), self.kata, self.page)

    def save(self, text: str, kata: Kata | None = None) -> None:
        (kata or self.kata).stub.write_text(text, "utf-8")

    def press(self, *keys: str) -> None:
        for key in keys:
            self.watch.tell(KeyPressed(key))

    def sees(self, *words: str) -> str:
        return wait_for(lambda: self.page.now, *words)


@contextlib.contextmanager
def watched(course: Course) -> Iterator[Learner]:
    learner = Learner(course)
    nothing = contextlib.nullcontext()
    thread = threading.Thread(target=learner.watch.run, args=(lambda _: nothing,))
    thread.start()
    try:
        yield learner
    finally:
        learner.press("q")
        thread.join(TIMEOUT)
        assert not thread.is_alive(), "q did not end it"


@pytest.fixture
def learner(demo: Course) -> Iterator[Learner]:
    with watched(demo) as learner:
        learner.sees("double: not started")
        yield learner


def test_a_save_is_judged_and_success_says_what_is_next(learner):
    learner.save(WRONG)
    seen = learner.sees("double: wrong", "1 of 2 tests pass")
    assert "6 == 2" in seen or "3 == 2" in seen, "the first failing message is there"

    learner.save(RIGHT)
    learner.sees("double: passed", "2 of 2 tests pass", "n: next, triple")
    assert Progress(learner.course.root).passed(learner.kata)
    assert learner.watch.session.kata == learner.kata, "it does not go on by itself"

    learner.press("n")
    learner.sees("triple: not started", "1 of 2 here pass")
    learner.press("p")
    learner.sees("double: passed")


def test_a_kata_that_is_saved_becomes_the_current_one(learner):
    triple = learner.course.one("triple")

    learner.save(triple.solution.read_text("utf-8"), triple)

    learner.sees("triple: passed", "That was the last on the path.")


TROUBLE = {
    "an endless loop": "def double(value):\n    while True: pass\n",
    "a loop at import": "while True: pass\n",
    "os._exit": "import os\nos._exit(0)\n",
    "sys.exit": "import sys\nsys.exit(0)\n",
    "a segfault": "import ctypes\ndef double(value):\n    return ctypes.string_at(0)\n",
    "a memory bomb": "def double(value):\n    return len([0] * 10**11)\n",
    "a syntax error": "def double(value:\n    return 2\n",
    "no text at all": "",
    "bytes": "\x00\x01",
    "control characters": "def double(value):\n    raise ValueError('\\x1b[2J\\x1b]0;a\\x07')\n",
}


@pytest.mark.parametrize("trouble", TROUBLE)
def test_after_trouble_the_next_save_works(learner, trouble):
    learner.save(TROUBLE[trouble])
    if "loop" not in trouble:
        seen = learner.sees("double: ", "\n")
        session = learner.watch.session
        wait_for(lambda: str(bool(session.result and not session.busy)), "True")
        assert "double: passed" not in learner.page.now
        assert "\x1b]0" not in seen and "\x1b[2J" not in learner.page.now
    else:
        wait_for(lambda: learner.watch.session.busy, "judging")
        time.sleep(0.5)

    begun = time.monotonic()
    learner.save(RIGHT)
    learner.sees("double: passed")
    assert time.monotonic() - begun < 10, "it waited for the answer before it"


def test_of_a_burst_the_newest_is_judged(learner):
    for number in range(20):
        learner.save(WRONG.replace("3 *", f"{number + 3} *"))
        time.sleep(0.003)
    learner.save(RIGHT)

    learner.sees("double: passed")
    time.sleep(0.5)
    assert "double: passed" in learner.page.now, "nothing older came after it"


def test_a_file_that_is_saved_by_renaming_deleted_and_made_again(learner):
    new = learner.kata.stub.with_name("double.py.new")
    new.write_text(WRONG, "utf-8")
    os.replace(new, learner.kata.stub)
    learner.sees("double: wrong")

    learner.kata.stub.unlink()
    learner.sees("double.py is gone")

    new.write_text(RIGHT, "utf-8")
    os.replace(new, learner.kata.stub)
    learner.sees("double: passed")


def test_half_a_file_is_judged_again_when_it_is_whole(learner):
    with learner.kata.stub.open("w", encoding="utf-8") as file:
        file.write(RIGHT[:20])
        file.flush()
        time.sleep(0.3)
        file.write(RIGHT[20:])

    learner.sees("double: passed")


def test_tests_that_change_are_run_again(learner):
    learner.save(RIGHT)
    learner.sees("double: passed")

    test = learner.kata.test.read_text("utf-8")
    learner.kata.test.write_text(
        f"{test}\n\ndef test_more():\n    assert double(1) == 5\n", "utf-8"
    )

    learner.sees("double: wrong", "2 of 3 tests pass", "test_more")


def test_hints_come_one_at_a_time_and_the_last_only_when_asked_twice(demo):
    chapter = demo.root / "katas" / "01_demo" / "chapter.toml"
    told = chapter.read_text("utf-8")
    hints = '["a question", "a distinction", "nearly all"]'
    chapter.write_text(told.replace('["", "", ""]', hints, 1), "utf-8")
    with watched(Course(demo.root)) as learner:
        learner.press("h")
        learner.sees("1. a question", "2 more")
        learner.press("h")
        learner.sees("2. a distinction", "1 more")
        learner.press("h")
        assert "nearly all" not in learner.sees("h once more shows it")
        learner.press("h")
        learner.sees("3. nearly all", "the last one")


def test_the_list_jumps(learner):
    learner.press("l")
    learner.sees(">. double", "triple")
    learner.press("down", "enter")
    learner.sees("triple: not started")


def test_all_tests_are_shown(learner):
    learner.save(WRONG)
    learner.sees("double: wrong")
    learner.press("a")
    seen = learner.sees("- test_say_what_is_promised", "+ test_of_nothing_is_nothing")
    assert "== 2" in seen
    learner.press("escape")
    learner.sees("double: wrong")


def test_nobody_is_told_of_options_that_only_pytest_takes(demo):
    said = "E   AssertionError: expected [1]\nE   assert [2] == [1]\nE     Use -v to get more diff"
    shown = Console(file=io.StringIO(), width=80)

    shown.print(views.verdict(demo, demo.one("double"), Result("double", Verdict.WRONG, said), 0.1))

    assert "assert [2] == [1]" in shown.file.getvalue()
    assert "-v" not in shown.file.getvalue()


def test_of_an_endless_loop_its_own_words_are_shown_and_no_exception_of_ours(demo):
    said = f"E   {TimeLimitError.__module__}.TimeLimitError: {TimeLimitError.after(5)}"
    shown = Console(file=io.StringIO(), width=80)

    found = Result("double", Verdict.TIMED_OUT, said)
    shown.print(views.verdict(demo, demo.one("double"), found, 0.1))

    assert "no end after 5 s. Is there an endless loop?" in shown.file.getvalue()
    assert "TimeLimitError" not in shown.file.getvalue()


def test_the_reference_is_seen_only_after_passing(learner):
    learner.save(WRONG)
    learner.sees("double: wrong")
    learner.press("d")
    learner.sees("has not passed yet", "--give-up")
    learner.save(RIGHT)
    learner.sees("double: passed")
    learner.press("d")
    learner.sees("katas/01_demo/double.py", "solutions/01_demo/double.py", "return 2 * value")


def test_an_unknown_key_is_named(learner):
    learner.press("ü")
    learner.sees("ü is no key here; ? shows all keys")


def test_the_task_is_shown_with_its_house_rules(learner):
    readme = learner.kata.stub.with_name("README.md")
    readme.write_text("# Demo\n\n## House rules\n\n1. Round nothing.\n", "utf-8")
    learner.press("t")
    learner.sees("def double(value: int) -> int:", "House rules of 01_demo", "1. Round nothing.")
    learner.press("t")
    learner.sees("double: not started")


def test_all_keys_are_explained(learner):
    learner.press("?")
    seen = learner.sees("Keys", "a ", "t ", "Enter", "↑ ↓", "Esc", "quit; so does Ctrl-C")
    keys = {line.split()[0] for line in seen.splitlines() if line.startswith("  ")}
    assert {key for key in ACTIONS if len(key) == 1} <= keys | {"k", "j"}


def test_both_ends_of_the_path_are_told(learner):
    learner.press("p")
    learner.sees("This is the first kata")
    learner.press("n", "n")
    learner.sees("That was the last kata")


def test_the_line_of_the_answer_comes_before_the_exception(learner):
    learner.save(
        "def double(value):\n    return helper(value)\n\n\ndef helper(value):\n    return a\n"
    )
    seen = learner.sees("double: wrong", "name 'a' is not defined")
    own = seen.index("katas/01_demo/double.py:6: in helper\n    return a\n")
    assert own < seen.index("NameError: name 'a' is not defined")
    assert "2: in double" in seen, "the way to it stands below"


def test_a_file_that_does_not_parse_is_told_in_one_line(learner):
    learner.save("def double(value:\n    return 2\n")
    seen = learner.sees("double: wrong", "double.py:1: SyntaxError")
    assert seen.count("SyntaxError") == 1


def in_git(folder: Path) -> None:
    for words in ("init -q", "add .", "-c user.name=l -c user.email=l@l commit -qm stubs"):
        subprocess.run(["git", *words.split()], cwd=folder, check=True)


def test_reset_asks_and_keeps_the_answer(demo):
    in_git(demo.root)
    with watched(demo) as learner:
        learner.save(WRONG)
        learner.sees("double: wrong")
        learner.press("r")
        learner.sees("r once more")
        assert learner.kata.stub.read_text("utf-8") == WRONG
        learner.press("r")
        learner.sees("double: not started", "Your answer is kept: .dojo/kept/01_demo/double/")
        learner.save(RIGHT)
        learner.sees("double: passed")
        wait_for(lambda: str("Your answer is kept" in learner.page.now), "False")
    (kept,) = (demo.root / ".dojo" / "kept" / "01_demo" / "double").iterdir()
    assert kept.read_text("utf-8") == WRONG


tmux = pytest.mark.skipif(not shutil.which("tmux"), reason="tmux is not installed")


class Terminal:
    """A terminal of tmux in which a command runs."""

    def __init__(self, folder: Path, width: int, height: int) -> None:
        self.socket = folder / "tmux"
        self.tmux("new-session", "-d", "-x", str(width), "-y", str(height), "sh")

    def tmux(self, *arguments: str) -> str:
        command = ["tmux", "-f", os.devnull, "-S", str(self.socket), *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def type(self, *keys: str) -> None:
        self.tmux("send-keys", *keys)

    def screen(self) -> str:
        return self.tmux("capture-pane", "-p")

    def sees(self, *words: str) -> str:
        return wait_for(self.screen, *words)


#: An editor that reads a line, as a terminal gives it, before it writes the answer.
EDITS = f"""
import pathlib, signal, sys
signal.signal(signal.SIGINT, lambda *_: print("interrupted", flush=True))
print("editing", *(pathlib.Path(name).name for name in sys.argv[1:]))
line = input()
pathlib.Path("typed.txt").write_text(line)
pathlib.Path(sys.argv[1]).write_text({RIGHT!r})
sys.exit(len(line) == 7)
"""


@pytest.fixture
def terminal(demo, tmp_path, monkeypatch) -> Iterator[Terminal]:
    (tmp_path / "edits.py").write_text(EDITS, "utf-8")
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", shlex.join([sys.executable, str(tmp_path / "edits.py")]))
    terminal = Terminal(tmp_path, 80, 24)
    try:
        watch = f"echo $$ > pid && exec {sys.executable} -m dojo.cli watch double"
        terminal.type(f"cd {demo.root} && (sh -c '{watch}')", "Enter")
        terminal.sees("double: not started", "q quit")
        yield terminal
    finally:
        terminal.tmux("kill-server")


@tmux
def test_in_a_terminal(terminal, demo):
    kata = demo.one("double")
    kata.stub.write_text(WRONG, "utf-8")
    wide = terminal.sees("double: wrong", "1 of 2 tests pass")
    assert all(len(line) <= 80 for line in wide.splitlines())

    terminal.tmux("resize-window", "-x", "40", "-y", "12")
    narrow = terminal.sees("more lines", "q quit")
    assert all(len(line) <= 40 for line in narrow.splitlines())
    assert "double: wrong" in narrow and narrow.count("\n") <= 12
    terminal.tmux("resize-window", "-x", "80", "-y", "24")

    kata.stub.write_text("while True: pass\n", "utf-8")
    terminal.sees("still running, 3 s: an endless loop")
    kata.stub.write_text(RIGHT, "utf-8")
    terminal.sees("double: passed", "n: next, triple")
    terminal.type("s")
    terminal.sees("double has no picture")
    kata.show.write_text(SHOW, "utf-8")
    terminal.type("s")
    terminal.sees("Doubled numbers, as a line.", "The picture:")
    assert (demo.root / "report" / "pictures" / "double.png").is_file()
    terminal.type("n")
    terminal.sees("triple: not started")
    terminal.type("l", "Up", "Enter")
    terminal.sees("double: passed")


@tmux
@pytest.mark.parametrize("ending", ["C-c", "q", "kill"])
def test_the_terminal_is_left_as_it_was(terminal, demo, ending):
    if ending == "kill":
        os.kill(int((demo.root / "pid").read_text()), signal.SIGTERM)
    else:
        terminal.type(ending)
    wait_for(lambda: "" if "q quit" in terminal.screen() else "gone", "gone")

    # The words that are typed are not those that are waited for.
    terminal.type("stty -a | grep ' icanon' | grep ' echo ' && echo as' 'before", "Enter")
    seen = terminal.sees("as before")
    assert "Traceback" not in seen
    assert ("Next: double, 20 min (dojo watch)" in seen) is (ending != "C-c")


@tmux
def test_an_editor_has_the_terminal_until_it_ends(terminal, demo):
    terminal.type("e")
    seen = terminal.sees("editing double.py test_double.py")
    assert "q quit" not in seen and "goes on when your editor has ended" in seen
    # All of them are keys of ours, and Ctrl-C would end us.
    terminal.type("C-c")
    terminal.sees("interrupted")
    terminal.type("n", "q", "Enter")

    seen = terminal.sees("double: passed", "q quit")
    assert "editing" not in seen and "ended with status" not in seen
    assert (demo.root / "typed.txt").read_text() == "nq"

    terminal.type("n")
    terminal.sees("triple: not started", "(e): its docstring")
    terminal.type("e")
    terminal.sees("editing triple.py test_triple.py")
    terminal.type("sevenly", "Enter")
    terminal.sees("The editor ended with status 1.", "triple: wrong")


@tmux
@pytest.mark.skipif(not shutil.which("vim"), reason="vim is not installed")
def test_vim_gives_the_terminal_back(terminal):
    terminal.type("q")
    terminal.sees("Next: double")
    watch = f"{sys.executable} -m dojo.cli watch double"
    # Without a line on the file, which may be too long for the screen.
    vim = "vim -u NONE --cmd set\\ shortmess=aF"
    terminal.type(f"clear; EDITOR='{vim}' {watch}", "Enter")
    terminal.sees("double: not started", "q quit")

    terminal.type("e")
    terminal.sees('"""Double: ', "def double")
    terminal.type(":%s/raise NotImplementedError/return 2 * value/", "Enter", ":wqa", "Enter")

    terminal.sees("double: passed", "q quit")


def test_without_an_editor_the_watch_says_how_to_name_one(learner, monkeypatch):
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("shutil.which", lambda program: None)

    learner.press("e")

    learner.sees("no editor is named", "double: not started")


def test_an_editor_reads_nothing_of_what_a_pipe_holds(demo, monkeypatch):
    reads = "import sys; sys.exit(len(sys.stdin.read()))"
    monkeypatch.setenv("EDITOR", shlex.join([sys.executable, "-c", reads]))
    monkeypatch.delenv("VISUAL", raising=False)
    done = subprocess.run(
        [sys.executable, "-m", "dojo.cli", "watch", "double"],
        cwd=demo.root,
        input="e\nl triple\nq\n",
        capture_output=True,
        text=True,
        timeout=TIMEOUT,
        check=True,
    )

    assert "goes on when your editor has ended" in done.stdout
    assert "ended with status" not in done.stdout
    assert "Next: double" in done.stdout


def test_lines_for_a_pipe(demo):
    command = [sys.executable, "-m", "dojo.cli", "watch", "double"]
    environment = os.environ | {"NO_COLOR": "1"}
    with subprocess.Popen(
        command, cwd=demo.root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1,
        env=environment,
    ) as process:  # fmt: skip
        assert process.stdin and process.stdout
        heard: list[str] = []
        reader = threading.Thread(target=lambda: heard.extend(process.stdout or ()), daemon=True)
        reader.start()

        wait_for(lambda: "".join(heard), "double: not started")
        demo.one("double").stub.write_text(RIGHT, "utf-8")
        wait_for(lambda: "".join(heard), "double: passed")
        process.stdin.write("l triple\n")
        wait_for(lambda: "".join(heard), "triple: not started")
        process.stdin.write("q\n")
        assert process.wait(TIMEOUT) == 0
        reader.join(TIMEOUT)
        assert "".join(heard).partition("Learned today:\n")[2].startswith("  double: ")
        assert "\x1b" not in "".join(heard), "no escape sequence goes into a pipe"
