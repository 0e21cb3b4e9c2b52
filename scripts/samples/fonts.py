"""The one typeface that Debian lacks: UnifrakturMaguntia (SIL Open Font License), from the npm registry by name.

All others are Debian packages, listed in samples/README.md.
"""

import hashlib
import io
import subprocess
import tarfile

PACKAGE = "@expo-google-fonts/unifrakturmaguntia@0.4.1"
PACKAGE_FILE = "expo-google-fonts-unifrakturmaguntia-0.4.1.tgz"
SHA256 = "5db4f67351be37fa8d8768ac8d2ebbdd93cd631bea1683cfe5be0889fe98860f"
MEMBER = "package/400Regular/UnifrakturMaguntia_400Regular.ttf"


def fraktur(cache):
    """Path of the typeface, fetched into the folder `cache` the first time."""
    font = cache / "UnifrakturMaguntia.ttf"
    if font.exists():
        return font
    cache.mkdir(parents=True, exist_ok=True)
    subprocess.run(["npm", "pack", "--silent", PACKAGE], cwd=cache, check=True, stdout=subprocess.DEVNULL)
    package = (cache / PACKAGE_FILE).read_bytes()
    found = hashlib.sha256(package).hexdigest()
    if found != SHA256:
        raise RuntimeError(f"{PACKAGE}: SHA-256 is {found}, expected {SHA256}")
    with tarfile.open(fileobj=io.BytesIO(package)) as archive:
        font.write_bytes(archive.extractfile(MEMBER).read())
    return font
