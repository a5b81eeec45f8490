"""A course is upgraded by `git pull`, and no answer suffers: real clones of a real repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from dojo.cli import main
from dojo.course.catalogue import Course, CourseError
from dojo.learner import git
from dojo.learner.backups import backups
from dojo.learner.progress import Progress
from dojo.learner.record import credit

HERE = Path(__file__).parents[1]

STUB = '''"""Double: what is twice as much?"""


def double(value: int) -> int:
    """Return twice ``value``."""
    raise NotImplementedError


def half(value: int) -> float:
    """Return half of ``value``."""
    raise NotImplementedError
'''
#: Changed wherever an answer changes it too: words, a signature, the very line of the body.
NEW_STUB = (
    STUB.replace("twice ``value``.", "twice ``value``, which may be a list.")
    .replace("double(value: int)", "double(value: int | list)")
    .replace("half of ``value``.", "half of ``value``, as a float.")
)
ANSWER = STUB.replace("raise NotImplementedError", "return 2 * value", 1).replace(
    "raise NotImplementedError", "return value / 2  # \N{LATIN SMALL LETTER E WITH ACUTE}"
)
HALFWAY = STUB.replace("raise NotImplementedError", "return value + value  # mine", 1)
NOTES = STUB.replace("    raise Not", "    # Try + first.\n    raise Not", 1)
TEST = "from .double import double\n\n\ndef test_two():\n    assert double(1) == 2\n"
NEW_TEST = TEST + '\n\ndef test_a_list():\n    assert double([1]) == [2], "each item is doubled"\n'


@pytest.fixture(autouse=True)
def alone(monkeypatch, tmp_path_factory):
    """Have git follow nobody's settings, and know nobody's name."""
    home = tmp_path_factory.mktemp("home")
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    settings = {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "HOME": str(home),
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": "init.defaultBranch",
        "GIT_CONFIG_VALUE_0": "main",
        "PYTHONPATH": str(HERE / "src"),
    }
    for role in ("AUTHOR", "COMMITTER"):
        settings |= {f"GIT_{role}_NAME": "A", f"GIT_{role}_EMAIL": "a@example.org"}
    for name, value in settings.items():
        monkeypatch.setenv(name, value)


def run(root: Path, *arguments: str, ok: bool = True) -> str:
    """Run git, and return all that it said."""
    done = subprocess.run(
        ["git", *arguments], cwd=root, capture_output=True, text=True, encoding="utf-8", check=False
    )
    said = done.stdout + done.stderr
    assert (done.returncode == 0) == ok, said
    return said


class World:
    """The course's maintainer, the bare repository that is cloned, and its learners."""

    def __init__(self, maintainer: Path, folder: Path) -> None:
        self.maintainer = maintainer
        self.folder = folder
        self.bare = folder / "course.git"
        run(folder, "init", "-q", "--bare", str(self.bare))
        run(maintainer, "init", "-q")
        run(maintainer, "remote", "add", "origin", str(self.bare))
        self.publish({"double.py": STUB, "test_double.py": TEST})

    def publish(self, files: dict[str, str]) -> None:
        for name, text in files.items():
            (self.maintainer / "katas" / "01_demo" / name).write_bytes(text.encode())
        commit(self.maintainer)
        run(self.maintainer, "push", "-q", "origin", "HEAD")

    def upgrade(self) -> None:
        """Change the stub and its test, and add a kata."""
        table = self.maintainer / "katas" / "01_demo" / "chapter.toml"
        block = table.read_text("utf-8") + '\n[[kata]]\nname = "fourfold"\n'
        new = {"fourfold.py": STUB, "test_fourfold.py": TEST, "chapter.toml": block}
        self.publish({"double.py": NEW_STUB, "test_double.py": NEW_TEST} | new)

    def clone(self, name: str, source: Path | None = None) -> Clone:
        run(self.folder, "clone", "-q", str(source or self.bare), name)
        git.protect(self.folder / name)
        return Clone(self.folder / name)


