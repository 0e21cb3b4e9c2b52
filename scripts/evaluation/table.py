"""The rows and averages of an evaluation as a Markdown table; a cell holds broadsheet's figure, then its peer's."""

from statistics import mean

# name of the figure, heading, form
COLUMNS = [("article_cer", "article_cer", "{:.4f}"), ("para_f1", "para_f1", "{:.3f}"),
           ("space_err", "space_err", "{:.4f}"), ("out_ratio", "out_ratio", "{:.3f}"),
           ("overall", "overall", "{:.3f}"), ("cpu", "CPU s", "{:.1f}")]


class Table:
    def __init__(self, first_heading, names, peer):
        self.width = max([len(first_heading), *map(len, names)])
        self.readers = ["broadsheet", "tesseract"] if peer else ["broadsheet"]
        self.widths = [max(len(heading), (2 if peer else 1) * (len(form.format(10)) + 1) + (2 if peer else 0))
                       for _, heading, form in COLUMNS]
        self.first_heading = first_heading

    def head(self):
        titles = [heading.rjust(width) for (_, heading, _), width in zip(COLUMNS, self.widths)]
        dashes = ["-" * (width - 1) + ":" for width in self.widths]
        return (f"| {self.first_heading.ljust(self.width)} | {' | '.join(titles)} |\n"
                f"| {'-' * self.width} | {' | '.join(dashes)} |")

    def row(self, name, figures):
        """`figures`: a reader's name -> its figures, or None where it failed."""
        cells = []
        for (key, _, form), width in zip(COLUMNS, self.widths):
            values = [figures[reader] for reader in self.readers]
            cells.append(" / ".join(form.format(v[key]) if v else "fail" for v in values).rjust(width))
        return f"| {name.ljust(self.width)} | {' | '.join(cells)} |"


def averages(rows, reader):
    """The means of all figures of a reader over the rows that have them; None where none has."""
    have = [row[reader] for row in rows if row.get(reader)]
    return {key: mean(figures[key] for figures in have) for key, _, _ in COLUMNS} if have else None
