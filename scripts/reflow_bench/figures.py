"""The figures of many settings added up, and shown as tables.

Counts are added, never rates averaged. The bound of the rate of destroyed hyphens is Wilson's, as in
`broadsheet score --reflow`, of different breaks: a word that is broken at one place in ten settings is one case, and
destroyed where it was in any of them, as the ten are not independent.
"""

import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from math import sqrt
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from evaluation.table import Markdown  # noqa: E402  (found by the path above)

# The quantile of the normal distribution that leaves 2.5 % above it.
QUANTILE = 1.959964
REAL = ("kept", "hanging")
# Letters on each side that tell one break from another.
NEAR = 7
BYTES_PER_MB = 1e6


def upper_bound(part, whole):
    if whole == 0:
        return 1.0
    p, z2 = part / whole, QUANTILE ** 2
    return min(1.0, (p + z2 / (2 * whole) + QUANTILE * sqrt(p * (1 - p) / whole + z2 / (4 * whole ** 2)))
               / (1 + z2 / whole))


def break_of(left, right):
    """A line end as a key: what stands before and behind it."""
    return left.strip().split(" ")[-1][-NEAR:], right.strip().split(" ")[0][:NEAR]


@dataclass
class Sum:
    """Figures of one system over some settings."""
    counts: Counter = field(default_factory=Counter)
    real: set = field(default_factory=set)        # breaks at real hyphens
    destroyed: set = field(default_factory=set)   # of them
    mistakes: dict = field(default_factory=lambda: defaultdict(Counter))  # (truth, output) -> (broken, text)
    listed: int = 0                               # undecided words, where these are settled
    seconds: float = 0
    bytes: int = 0

    @property
    def broken_words(self):
        return self.counts["printers"] + self.counts["real"]

    def add(self, score, real_breaks):
        for name in ("all_line_ends", "paragraphs"):
            self.counts.update({f"{name}.{key}": score[name][key] for key in ("truth", "output", "both")})
        for kind, tally in score["line_ends"].items():
            self.counts.update({f"{kind}.{key}": tally[key] for key in ("truth", "output", "both")})
        self.counts.update({key: value for key, value in score["words"].items() if isinstance(value, int)})
        self.counts.update({key: score[key] for key in ("places", "missing_spaces", "extra_spaces", "han_spaces")})
        self.real |= real_breaks
        for mistake in score["mistakes"]:
            self.mistakes[mistake["truth"], mistake["output"]][mistake["broken"], mistake["text"]] += 1
            if mistake["truth"] in REAL and mistake["output"] in ("mended", "space", "nothing"):
                left, _, right = mistake["broken"].partition(" | ")
                if left.endswith("-"):
                    self.destroyed.add(break_of(left, right))

    def merge(self, other):
        self.counts.update(other.counts)
        self.listed += other.listed
        self.real |= other.real
        self.destroyed |= other.destroyed
        for kinds, cases in other.mistakes.items():
            self.mistakes[kinds].update(cases)
        self.seconds += other.seconds
        self.bytes += other.bytes

    def f1(self, name):
        both = self.counts[f"{name}.truth"] + self.counts[f"{name}.output"]
        return 2 * self.counts[f"{name}.both"] / both if both else 1.0

    def rates(self):
        """What the table shows and the thresholds hold."""
        c, words = self.counts, self.broken_words
        return {"join_f1": self.f1("all_line_ends"), "paragraph_f1": self.f1("paragraphs"),
                "right": c["right"] / words if words else 1.0,
                "destroyed": c["destroyed"] / c["real"] if c["real"] else 0.0,
                "bound": upper_bound(len(self.destroyed), len(self.real)),
                "han_spaces": c["han_spaces"],
                "space_errors": (c["missing_spaces"] + c["extra_spaces"]) / c["places"] if c["places"] else 0.0}


HEADINGS = ("system", "join F1", "para F1", "words right %", "of", "real hyphens destroyed %", "of", "different",
            "bound %", "Han spaces", "space errors ‰", "MB/s")


def table(sums):
    """`sums`: system -> Sum."""
    markdown = Markdown(HEADINGS, [max(map(len, sums)), *[6] * (len(HEADINGS) - 1)])
    rows = [markdown.head()]
    for name, total in sums.items():
        rates, c = total.rates(), total.counts
        rows.append(markdown.row([
            name, f"{rates['join_f1']:.4f}", f"{rates['paragraph_f1']:.4f}", f"{100 * rates['right']:.2f}",
            str(total.broken_words), f"{100 * rates['destroyed']:.2f}", str(c["real"]), str(len(total.real)),
            f"{100 * rates['bound']:.2f}" if total.real else "", str(c["han_spaces"]),
            f"{1000 * rates['space_errors']:.2f}",
            f"{total.bytes / total.seconds / BYTES_PER_MB:.2f}" if total.seconds else ""]))
    return "\n".join(rows)


def kinds_table(total, kinds):
    """Precision, recall and F1 of each kind of line end."""
    markdown = Markdown(("line end", "truth", "precision", "recall", "F1"), [max(map(len, kinds)), 6, 6, 6, 6])
    rows = [markdown.head()]
    for kind in kinds:
        c = total.counts
        truth, output, both = (c[f"{kind}.{key}"] for key in ("truth", "output", "both"))
        rows.append(markdown.row([kind, str(truth), f"{both / output if output else 1:.4f}",
                                  f"{both / truth if truth else 1:.4f}", f"{total.f1(kind):.4f}"]))
    return "\n".join(rows)


def share_listed(total):
    share = 100 * total.listed / total.broken_words if total.broken_words else 0
    return f"listed as undecided: {total.listed} of {total.broken_words} broken words, {share:.1f} %"


def mistakes(total, examples):
    """The kinds of mistakes, the commonest first, with their commonest cases."""
    lines = []
    for (truth, output), cases in sorted(total.mistakes.items(), key=lambda item: -item[1].total()):
        lines.append(f"{truth} as {output}: {cases.total()}, {len(cases)} different")
        lines += [f"    {count:4}  {broken}  =>  {text}" for (broken, text), count in cases.most_common(examples)]
    return "\n".join(lines)