class Clone:
    """A learner's clone."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.kata = Course(root).one("double")

    def write(self, text: str) -> None:
        self.kata.stub.write_bytes(text.encode())

    @property
    def text(self) -> str:
        return self.kata.stub.read_bytes().decode()

    def is_upgraded(self) -> bool:
        added = self.kata.stub.with_name("fourfold.py").is_file()
        return added and self.kata.test.read_bytes() == NEW_TEST.encode()

    def is_settled(self) -> bool:
        """Whether git waits for nothing: no conflict, no merge half done, nothing put aside."""
        waiting = [run(self.root, "ls-files", "-u"), run(self.root, "stash", "list")]
        files = ("MERGE_HEAD", "rebase-merge", "MERGE_AUTOSTASH")
        return waiting == ["", ""] and not any((self.root / ".git" / f).exists() for f in files)


def passes(clone: Clone) -> None:
    """Have the answer that stands in the clone recorded as passed."""
    progress = Progress(clone.root)
    credit(progress, clone.kata, progress.digest(clone.kata.stub), passed=True)


def commit(root: Path) -> None:
    run(root, "add", "-A")
    run(root, "commit", "-q", "-m", "a change")


@pytest.fixture
def world(demo, tmp_path_factory) -> World:
    for name in (".gitattributes", ".gitignore"):
        shutil.copy(HERE / name, demo.root)
    return World(demo.root, tmp_path_factory.mktemp("clones"))


def staged(clone: Clone) -> None:
    run(clone.root, "add", "-A")


def committed(clone: Clone) -> None:
    commit(clone.root)


def committed_to_rebase(clone: Clone) -> None:
    run(clone.root, "config", "pull.rebase", "true")
    commit(clone.root)


def committed_then_edited(clone: Clone) -> None:
    """What is committed is half of it, and the rest stands in the file."""
    whole = clone.text
    clone.write(HALFWAY)
    commit(clone.root)
    clone.write(whole)


def edited_to_rebase(clone: Clone) -> None:
    run(clone.root, "config", "pull.rebase", "true")
    committed_then_edited(clone)


def uncommitted(clone: Clone) -> None:
    """Leave it as it is."""


def in_steps_to_rebase(clone: Clone) -> None:
    whole = clone.text
    for text in (NOTES, HALFWAY, whole):
        clone.write(text)
        commit(clone.root)
    run(clone.root, "config", "pull.rebase", "true")


WAYS = [
    uncommitted,
    staged,
    committed,
    committed_to_rebase,
    committed_then_edited,
    edited_to_rebase,
    in_steps_to_rebase,
]
FIRST = pytest.mark.parametrize("way", WAYS[:4])


BROKEN = "def double(value:\n"
CASES = [(way, ANSWER) for way in WAYS]
CASES += [(way, text) for way in (WAYS[0], committed_to_rebase) for text in (HALFWAY, BROKEN)]


@pytest.mark.parametrize(("way", "answer"), CASES)
def test_a_plain_pull_leaves_the_answer_alone(world, way, answer):
    """Whole, half solved or broken: byte for byte, beside the new tests and katas; twice."""
    clone = world.clone("learner")
    clone.write(answer)
    way(clone)
    world.upgrade()

    run(clone.root, "pull")

    assert clone.text == answer
    assert clone.is_upgraded()
    assert clone.is_settled()

    world.publish({"double.py": NEW_STUB.replace("twice", "two times")})
    run(clone.root, "pull")
    assert clone.text == answer
    assert clone.is_settled()


@FIRST
def test_notes_in_a_stub_and_the_new_stub_become_one(world, way):
    clone = world.clone("learner")
    clone.write(NOTES)
    way(clone)
    world.upgrade()

    run(clone.root, "pull")

    assert "# Try + first." in clone.text
    assert "which may be a list" in clone.text
    assert "int | list" in clone.text
    compile(clone.text, "double.py", "exec")
    assert clone.is_upgraded()
    assert clone.is_settled()


def test_a_fork_with_answers_is_upgraded_from_upstream(world):
    run(world.folder, "clone", "-q", "--bare", str(world.bare), "fork.git")
    clone = world.clone("learner", world.folder / "fork.git")
    run(clone.root, "remote", "add", "upstream", str(world.bare))
    clone.write(ANSWER)
    commit(clone.root)
    run(clone.root, "push", "-q")
    world.upgrade()

    run(clone.root, "pull", "upstream", "main")
    run(clone.root, "push", "-q")

    other = world.clone("elsewhere", world.folder / "fork.git")
    for one in (clone, other):
        assert one.text == ANSWER
        assert one.is_upgraded()
        assert git.pristine(one.kata) == NEW_STUB


@pytest.mark.parametrize("rebase", ["false", "true"])
def test_two_answers_of_two_machines_are_both_kept(world, rebase):
    """No machine can know which one is wanted; git says so, and neither is lost."""
    one, two = world.clone("one"), world.clone("two")
    other = ANSWER.replace("2 * value", "value + value")
    for clone, text in ((one, ANSWER), (two, other)):
        clone.write(text)
        commit(clone.root)
    run(one.root, "push", "-q")
    run(two.root, "config", "pull.rebase", rebase)

    assert "CONFLICT" in run(two.root, "pull", ok=False)

    assert "return 2 * value\n" in two.text
    assert "return value + value\n" in two.text
    assert {file.read_bytes() for file in backups(two.kata)} == {ANSWER.encode(), other.encode()}


def test_two_halves_of_two_machines_become_one(world):
    one, two = world.clone("one"), world.clone("two")
    for clone, line in ((one, "return 2 * value"), (two, "return value / 2")):
        parts = STUB.split("raise NotImplementedError")
        place = 1 if clone is two else 0
        joints = ["raise NotImplementedError", "raise NotImplementedError"]
        joints[place] = line
        clone.write(parts[0] + joints[0] + parts[1] + joints[1] + parts[2])
        commit(clone.root)
    run(one.root, "push", "-q")

    run(two.root, "pull")

    assert "return 2 * value" in two.text
    assert "return value / 2" in two.text


@FIRST
def test_a_kata_that_is_taken_away_leaves_the_answer(world, way):
    """git asks what to do, and the file lies there, or in the stash, byte for byte."""
    clone = world.clone("learner")
    clone.write(ANSWER)
    way(clone)
    (world.maintainer / "katas" / "01_demo" / "double.py").unlink()
    commit(world.maintainer)
    run(world.maintainer, "push", "-q", "origin", "HEAD")

    # git's status depends on the way; what it says does not.
    done = subprocess.run(["git", "pull"], cwd=clone.root, capture_output=True, check=False)

    assert b"CONFLICT" in done.stdout or b"safe in the stash" in done.stderr
    assert clone.text == ANSWER

    # As docs/upgrading.md says.
    run(clone.root, "add", str(clone.kata.stub))
    if way is committed:
        run(clone.root, "commit", "--no-edit")
    elif way is committed_to_rebase:
        run(clone.root, "-c", "core.editor=true", "rebase", "--continue")
    else:
        run(clone.root, "restore", "--staged", ".")
        run(clone.root, "stash", "drop")
    assert clone.text == ANSWER
    assert clone.is_settled()


def test_edits_that_were_put_aside_come_back_after_a_conflict_elsewhere(world):
    """A test that the learner changed and committed meets the new one; the answer waits."""
    clone = world.clone("learner")
    clone.kata.test.write_text(TEST + "\n# Mine.\n", "utf-8")
    commit(clone.root)
    clone.write(ANSWER)
    world.upgrade()
    run(clone.root, "pull", ok=False)

    run(clone.root, "checkout", "--theirs", str(clone.kata.test))
    run(clone.root, "add", str(clone.kata.test))
    run(clone.root, "commit", "--no-edit")

    assert clone.text == ANSWER
    assert clone.is_upgraded()
    assert clone.is_settled()


@FIRST
def test_a_kata_that_is_renamed_takes_the_answer_along(world, way):
    clone = world.clone("learner")
    clone.write(ANSWER)
    way(clone)
    folder = world.maintainer / "katas" / "01_demo"
    (folder / "double.py").rename(folder / "twice.py")
    (folder / "twice.py").write_bytes(STUB.replace("half of", "the half of").encode())
    commit(world.maintainer)
    run(world.maintainer, "push", "-q", "origin", "HEAD")

    run(clone.root, "pull")

    assert clone.kata.stub.with_name("twice.py").read_bytes() == ANSWER.encode()
    assert clone.is_settled()


def test_without_settings_a_pull_is_refused_and_the_first_dojo_writes_them(world):
    """Without the clone's settings git changes nothing."""
    run(world.folder, "clone", "-q", str(world.bare), "learner")
    clone = Clone(world.folder / "learner")
    clone.write(ANSWER)
    world.upgrade()
    assert "overwritten" in run(clone.root, "pull", ok=False)
    assert clone.text == ANSWER

    words = [sys.executable, "-m", "dojo"]
    done = subprocess.run(words, cwd=clone.root, capture_output=True, text=True, check=False)

    assert done.stderr == f"{git.NOTICE}\n"
    run(clone.root, "pull")
    assert clone.text == ANSWER
    assert clone.is_upgraded()


