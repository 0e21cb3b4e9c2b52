"""The texts of the benchmark, and the ways in which each is set.

A text is a truth file, or a list of compounds with sentences around them: a line `frame KIND: ... {} ...` is a sentence
for compounds of that kind, a line `KIND: word word ...` names some. Every compound stands in one sentence, the frames of
its kind in turn, and no two sentences in a row are of one kind.
"""

from dataclasses import dataclass, field
from itertools import cycle, zip_longest

from . import hyphenator
from .noise import Noise
from .typesetter import Style, articles_of

PATTERNS = {"english": ("hyph_en_US", "hyphen-en-us"), "german": ("hyph_de_DE", "hyphen-de"),
            "french": ("hyph_fr", "hyphen-fr")}
# A paragraph of a list of compounds, and an article.
SENTENCES, PARAGRAPHS = 3, 12

# Em: the columns of newspapers and of introductions set over several of them.
WIDTHS = range(14, 61, 2)
QUICK_WIDTHS = (17, 26)
WEAR = Noise(misread=0.005, lost_hyphens=0.02)
SIGNS = {"german-old": "⸗"}


@dataclass
class Text:
    name: str
    language: str
    truth: str
    articles: list = field(default_factory=list)
    is_list: bool = False  # of words, with a sentence around each


@dataclass(frozen=True)
class Setting:
    style: Style
    noise: Noise


def load(folder):
    """Every text of the folder, by name."""
    texts = []
    for file in sorted(folder.glob("*.txt")):
        content = file.read_text(encoding="utf-8")
        is_list = content.startswith("frame ")
        truth = sentences(content) if is_list else content
        texts.append(Text(file.stem, file.stem.partition("-")[0], truth, articles_of(truth), is_list))
    return texts


def sentences(content):
    frames, compounds = {}, {}
    for line in filter(None, map(str.strip, content.splitlines())):
        kind, _, rest = line.partition(": ")
        if kind.startswith("frame "):
            frames.setdefault(kind.removeprefix("frame "), []).append(rest)
        else:
            compounds.setdefault(kind, []).extend(word.replace("_", " ") for word in rest.split())
    made = [[frame.format(compound) for frame, compound in zip(cycle(frames[kind]), words)]
            for kind, words in compounds.items()]
    mixed = [sentence for row in zip_longest(*made) for sentence in row if sentence]
    paragraphs = [" ".join(mixed[i:i + SENTENCES]) for i in range(0, len(mixed), SENTENCES)]
    articles = ["\n".join(paragraphs[i:i + PARAGRAPHS]) for i in range(0, len(paragraphs), PARAGRAPHS)]
    return "\n%%\n".join(articles) + "\n"


def settings_of(text, quick=False):
    """Plain print at every width; at two of them (quick: at one) also without indents and worn."""
    patterns = PATTERNS.get(text.language)
    base = {"han": text.language == "chinese", "old_ck": text.name == "german-old",
            "hyphenator": hyphenator.load(*patterns) if patterns else None,
            "indent": "　　" if text.language == "chinese" else "   "}
    plain = Noise(sign=SIGNS.get(text.name, "-"))
    widths = QUICK_WIDTHS if quick else WIDTHS
    settings = [Setting(Style(measure=width, **base), plain) for width in widths]
    for width in QUICK_WIDTHS[:1] if quick else QUICK_WIDTHS:
        settings.append(Setting(Style(measure=width, **{**base, "indent": ""}), plain))
        settings.append(Setting(Style(measure=width, **base), Noise(WEAR.misread, WEAR.lost_hyphens, plain.sign, width)))
    if text.language != "chinese":
        settings.append(Setting(Style(measure=QUICK_WIDTHS[0], **base), Noise(sign="¬")))
    return settings
