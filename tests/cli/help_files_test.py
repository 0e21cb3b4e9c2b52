#!/usr/bin/env python3
"""Manual pages and completions as the program makes them, by the programs that read them: help_files_test.py PROGRAM CASE

A shell that is not installed is passed over (exit code 77, which CTest counts as skipped).
"""

import os
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PROGRAM = ""
SKIPPED = 77
SECONDS = 60  # until a shell that does not answer counts as hanging


def run(*command, **more):
    return subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False, **more)


def made(folder):
    result = run(PROGRAM, "help-files", str(folder))
    assert result.returncode == 0, result.stderr
    return Path(folder)


def needed(program):
    if shutil.which(program) is None:
        print(f"{program} is not installed")
        sys.exit(SKIPPED)


def commands():
    """The names that --help lists."""
    return re.findall(r"^  ([a-z]+) ", run(PROGRAM, "--help").stdout.split("Subcommands:")[1].split("\n\n")[0], re.M)


def options(*command):
    """The long names that the help of a command lists."""
    return re.findall(r"^  (?:-\w,)?(--[a-z-]+)", run(PROGRAM, *command, "--help").stdout, re.M)


def manual_pages_are_clean(folder):
    needed("groff")
    pages = sorted((made(folder) / "man/man1").iterdir())
    assert [page.name for page in pages] == sorted(
        ["broadsheet.1"] + [f"broadsheet-{command}.1" for command in commands()])
    for page in pages:
        result = run("groff", "-man", "-Tutf8", "-ww", "-z", str(page))
        assert (result.returncode, result.stderr) == (0, ""), (page, result.stderr)


def manual_pages_tell_every_option(folder):
    made(folder)
    for command in commands():
        assert len(options(command)) > 1, command
        page = (folder / f"man/man1/broadsheet-{command}.1").read_text().replace("\\-", "-")
        for option in options(command):
            assert f"\\fB{option}\\fR" in page, (command, option)


class Bash:
    """An interactive bash on a terminal of its own, in which keys are pressed."""

    PROMPT = "?> "  # stands there when bash reads key by key; what is typed before, the terminal keeps by lines
    SHOW = "\x18\x10"  # bound to a command that prints the line as it is after the keys before

    def __init__(self, folder, script):
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            os.environ.update(INPUTRC="/dev/null", TERM="dumb", PS1=self.PROMPT, COLUMNS="2000", LC_ALL="C.UTF-8")
            os.execvp("bash", ["bash", "--norc", "--noprofile", "-i"])
        self.send("bind 'set page-completions off'; bind 'set bell-style none'\n"
                  "bind 'set show-all-if-ambiguous on'; bind 'set completion-query-items 0'\n"
                  """bind -x '"\\C-x\\C-p": printf "<<%s>>" "$READLINE_LINE"'\n"""
                  f"source '{script}'; echo rea''dy\n")
        self.until("ready\r\n" + self.PROMPT)

    def send(self, keys):
        os.write(self.terminal, keys.encode())

    def until(self, words):
        seen = ""
        while words not in seen:
            assert select.select([self.terminal], [], [], SECONDS)[0], f"bash hangs after {seen!r}"
            seen += os.read(self.terminal, 65536).decode(errors="replace")
        return seen

    def tab(self, line):
        """The line after it was typed and Tab pressed, and the words that were offered before."""
        self.send("\x15" + line + "\t" + self.SHOW)
        seen = self.until(">>")
        return re.search(r"<<(.*?)>>", seen, re.S)[1], seen.split("<<")[0].split()

    def close(self):
        os.close(self.terminal)
        os.waitpid(self.pid, 0)


def bash_completes(folder):
    script = made(folder) / "bash-completion/completions/broadsheet"
    scans = folder / "here"
    (scans / "some scans").mkdir(parents=True)
    (scans / "page one.jpg").write_text("")
    bash = Bash(scans, script)
    for typed, line in [
        ("broadsheet rea", "broadsheet read "),
        ("broadsheet stat", "broadsheet status "),
        ("broadsheet read --keep-l", "broadsheet read --keep-lines "),
        ("broadsheet read --profile bal", "broadsheet read --profile balanced "),
        ("broadsheet read --profile=bal", "broadsheet read --profile=balanced "),
        ("broadsheet read -l chi_s", "broadsheet read -l chi_sim"),
        ("broadsheet read -l chi_sim+en", "broadsheet read -l chi_sim+eng"),
        ("broadsheet read --format txt,js", "broadsheet read --format txt,js"),
        ("broadsheet read pa", r"broadsheet read page\ one.jpg "),
        ("broadsheet read -o ", r"broadsheet read -o some\ scans/"),
        ("broadsheet status ", r"broadsheet status some\ scans/"),
        ("broadsheet read --dpi ", "broadsheet read --dpi "),
    ]:
        after, _ = bash.tab(typed)
        assert after.startswith(line), (typed, after)
    assert set(commands()) <= set(bash.tab("broadsheet ")[1])
    assert "worker" not in bash.tab("broadsheet ")[1]
    for command in commands():
        offered = bash.tab(f"broadsheet {command} --")[1]
        assert set(options(command)) <= set(offered), (command, offered)
    _, formats = bash.tab("broadsheet read --format ")
    assert {"txt", "json"} <= set(formats), formats
    bash.close()


def zsh_takes_it(folder):
    needed("zsh")
    script = made(folder) / "zsh/vendor-completions/_broadsheet"
    result = run("zsh", "-n", str(script))
    assert (result.returncode, result.stderr) == (0, ""), result.stderr
    text = script.read_text()
    for command in commands():
        for option in options(command):
            assert option in text, (command, option)


def fish_completes(folder):
    needed("fish")
    script = made(folder) / "fish/vendor_completions.d/broadsheet.fish"
    home = {**os.environ, "HOME": str(folder)}

    def offered(line):
        result = run("fish", "--no-config", "-c", f"source '{script}'; complete -C '{line}'", env=home)
        assert (result.returncode, result.stderr) == (0, ""), result.stderr
        return {each.split("\t")[0] for each in result.stdout.splitlines()}

    assert set(commands()) <= offered("broadsheet ")
    for command in commands():
        assert set(options(command)) <= offered(f"broadsheet {command} --"), command
    assert offered("broadsheet read --profile ") == {"fast", "balanced", "best"}
    assert "txt,json" in offered("broadsheet read --format txt,")


def main():
    global PROGRAM
    PROGRAM = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        globals()[sys.argv[2]](Path(folder))


if __name__ == "__main__":
    main()