@pytest.mark.parametrize(
    "words",
    [
        *(["check", "double"], ["list"], ["hint", "double"], ["review"], ["reset", "double"]),
        *(["diff", "double", "--give-up"], ["show", "double"], ["again", "double"]),
    ],
    ids=" ".join,
)
def test_other_commands_write_no_settings(world, monkeypatch, capfd, words):
    run(world.folder, "clone", "-q", str(world.bare), "learner")
    monkeypatch.chdir(world.folder / "learner")
    config = world.folder / "learner" / ".git" / "config"
    before = config.read_bytes()

    main(words)

    assert config.read_bytes() == before
    assert git.NOTICE not in capfd.readouterr().err


def test_pytest_writes_no_settings(world):
    run(world.folder, "clone", "-q", str(world.bare), "learner")
    config = world.folder / "learner" / ".git" / "config"
    before = config.read_bytes()

    words = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "katas"]
    subprocess.run(words, cwd=world.folder / "learner", capture_output=True, check=False)

    assert config.read_bytes() == before


def test_without_the_python_that_merges_git_keeps_the_answer(world):
    """An environment may be deleted any time; then git's own merge stops, and says where it is."""
    clone = world.clone("learner")
    driver = run(clone.root, "config", "merge.dojo-answer.driver").strip()
    run(clone.root, "config", "merge.dojo-answer.driver", "/nowhere/python" + git.DRIVER)
    clone.write(ANSWER)
    world.upgrade()

    assert "safe in the stash" in run(clone.root, "pull")

    assert run(clone.root, "show", "stash@{0}:katas/01_demo/double.py") == ANSWER
    assert "<<<<<<< ours" in clone.text
    git.protect(clone.root)
    assert run(clone.root, "config", "merge.dojo-answer.driver").strip() == driver


