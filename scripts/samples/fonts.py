"""The typefaces of the pages: those that must be installed, and the one that Debian lacks.

That one is UnifrakturMaguntia (SIL Open Font License), fetched from the npm registry by name and version.
"""

import subprocess

import npm

PACKAGE, VERSION = "@expo-google-fonts/unifrakturmaguntia", "0.4.1"
SHA256 = "5db4f67351be37fa8d8768ac8d2ebbdd93cd631bea1683cfe5be0889fe98860f"
MEMBER = "package/400Regular/UnifrakturMaguntia_400Regular.ttf"


# Family -> Debian package. Chromium would quietly take another typeface for a missing one.
INSTALLED = {
    "Noto Serif CJK SC": "fonts-noto-cjk", "Noto Sans CJK SC": "fonts-noto-cjk",
    "Noto Serif CJK TC": "fonts-noto-cjk", "Noto Sans CJK TC": "fonts-noto-cjk",
    "AR PL SungtiL GB": "fonts-arphic-gbsn00lp", "AR PL KaitiM GB": "fonts-arphic-gkai00mp",
    "WenQuanYi Zen Hei": "fonts-wqy-zenhei", "Old Standard TT": "fonts-oldstandard",
    "Linux Libertine O": "fonts-linuxlibertine", "Linux Biolinum O": "fonts-linuxlibertine",
    "TeX Gyre Bonum": "fonts-texgyre", "TeX Gyre Chorus": "fonts-texgyre", "TeX Gyre Heros": "fonts-texgyre",
    "TeX Gyre Heros Cn": "fonts-texgyre", "TeX Gyre Pagella": "fonts-texgyre", "TeX Gyre Schola": "fonts-texgyre",
    "TeX Gyre Termes": "fonts-texgyre",
}


def missing_packages():
    """Debian packages of typefaces that are not installed."""
    listed = subprocess.run(["fc-list", ":", "family"], check=True, capture_output=True, text=True).stdout
    families = {name.strip() for line in listed.splitlines() for name in line.split(",")}
    return sorted({package for family, package in INSTALLED.items() if family not in families})


def fraktur(cache):
    """Path of the typeface, fetched into the folder `cache` the first time."""
    font = cache / "UnifrakturMaguntia.ttf"
    if font.exists():
        return font
    cache.mkdir(parents=True, exist_ok=True)
    with npm.package(PACKAGE, VERSION, SHA256) as archive:
        font.write_bytes(archive.extractfile(MEMBER).read())
    return font
