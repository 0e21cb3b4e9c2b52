"""Runs a program and says what it cost; the two readers of a page; the score of an output."""

import hashlib
import json
import os
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path


class Failed(Exception):
    """A program ended with an error; the text names it and what it said."""


@dataclass
class Reading:
    text: bytes
    cpu: float            # seconds of processor time, user and system, of the process and all it waited for
    cached: bool = False


def run(arguments, env=None):
    """Standard output and CPU seconds of a program."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
        process = subprocess.Popen([str(a) for a in arguments], stdin=subprocess.DEVNULL, stdout=out, stderr=errors,
                                   env={**os.environ, **(env or {})})
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0), errors.seek(0)
        if process.returncode != 0:
            said = errors.read().decode(errors="replace").strip().splitlines()[-3:]
            raise Failed(f"{Path(arguments[0]).name} ended with {process.returncode}: {' / '.join(said)}")
        return out.read(), usage.ru_utime + usage.ru_stime


def broadsheet(program, page, extra=()):
    """Reads one page in a process of its own."""
    furniture = ["--furniture", "place"] if page.real else []
    with tempfile.TemporaryDirectory() as folder:
        _, cpu = run([program, "read", page.image, "-o", folder, "-j1", "--quiet", "-l", page.written_in, *furniture, *extra])
        outputs = sorted(Path(folder).rglob("*.txt"))
        if len(outputs) != 1:
            raise Failed(f"broadsheet wrote {len(outputs)} .txt files for one page")
        return Reading(outputs[0].read_bytes(), cpu)


def tesseract(page, cache=None):
    """Plain Tesseract, told all it can be told: the page's resolution and its best model. With a cache folder, a
    reading of the same image with the same version and options is taken from there."""
    options = ["--psm", "1", *(["--dpi", str(page.dpi)] if page.dpi else []), "-l", page.language]
    kept = None
    if cache:
        version = run(["tesseract", "--version"])[0]
        key = hashlib.sha256(page.image.read_bytes() + version + " ".join(options).encode()).hexdigest()[:32]
        kept = Path(cache) / f"{page.name}.{key}.json"
        if kept.exists():
            saved = json.loads(kept.read_text(encoding="utf-8"))
            return Reading(saved["text"].encode(), saved["cpu"], cached=True)
    text, cpu = run(["tesseract", page.image, "stdout", *options], env={"OMP_THREAD_LIMIT": "1"})
    if kept:
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(json.dumps({"text": text.decode(errors="replace"), "cpu": cpu}), encoding="utf-8")
    return Reading(text, cpu)


def score(program, page, reading, keep_as):
    """The figures of one reading, by name; the text is left in `keep_as`."""
    keep_as.parent.mkdir(parents=True, exist_ok=True)
    keep_as.write_bytes(reading.text)
    figures, _ = run([program, "score", "--json", page.truth, keep_as])
    return {**json.loads(figures), "cpu": reading.cpu}
