"""A package of the npm registry, got by name and version and known by its hash."""

import hashlib
import io
import subprocess
import tarfile
import tempfile
from pathlib import Path


def package(name, version, sha256):
    """Its archive, open for reading."""
    with tempfile.TemporaryDirectory() as work:
        subprocess.run(["npm", "pack", "--silent", f"{name}@{version}"], cwd=work, check=True,
                       stdout=subprocess.DEVNULL)
        data = next(Path(work).glob("*.tgz")).read_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != sha256:
        raise RuntimeError(f"{name} {version}: SHA-256 is {found}, expected {sha256}")
    return tarfile.open(fileobj=io.BytesIO(data))
