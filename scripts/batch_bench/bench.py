"""Throughput, memory, start-up and overhead of broadsheet read; see scripts/batch-bench."""

import itertools
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

SAMPLES = sorted(pathlib.Path("samples").glob("*.jpg"))
SMALL = "P5 {w} {h} 255\n"  # a blank page, which costs little but all that is done beside reading


class Bench:
    def __init__(self, program, folder):
        self.program = program
        self.folder = folder
        self.numbers = itertools.count()

    def out(self):
        return self.folder / f"out{next(self.numbers)}"

    def start(self, scans, *options):
        out = self.out()
        command = [self.program, "read", str(scans), "-o", str(out), "--quiet", *options]
        return subprocess.Popen(command), out

    def seconds(self, *runs):
        """Until all of the runs, started together, have ended."""
        begin = time.monotonic()
        started = [self.start(scans, *options) for scans, options in runs]
        for process, _ in started:
            if process.wait() != 0:
                sys.exit(f"batch-bench: {process.args} failed")
        taken = time.monotonic() - begin
        return taken, [out for _, out in started]


def copies(folder, name, count):
    scans = folder / name
    scans.mkdir()
    for number, sample in zip(range(count), itertools.cycle(SAMPLES)):
        shutil.copy(sample, scans / f"{number:05}{sample.suffix}")
    return scans


def blank(folder, name, count, width=400, height=300):
    scans = folder / name
    scans.mkdir()
    picture = SMALL.format(w=width, h=height).encode() + bytes([230]) * (width * height)
    for number in range(count):
        (scans / f"{number:05}.pgm").write_bytes(picture)
    return scans


def memory_of_tree(pid):
    """Bytes resident in a process and its children."""
    total = 0
    for each in [pid, *children(pid)]:
        try:
            fields = pathlib.Path(f"/proc/{each}/statm").read_text().split()
            total += int(fields[1]) * os.sysconf("SC_PAGE_SIZE")
        except (FileNotFoundError, ProcessLookupError, IndexError):
            pass
    return total


def children(pid):
    try:
        return [int(child) for child in pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except (FileNotFoundError, ProcessLookupError):
        return []


def throughput(bench, rounds, pages):
    """Two workers against two runs side by side, and against one alone."""
    scans = copies(bench.folder, "scans", pages)
    halves = []
    for half in range(2):
        halves.append(bench.folder / f"half{half}")
        halves[-1].mkdir()
    for number, scan in enumerate(sorted(scans.iterdir())):
        shutil.copy(scan, halves[number % 2] / scan.name)
    beside, alone = [], []
    for _ in range(rounds):
        one, _ = bench.seconds((scans, ["-j1"]))
        two, _ = bench.seconds((scans, ["-j2"]))
        apart, _ = bench.seconds(*[(half, ["-j1"]) for half in halves])
        beside.append(apart / two)
        alone.append(one / two)
        print(f"  {pages} pages: -j1 {one:.1f} s, -j2 {two:.1f} s, two runs of half of them side by side {apart:.1f} s")
    print(f"two workers, of the pages a minute of two runs side by side: {statistics.median(beside):.3f}")
    print(f"two workers, of the pages a minute of one:                   {statistics.median(alone):.2f}")


def start_up(bench, rounds):
    """Seconds of a run over one blank page that only counts its frames: a process, a worker, a message."""
    scans = blank(bench.folder, "one", 1)
    taken = []
    for _ in range(3 * rounds):
        begin = time.monotonic()
        subprocess.run([bench.program, "read", str(scans), "--dry-run", "--no-neural"], check=True, stdout=subprocess.DEVNULL)
        taken.append(time.monotonic() - begin)
    print(f"start of the program and a worker: {statistics.median(taken):.3f} s")


def overhead(bench, many):
    """Wall clock of a run of blank pages that is in no stage of a page, a page, and the memory over the run."""
    scans = blank(bench.folder, "many", many)
    begin = time.monotonic()
    process, out = bench.start(scans, "-j1", "--no-neural")
    memory = []
    while process.poll() is None:
        memory.append(memory_of_tree(process.pid))
        time.sleep(0.2)
    taken = time.monotonic() - begin
    if process.returncode != 0:
        sys.exit("batch-bench: the run of many pages failed")
    in_stages = sum(sum(json.loads(line)["seconds"].values()) for line in (out / "manifest.jsonl").open())
    beside = (taken - in_stages) / many
    print(f"journal, processes and scheduling: {beside * 1000:.2f} ms a page ({many} pages)")
    quarter = len(memory) // 4
    early, late = max(memory[quarter : 2 * quarter]), max(memory[-quarter:])
    print(f"memory: {early / 1e6:.0f} MB in the second quarter of the run, {late / 1e6:.0f} MB in the last")


def main():
    program, rounds, pages, many = sys.argv[1], *map(int, sys.argv[2:])
    with tempfile.TemporaryDirectory(prefix="broadsheet-bench-") as folder:
        bench = Bench(program, pathlib.Path(folder))
        start_up(bench, rounds)
        overhead(bench, many)
        throughput(bench, rounds, pages)


main()