def test_a_folder_of_any_name_holds_the_python_that_merges(world, tmp_path_factory, monkeypatch):
    """It goes through git's config, git's own percent signs and a shell."""
    odd = tmp_path_factory.mktemp("odd") / "a b # 100%P's; $HOME"
    odd.mkdir()
    (odd / "python").symlink_to(sys.executable)
    monkeypatch.setattr(sys, "executable", str(odd / "python"))
    clone = world.clone("learner")
    clone.write(ANSWER)
    world.upgrade()
    monkeypatch.setattr(sys, "executable", "/nowhere/python")

    git.protect(clone.root)
    run(clone.root, "pull")

    assert clone.text == ANSWER
    assert clone.is_settled()


def test_line_ends_of_windows_stay(world):
    clone = world.clone("learner")
    run(clone.root, "config", "core.autocrlf", "true")
    answer = ANSWER.replace("\n", "\r\n")
    clone.write(answer)
    world.upgrade()

    run(clone.root, "pull")

    assert clone.text == answer
    assert clone.is_settled()


def test_a_file_of_ones_own_where_a_new_kata_comes_stands_in_the_way(world):
    clone = world.clone("learner")
    clone.write(ANSWER)
    own = clone.kata.stub.with_name("fourfold.py")
    own.write_text("mine", "utf-8")
    world.upgrade()

    run(clone.root, "pull", ok=False)

    assert clone.text == ANSWER
    assert own.read_text("utf-8") == "mine"
    assert clone.is_settled()


def test_protecting_starts_no_process_twice_and_overrules_nobody(world, monkeypatch, capsys):
    run(world.folder, "clone", "-q", str(world.bare), "learner")
    root = world.folder / "learner"
    run(root, "config", "pull.rebase", "true")
    run(root, "config", "merge.autoStash", "false")

    git.protect(root)

    assert capsys.readouterr().err.count("\n") == 1
    assert run(root, "config", "pull.rebase") == "true\n"
    assert run(root, "config", "merge.autoStash") == "false\n"
    assert run(root, "config", "rebase.autoStash") == "true\n"
    monkeypatch.setattr(subprocess, "run", None)
    git.protect(root)
    assert capsys.readouterr().err == ""


