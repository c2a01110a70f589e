"""Task 3: what stands beside the code, so that another person can install, run and check it."""

import re

import pytest
from note import commands, locked, name_in, needed, plain, pyproject, table
from runs import PROJECT, run
from testkit import check, learner, same, tolerance

work = learner.load()

TOOLS = {"pytest", "ruff", "mypy"}


def the_command_works():
    """A note on an empty crate is worth nothing: the command comes first."""
    __tracebackhide__ = True
    received = run(work.main, ["--config", "silos.json"])
    same((received.code, received.output), (0, "mill 16.1\nharbour 17.0\n"), what='main(["--config", "silos.json"]), which comes first')


@pytest.mark.task(3)
def test_the_project_says_who_it_is():
    the_command_works()
    project = table("project")
    check(plain(str(project.get("name", ""))) == "silo-watch", "[project] should name the project silo-watch.", received=str(project.get("name")))
    check(re.match(r"\d+(\.\d+)*", str(project.get("version", ""))) is not None, "[project] should give a version, such as 0.1.0.", received=str(project.get("version")))
    check(re.match(r">=\s*3\.\d+", str(project.get("requires-python", ""))) is not None, "[project] should say from which Python on it runs.", expected='requires-python = ">=3.9", say', received=str(project.get("requires-python")))
    same(project.get("dependencies"), [], what="[project] dependencies", cause="the program imports the standard library only; tools for developers belong in a dependency group")


@pytest.mark.task(3)
def test_it_can_be_built():
    the_command_works()
    build = table("build-system")
    backend = str(build.get("build-backend", ""))
    requires = [name_in(str(each)) for each in build.get("requires", [])]
    check(backend != "" and requires != [], "[build-system] should say what builds the project.", expected='requires = ["hatchling"], build-backend = "hatchling.build", say', received=str(build))
    owner = plain(backend.split(".")[0])
    check(any(name.startswith(owner) or owner.startswith(name) for name in requires), "The build backend should come from a package in requires.", received=f"{backend} from {requires}")


@pytest.mark.task(3)
def test_the_entry_point_leads_to_main():
    the_command_works()
    target = table("project", "scripts").get("silo-watch")
    check(target is not None, "[project.scripts] should declare the command silo-watch.", expected='silo-watch = "package.module:function"')
    module, _, function = str(target).replace(" ", "").partition(":")
    file = PROJECT / "src" / (module.replace(".", "/") + ".py")
    check(file.is_file(), "The entry point should name a module by its import name; src is no part of it.", received=str(target), cause="src is the folder that gets installed, so the import begins below it")
    same((module, function), ("silo_watch.cli", "main"), what="module and function of the entry point")


@pytest.mark.task(3)
def test_tools_are_for_developers():
    the_command_works()
    group = pyproject().get("dependency-groups", {}).get("dev", [])
    same({name_in(str(each)) for each in group}, TOOLS, what="[dependency-groups] dev")
    exact = [str(each) for each in group if "==" in str(each)]
    check(not exact, "The group should give ranges, or names alone: exact versions stand in the lock file.", received=str(exact))


@pytest.mark.task(3)
def test_the_tools_know_their_rules():
    the_command_works()
    select = table("tool", "ruff", "lint").get("select", [])
    check(isinstance(select, list) and any(str(rule) in ("ALL", "F") or str(rule).startswith("F") for rule in select), "[tool.ruff.lint] should select rules, those that begin with F (unused imports, unknown names) among them.", expected='select = ["E", "F"], say', received=str(select))
    check(table("tool", "mypy") != {}, "[tool.mypy] should have a setting at least.", expected='files = ["src"], say')


@pytest.mark.task(3)
def test_the_lock_names_exact_versions():
    the_command_works()
    lock = locked("requirements.lock")
    loose = sorted(name for name, version in lock.items() if version is None)
    check(lock != {} and not loose, "Each line of requirements.lock should be name==version.", received=", ".join(loose) or "no line")
    freeze = locked("freeze.txt")
    other = sorted(f"{name}=={version}" for name, version in lock.items() if name in freeze and version != freeze[name])
    check(not other, "The lock should hold the versions that the project was tested with, which stand in freeze.txt.", received=", ".join(other))


@pytest.mark.task(3)
def test_the_lock_is_whole_and_holds_nothing_else():
    the_command_works()
    lock, wanted = set(locked("requirements.lock")), needed(TOOLS)
    same(len(wanted), int(tolerance("longest_lock")), what="the number of packages by needs.txt, which stays as it is")
    check(wanted <= lock, "The lock lacks packages.", expected=", ".join(sorted(wanted)), received=f"lacks {', '.join(sorted(wanted - lock))}", cause="pytest and mypy need others in turn; needs.txt says which")
    check(lock <= wanted, "The lock holds packages that nobody needs.", received=", ".join(sorted(lock - wanted)), cause="pip freeze lists all that is installed, also what was tried out once")


@pytest.mark.task(3)
def test_the_note_says_how_to_install_and_test():
    the_command_works()
    lines = [" ".join(words) for words in commands()]
    check(any("requirements.lock" in line and re.search(r"\b(install|sync)\b", line) for line in lines), "HANDOVER.md should say in a code block how to install the locked versions.", received=lines, expected="python -m pip install -r requirements.lock, say")
    check(any(re.search(r"\binstall\b.*(-e|--editable)[ =]?\.", line) or re.search(r"\buv (sync|run)\b", line) for line in lines), "HANDOVER.md should say in a code block how to install the project itself.", received=lines, expected="python -m pip install -e .")
    check(any(re.search(r"\bpytest\b", line) for line in lines), "HANDOVER.md should say in a code block how to run the tests.", received=lines)


@pytest.mark.task(3)
def test_every_command_of_the_note_works():
    the_command_works()
    calls = [words[words.index("silo-watch") + 1 :] for words in commands() if "silo-watch" in words]
    check(any("--config" in typed for typed in calls), "HANDOVER.md should show silo-watch with --config in a code block.", received=[" ".join(words) for words in commands()])
    for typed in calls:
        received = run(work.main, typed)
        check(received.code == 0, "A command in HANDOVER.md does not work.", where="silo-watch " + " ".join(typed), received=f"{received.code}: {received.log}")
