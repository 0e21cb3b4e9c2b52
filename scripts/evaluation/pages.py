"""Which pages of a folder are evaluated, and what their names say of them. As a program: prints the language that
each page of the folders is written in, a tab, and the image.

A page is an image with a truth beside it: NAME.WEAR.jpg|png|tif with NAME.gt.txt (typeset pages, worn in several
ways, share a truth), or NAME.jpg|png|tif with NAME.gt.txt (real pages).

Language and resolution come, in this order, from the folder's pages.json, from the name, from the image file.
pages.json maps NAME.WEAR, NAME or "*" to an object with "language" (the best Tesseract model) and "dpi".
"""

import fnmatch
import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from .resolution import stated_dpi

IMAGES = {".png", ".jpg", ".jpeg", ".tif", ".tiff"}
WEARS = ("clean", "scan", "old", "phone", "bench", "bilevel")

# Beginning of the name -> the Tesseract model that reads such a page best. The first that fits counts.
LANGUAGES = [
    (r"zh-hant-vert", "chi_tra_vert"), (r"zh-hant", "chi_tra"), (r"zh-vert", "chi_sim_vert"), (r"zh-", "chi_sim"),
    (r"hant-vert|jingbao_", "chi_tra_vert"), (r"hant-", "chi_tra"), (r"en-|loc_", "eng"),
    (r"de-frak|frak|nzz_", "Fraktur"), (r"de-", "deu"),
]
# Where -> true resolution of pages whose files state none.
RESOLUTIONS = [(r".*/typeset/[^/]*", 250), (r".*/loc_[^/]*", 300)]


@dataclass(frozen=True)
class Page:
    image: Path
    truth: Path
    name: str       # file name without its ending
    wear: str       # one of WEARS, or "real"
    group: str      # pages that are averaged together
    language: str   # Tesseract's name
    dpi: int | None

    @property
    def real(self):
        return self.wear == "real"

    @property
    def written_in(self):
        """The language without the direction of the lines, which broadsheet sees for itself; Tesseract has a model
        of its own for vertical ones."""
        return self.language.removesuffix("_vert")

    def model(self, direction):
        """Tesseract's model for lines of a direction."""
        vertical = direction == "vertical" and self.written_in.startswith("chi_")
        return f"{self.written_in}_vert" if vertical else self.written_in


def find_pages(folders, only=(), real=False, wanted=lambda image: truth_of(image).exists()):
    """All pages with a truth in the folders, by folder and name; with `only`, those whose name fits a pattern.
    `real`: every page counts as a real one, whatever its name. `wanted`: which images have the truth that is needed."""
    found = []
    for folder in map(Path, folders):
        if not folder.is_dir():
            raise ValueError(f"{folder} is not a folder")
        side = folder / "pages.json"
        notes = json.loads(side.read_text(encoding="utf-8")) if side.exists() else {}
        for image in sorted(folder.iterdir()):
            if image.suffix.lower() not in IMAGES:
                continue
            if only and not any(fnmatch.fnmatch(image.stem, pattern) for pattern in only):
                continue
            if wanted(image):
                found.append(page_of(image, notes, real))
    return found


def page_of(image, notes=None, real=False):
    """What is known of one image."""
    name, wear = split_wear(image.stem)
    said = {}
    for key in ("*", name, image.stem):
        said.update((notes or {}).get(key, {}))
    language = said.get("language") or language_of(name)
    wear = "real" if real or not wear else wear
    return Page(image=image, truth=truth_of(image), name=image.stem, wear=wear,
                group=group_of(name, language, wear), language=language,
                dpi=said.get("dpi") or known_dpi(image) or stated_dpi(image))


def truth_of(image):
    return image.with_name(split_wear(image.stem)[0] + ".gt.txt")


def split_wear(stem):
    """'zh-grid-102.scan' -> ('zh-grid-102', 'scan'); without a known wear the second is ''."""
    name, _, wear = stem.rpartition(".")
    return (name, wear) if wear in WEARS else (stem, "")


def language_of(name):
    for pattern, language in LANGUAGES:
        if re.match(pattern, name):
            return language
    raise ValueError(f"{name}: the name does not tell the language; say it in pages.json beside it")


def known_dpi(image):
    path = image.resolve().as_posix()
    return next((dpi for pattern, dpi in RESOLUTIONS if re.fullmatch(pattern, path)), None)


def group_of(name, language, wear):
    """Language, direction and, where a page mixes them, that; then the wear, or the family of a real page."""
    words = [language.replace("_vert", " vertical")]
    if "-mixed-" in name:
        words.append("mixed")
    words.append(f"real {re.match(r'[^_.-]*', name)[0]}" if wear == "real" else wear)
    return " ".join(words)


if __name__ == "__main__":
    for each in find_pages(sys.argv[1:]):
        print(each.written_in, each.image, sep="\t")