def test_a_worktree_and_no_clone_at_all_are_no_trouble(world, tmp_path_factory, capsys):
    clone = world.clone("learner")
    run(clone.root, "worktree", "add", "-q", "../second")
    run(clone.root, "config", "--remove-section", "merge.dojo-answer")

    git.protect(world.folder / "second")
    git.protect(tmp_path_factory.mktemp("plain"))

    assert "-m dojo.merge" in run(clone.root, "config", "merge.dojo-answer.driver")


def test_the_stub_is_found_among_answers_that_were_committed(world):
    """First version, answers, a new stub, more answers; what is not committed does not count."""
    clone = world.clone("learner")
    for text in (HALFWAY, ANSWER, BROKEN):
        clone.write(text)
        commit(clone.root)
    assert git.pristine(clone.kata) == STUB

    world.upgrade()
    run(clone.root, "pull")
    clone.write(ANSWER)
    commit(clone.root)
    clone.write("")

    assert git.pristine(clone.kata) == NEW_STUB


def test_a_history_without_the_stub_says_what_to_do(world):
    learner = world.clone("learner")
    learner.write(ANSWER)
    commit(learner.root)
    run(world.folder, "clone", "-q", "--depth", "1", f"file://{learner.root}", "shallow")

    with pytest.raises(CourseError, match="unshallow"):
        git.pristine(Course(world.folder / "shallow").one("double"))


@pytest.fixture
def dojo(world, monkeypatch, capfd):
    """Run a command in a learner's clone; return its exit status and all that was said."""
    clone = world.clone("learner")
    monkeypatch.chdir(clone.root)
    capfd.readouterr()

    def command(*arguments: str) -> tuple[int, str]:
        status = main(arguments)
        said = capfd.readouterr()
        return status, said.out + said.err

    command.clone = clone
    return command


def test_reset_makes_it_the_stub_and_keeps_the_answer(dojo):
    clone = dojo.clone
    clone.write(ANSWER)

    status, said = dojo("reset", "double")

    assert status == 0
    assert clone.text == STUB
    assert [file.read_bytes() for file in backups(clone.kata)] == [ANSWER.encode()]
    assert backups(clone.kata)[0].relative_to(clone.root).as_posix() in said
    assert "copy that file over katas/01_demo/double.py" in said
    assert "is the stub already" in dojo("reset", "double")[1]
    assert len(backups(clone.kata)) == 1

    clone.kata.stub.unlink()
    assert dojo("reset", "double")[0] == 0
    assert clone.text == STUB


def test_reset_without_git_keeps_the_answer_and_says_what_to_do(dojo):
    clone = dojo.clone
    clone.write(ANSWER)
    (clone.root / ".git").rename(clone.root / "elsewhere")

    status, said = dojo("reset", "double")

    assert status == 2
    assert "Get katas/01_demo/double.py anew" in said
    assert clone.text == ANSWER
    assert backups(clone.kata)[0].read_bytes() == ANSWER.encode()


def test_what_cannot_be_kept_is_not_reset(dojo):
    clone = dojo.clone
    clone.write(ANSWER)
    (clone.root / ".dojo").write_text("in the way", "utf-8")

    status, said = dojo("reset", "double")

    assert status == 2
    assert "nothing was changed" in said
    assert clone.text == ANSWER


def test_again_is_for_what_passes_and_says_both_days(dojo):
    clone = dojo.clone
    status, said = dojo("again", "double")
    assert status == 2
    assert "does not pass yet" in said

    clone.write(ANSWER)
    passes(clone)
    Progress(clone.root).remember(clone.kata, first="2026-01-31T10:00:00+00:00")
    status, said = dojo("again", "double")
    assert status == 0
    assert "You passed it first on 2026-01-31" in said
    assert clone.text == STUB
    assert not Progress(clone.root).passed(clone.kata)
    assert backups(clone.kata)[0].read_bytes() == ANSWER.encode()

    clone.write(HALFWAY)
    words = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", str(clone.kata.test)]
    done = [
        subprocess.run(words, cwd=clone.root, capture_output=True, text=True, check=False).stdout
        for _ in range(2)
    ]
    assert "double passes again: first on 2026-01-31, now on 20" in done[0]
    assert "passes again" not in done[1]


