"""Runs a program and says what it cost; plain Tesseract's readings are kept where that is wanted."""

import hashlib
import json
import os
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

KIB_PER_MIB = 1024


class Failed(Exception):
    """A program ended with an error; the text names it and what it said."""


class Ran(NamedTuple):
    out: bytes
    cpu: float   # seconds of processor time, user and system, of the process and all it waited for
    peak: float  # MiB that the largest of these processes held at once


@dataclass
class Reading:
    text: bytes
    cpu: float
    peak: float | None    # unknown where a kept reading lacks it
    cached: bool = False

    @property
    def costs(self):
        return {"cpu": self.cpu, "peak": self.peak, "cached": self.cached}


def run(arguments, env=None):
    """Standard output and costs of a program."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
        process = subprocess.Popen([str(a) for a in arguments], stdin=subprocess.DEVNULL, stdout=out, stderr=errors,
                                   env={**os.environ, **(env or {})})
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0), errors.seek(0)
        if process.returncode != 0:
            said = errors.read().decode(errors="replace").strip().splitlines()[-3:]
            raise Failed(f"{Path(arguments[0]).name} ended with {process.returncode}: {' / '.join(said)}")
        return Ran(out.read(), usage.ru_utime + usage.ru_stime, usage.ru_maxrss / KIB_PER_MIB)


def tesseract(arguments):
    """Tesseract on one thread."""
    return Reading(*run(["tesseract", *arguments], env={"OMP_THREAD_LIMIT": "1"}))


def kept(cache, name, sources, read):
    """What `read` gives; with a cache folder, a reading of the same sources (bytes: images, options) with the same
    version of Tesseract is taken from there."""
    if not cache:
        return read()
    version = run(["tesseract", "--version"]).out
    key = hashlib.sha256(sources[0] + version + b"".join(sources[1:])).hexdigest()[:32]
    file = Path(cache) / f"{name}.{key}.json"
    if file.exists():
        saved = json.loads(file.read_text(encoding="utf-8"))
        return Reading(saved["text"].encode(), saved["cpu"], saved.get("peak"), cached=True)
    reading = read()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps({"text": reading.text.decode(errors="replace"), "cpu": reading.cpu,
                                "peak": reading.peak}), encoding="utf-8")
    return reading


def score(program, truth, output, *options):
    """The figures of an output, by name."""
    return json.loads(run([program, "score", "--json", *options, truth, output]).out)
