#!/usr/bin/env python3
"""The READMEs name nothing that is not there: readme_test.py PROGRAM CASE"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ""
# Options of other programs that the READMEs tell to run.
FOREIGN = {"--preset", "--build", "--target", "--partition", "--time", "--psm", "--no-install-recommends", "--prefix",
           "--gtest_filter", "--install", "--tool", "--cache-sim"}
# Names that stand for any, and what only a build or a run makes.
PLACEHOLDER = re.compile(r"[*<>]|NAME|DIR|\.\.\.|^out/|^build|^models/cache|^text/|^scans/")


def readmes():
    tracked = subprocess.run(["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.md"], cwd=ROOT,
                             capture_output=True, text=True, check=False).stdout.split()
    return [ROOT / name for name in tracked] or sorted(ROOT.glob("*.md")) + sorted(ROOT.glob("*/*.md"))


def code(text):
    """What stands in code: lines of blocks, and words in backticks."""
    blocks = re.findall(r"^```\n(.*?)^```", text, re.M | re.S)
    rest = re.sub(r"^```\n.*?^```", "", text, flags=re.M | re.S)
    lines = [re.sub(r"(^|\s)#.*", "", line) for block in blocks for line in block.splitlines()]
    return lines + re.findall(r"`([^`]+)`", rest)


def help_of(*command):
    result = subprocess.run([PROGRAM, *command, "--help"], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    return result.stdout


def commands():
    return re.findall(r"^  ([a-z-]+) ", help_of().split("Subcommands:")[1].split("\n\n")[0], re.M)


def options_in(text):
    return set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", text))


def each_readme():
    found = readmes()
    assert len(found) > 5, found
    for path in found:
        yield path, path.read_text()


def links_lead_somewhere():
    for path, text in each_readme():
        for target in re.findall(r"\]\(([^)]+)\)", text):
            if not re.match(r"https?:|#", target):
                assert (path.parent / target.split("#")[0]).exists(), f"{path}: {target}"


def files_are_there():
    for path, text in each_readme():
        for piece in code(text):
            for name in re.findall(r"(?<![\w./-])(?:\./)?((?:scripts|src|tests|samples|models)/[\w./*<>-]*[\w/*])", piece):
                if not PLACEHOLDER.search(name):
                    assert (ROOT / name).exists() or (path.parent / name).exists(), f"{path}: {name}"


def commands_are_there():
    known = commands()
    seen = set()
    for path, text in each_readme():
        for piece in code(text):
            for name in re.findall(r"(?:^|[ /])broadsheet ([a-z][a-z-]+)\b", piece):
                assert name in known, f"{path}: broadsheet {name}"
                seen.add(name)
    assert seen == set(known), f"told by no README: {set(known) - seen}"


def options_are_there():
    of_command = {command: options_in(help_of(command)) for command in commands()}
    scripts = [file.read_text(errors="replace") for file in (ROOT / "scripts").rglob("*") if file.is_file()]
    known = set().union(FOREIGN, *of_command.values(), *map(options_in, scripts), options_in(help_of()))
    for path, text in each_readme():
        for piece in code(text):
            for option in options_in(piece):
                assert option in known, f"{path}: {option}"
            # Of a command line the part up to a pipe or `--` belongs to the program.
            line = re.search(r"(?:^|[ /])broadsheet ([a-z]+)\b([^|]*)", piece)
            if line and line[1] in of_command:
                for option in options_in(line[2].split(" -- ")[0]):
                    assert option in of_command[line[1]], f"{path}: broadsheet {line[1]} {option}"


def the_first_page_is_short():
    lines = (ROOT / "README.md").read_text().splitlines()
    assert len(lines) <= 250, len(lines)
    assert max(len(line) for line in lines if not line.startswith("|")) <= 160


def main():
    global PROGRAM
    PROGRAM = sys.argv[1]
    globals()[sys.argv[2]]()


if __name__ == "__main__":
    main()