def test_upgrade_grades_what_has_other_tests_and_says_what_fails(world, dojo):
    clone = dojo.clone
    clone.write(ANSWER)
    passes(clone)
    assert "The tests of the katas that you solved have not changed" in dojo("upgrade")[1]
    assert "+ double" in dojo("list")[1]
    world.upgrade()
    run(clone.root, "pull")
    assert "~ double" in dojo("list")[1]
    assert "New tests: pytest katas/01_demo" in dojo()[1]

    status, said = dojo("upgrade")

    assert status == 1
    assert "double: wrong" in said
    assert "each item is doubled" in said
    assert clone.text == ANSWER
    assert "1 kata to mend" in said
    assert "~ double" not in dojo("list")[1]
    assert not Progress(clone.root).passed(clone.kata)


def test_what_an_upgrade_broke_is_marked_until_it_passes_again(world, dojo):
    clone = dojo.clone
    clone.write(ANSWER)
    passes(clone)
    assert "!" not in dojo("list")[1]
    world.upgrade()
    dojo("upgrade")

    listed, said = dojo("list")[1], dojo()[1]
    assert "! double" in listed
    assert "! passed before, and fails now" in listed
    assert "! double no longer passes" in said
    clone.write(ANSWER + "\n# An edit that mends nothing.\n")
    assert "! double" in dojo("list")[1]

    clone.write(ANSWER.replace("return 2 * value", "return [2] if value == [1] else 2 * value"))
    passes(clone)
    assert "!" not in dojo("list")[1]
    assert "no longer passes" not in dojo()[1]
    clone.write(STUB)
    assert "!" not in dojo("list")[1], "a pass has ended it"


def test_upgrade_pulls_and_brings_back_what_passes_still(world, dojo):
    clone = dojo.clone
    clone.write(ANSWER)
    passes(clone)
    world.publish({"double.py": NEW_STUB, "test_double.py": TEST + "\n# Said better.\n"})

    status, said = dojo("upgrade")

    assert status == 0, said
    assert "The course is upgraded" in said
    assert "double: passed" in said
    assert Progress(clone.root).passed(clone.kata)
    assert not Progress(clone.root).outdated(clone.kata)


def test_upgrade_of_a_fork_pulls_from_upstream(world, dojo):
    run(world.folder, "clone", "-q", "--bare", str(world.bare), "fork.git")
    run(dojo.clone.root, "remote", "rename", "origin", "upstream")
    run(dojo.clone.root, "remote", "add", "origin", str(world.folder / "fork.git"))
    run(dojo.clone.root, "branch", "--unset-upstream")
    dojo.clone.write(ANSWER)
    commit(dojo.clone.root)
    world.upgrade()

    assert dojo("upgrade")[0] == 0
    assert dojo.clone.text == ANSWER
    assert dojo.clone.is_upgraded()


def test_upgrade_explains_what_git_could_not_do(world, dojo):
    shutil.rmtree(world.bare)
    status, said = dojo("upgrade")

    assert status == 2
    assert "does not appear to be a git repository" in said or "does not exist" in said
    assert "answers are as they were" in said


def test_upgrade_names_the_files_that_wait_for_a_decision(world, dojo):
    clone = dojo.clone
    clone.write(ANSWER)
    (world.maintainer / "katas" / "01_demo" / "double.py").unlink()
    commit(world.maintainer)
    run(world.maintainer, "push", "-q", "origin", "HEAD")

    status, said = dojo("upgrade")

    assert status == 2
    assert "katas/01_demo/double.py" in said
    assert "Nothing is lost" in said
    assert clone.text == ANSWER


def test_upgrade_says_when_libraries_have_to_be_installed(world, dojo):
    project = world.maintainer / "pyproject.toml"
    project.write_text(project.read_text("utf-8") + "\n# Another library.\n", "utf-8")
    world.upgrade()

    status, said = dojo("upgrade")

    assert status == 0
    assert "pip install -e . -c constraints.txt" in said
