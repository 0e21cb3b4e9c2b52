"""Sets articles into one narrow column as a newspaper does, so that there is something to mend.

Lines are filled as far as the next piece of text fits. A piece ends at a space, behind a hyphen or a dash of the text,
where the patterns allow a break, and in Chinese behind any character but as its marks allow. Widths are those of a
proportional type, so that the lines of a column hold now more and now fewer letters, as in print. A column that is full
ends with an empty line, also in the middle of a paragraph; headlines stand between empty lines. Justified print differs
from ragged print only in the white between words, which a text has lost, so the two come out alike.
"""

import re
from dataclasses import dataclass

LETTERS = re.compile(r"[^\W\d_]+")
OPENING = "（《〈「『“‘【〔([„‚«"
NEVER_FIRST = "，。、；：？！）》〉」』”’】〕,.;:?!)]…—·%％”»"
HYPHEN = "-"

# Em, as in the text types of newspapers. All others count half an em, a Chinese character a whole one.
WIDTHS = {**dict.fromkeys("ijlI.,;:'’!|-", 0.27), **dict.fromkeys("frt\"“”„() ", 0.35), **dict.fromkeys("mwMW—", 0.85),
          **dict.fromkeys("ABCDEFGHJKLNOPQRSTUVXYZÄÖÜ&%", 0.68)}
HALF = 0.5
# A full-width mark at the end of a line may be squeezed by so much.
SQUEEZED = 0.5

END_MARKS = tuple(".!?:;,。！？：；，…—")
CLOSING = "”’“\"')）」』»"


@dataclass(frozen=True)
class Style:
    measure: float = 20         # em of a full line
    rows: int = 40              # of a column
    indent: str = "   "         # before the first line of a paragraph; "" sets empty lines between them instead
    han: bool = False
    hyphenator: object = None   # None: words stay whole
    old_ck: bool = False        # ck is parted as k-k, as in German until 1996


@dataclass
class Line:
    text: str
    broken: str = ""  # "printer" where the typesetter's hyphen ends the line, "real" where the text's own does


@dataclass(frozen=True)
class Piece:
    text: str              # with the space that follows it
    printer: bool = False  # a hyphen is set behind it where a line ends here


@dataclass
class Article:
    headings: list
    paragraphs: list


def articles_of(truth):
    """Articles end at %% lines. Lines at the head of an article that end without a mark are headings."""
    articles = [Article([], [])]
    for line in map(str.strip, truth.splitlines()):
        if line == "%%":
            articles.append(Article([], []))
        elif line and not articles[-1].paragraphs and not line.rstrip(CLOSING).endswith(END_MARKS):
            articles[-1].headings.append(line)
        elif line:
            articles[-1].paragraphs.append(line)
    return [article for article in articles if article.headings or article.paragraphs]


def set_articles(articles, style):
    """Lines of a plain text; an empty one stands at column ends and around headings."""
    lines = []
    for article in articles:
        for heading in article.headings:
            plain = Style(style.measure, han=style.han)
            lines += [*set_paragraph(heading, plain, indent=""), Line("")]
        rows = 0
        for paragraph in article.paragraphs:
            if not style.indent and rows:
                lines.append(Line(""))
            for line in set_paragraph(paragraph, style, style.indent):
                if style.indent and rows and rows % style.rows == 0:
                    lines.append(Line(""))
                lines.append(line)
                rows += 1
        if article.paragraphs:
            lines.append(Line(""))
    return lines


def set_paragraph(text, style, indent):
    pieces = han_pieces(text) if style.han else western_pieces(text, style)
    lines, at = [], 0
    while at < len(pieces):
        line, stop = _filled(pieces, at, style, indent if not lines else "")
        lines.append(line)
        at = stop
    return lines


def _filled(pieces, at, style, indent):
    """One line from piece `at` on, and the piece behind it."""
    width, stop, slack = _indent_width(indent, style), at, SQUEEZED if style.han else 0
    for i in range(at, len(pieces)):
        width += width_of(pieces[i].text)
        bare = width - (width_of(" ") if pieces[i].text.endswith(" ") else 0)
        needed = bare + (width_of(HYPHEN) if pieces[i].printer else 0)
        if needed > style.measure + slack and i > at:
            break
        stop = i + 1
    last = pieces[stop - 1]
    text = "".join(piece.text for piece in pieces[at:stop]).strip()
    if stop < len(pieces) and last.printer:
        ck = style.old_ck and pieces[stop].text.startswith("ck")
        if ck:
            pieces[stop] = Piece(pieces[stop].text[1:], pieces[stop].printer)
        return Line(f"{indent}{text}{'k' if ck else ''}{HYPHEN}", "printer"), stop
    real = stop < len(pieces) and text.endswith(HYPHEN) and text[-2:-1].isalnum()
    return Line(indent + text, "real" if real else ""), stop


def _indent_width(indent, style):
    return len(indent) if style.han else width_of(indent)


def width_of(text):
    return sum(WIDTHS.get(c, 1.0 if _is_wide(c) else HALF) for c in text)


def western_pieces(text, style):
    pieces = []
    for word in text.split(" "):
        for part in _parts(word):
            edges = [0, *_places(part, style.hyphenator), len(part)]
            pieces += [Piece(part[begin:end], end < len(part)) for begin, end in zip(edges, edges[1:])]
        pieces[-1] = Piece(pieces[-1].text + " ")
    pieces[-1] = Piece(pieces[-1].text.rstrip(" "))
    return pieces


def _parts(word):
    """A word cut behind the hyphens and dashes inside it."""
    cuts = [i for i in range(2, len(word)) if word[i - 1] in "-—" and word[i].isalnum() and word[i - 2].isalnum()]
    return [word[begin:end] for begin, end in zip([0, *cuts], [*cuts, len(word)])]


def _places(part, hyphenator):
    if hyphenator is None:
        return []
    return [run.start() + at for run in LETTERS.finditer(part) for at in hyphenator.places(run.group())]


def han_pieces(text):
    pieces, piece = [], ""
    for c, following in zip(text, [*text[1:], ""]):
        piece += c
        western = not _is_wide(c) and c != " " and not _is_wide(following)
        bound = c in OPENING or following in (*NEVER_FIRST, " ") or western
        if not following or not bound or c == " ":
            pieces.append(Piece(piece))
            piece = ""
    return pieces


def _is_wide(c):
    return c >= "\u2e80" or c in "“”‘’—…·"
