"""An evaluation as Markdown tables: a column for every figure where one or two systems are compared, a column for every
system where there are more; the averages of groups; the sums over all pages."""

from statistics import mean

from .systems import PEER, PEER_TITLE, title


class Markdown:
    """Rows under headings; the first column stands to the left, the others to the right."""

    def __init__(self, headings, widths):
        self.headings = headings
        self.widths = [max(len(heading), width) for heading, width in zip(headings, widths)]

    def head(self):
        dashes = ["-" * self.widths[0], *("-" * (width - 1) + ":" for width in self.widths[1:])]
        return f"{self.row(self.headings)}\n| {' | '.join(dashes)} |"

    def row(self, cells):
        first, *others = zip(cells, self.widths)
        return f"| {' | '.join([first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in others)])} |"


class Figures:
    """A column a figure; a cell holds those of each system, parted by a stroke."""

    def __init__(self, first_heading, names, columns, systems=1):
        self.columns = columns
        widths = [systems * (len(form.format(10)) + 3) - 3 for _, _, form in columns]
        self.markdown = Markdown([first_heading, *(heading for _, heading, _ in columns)], [longest(names), *widths])

    def head(self):
        return self.markdown.head()

    def row(self, name, figures):
        """`figures`: those of each system in the order of a cell, None where it failed."""
        cells = [" / ".join(form.format(each[key]) if each else "fail" for each in figures)
                 for key, _, form in self.columns]
        return self.markdown.row([name, *cells])


class SideBySide:
    """A column a system; a cell holds how many characters are wrong, and the CPU seconds."""

    def __init__(self, first_heading, names, task, systems):
        self.task = task
        self.markdown = Markdown([first_heading, *map(title, systems), "of"],
                                 [longest(names), *(len("1000 / 10.0 s") for _ in systems), len("10000")])

    def head(self):
        return self.markdown.head()

    def row(self, name, figures):
        of = next((str(each[self.task.OF]) for each in figures if each), "")
        cells = [f"{each[self.task.WRONG]} / {each['cpu']:.1f} s" if each else "fail" for each in figures]
        return self.markdown.row([name, *cells, of])


def page_table(task, names, systems):
    """One or two systems are held against each other figure by figure; more need a column each."""
    if len(systems) <= 2:
        return Figures("page", names, task.COLUMNS, len(systems))
    return SideBySide("page", names, task, systems)


def group_table(task, groups, systems):
    """`groups`: the name of a group -> its pages' figures by system."""
    titles = {group: f"{group} ({len(rows)})" for group, rows in groups.items()}
    if len(systems) <= 2:
        table = Figures("average of a group (pages)", titles.values(), task.COLUMNS, len(systems))
        rows = [table.row(titles[group], [averages(rows, system, task.COLUMNS) for system in systems])
                for group, rows in groups.items()]
    else:
        names = {(group, system): f"{titles[group]}: {title(system)}" for group in groups for system in systems}
        table = Figures("average of a group (pages): system", names.values(), task.COLUMNS)
        rows = [table.row(name, [averages(groups[group], system, task.COLUMNS)])
                for (group, system), name in names.items()]
    return "\n".join([table.head(), *rows])


def sum_table(task, rows, systems):
    """Every system over the pages that all have read, so that the sums are of the same pages; one that has read none
    is left out."""
    systems = [system for system in systems if any(row[system] for row in rows)]
    read = [row for row in rows if all(row[system] for system in systems)]
    heading = "all pages" if len(read) == len(rows) else "pages that all have read"
    ratio = [f"CPU / {PEER_TITLE}"] if PEER in systems else []
    headings = [f"{heading} ({len(read)})", *(name for name, *_ in task.SUMS), "CPU s", *ratio, "peak MiB"]
    peer_cpu = sum(row[PEER]["cpu"] for row in read) if ratio else 0.0
    cells = []
    for system in systems:
        figures = [row[system] for row in read]
        cpu = sum(each["cpu"] for each in figures)
        peaks = [each["peak"] for each in figures if each["peak"] is not None]
        cells.append([title(system), *(_sum(figures, *column) for _, *column in task.SUMS), f"{cpu:.1f}",
                      *(f"{cpu / peer_cpu:.2f}" if peer_cpu else "-" for _ in ratio),
                      f"{max(peaks):.0f}" if peaks else "-"])
    table = Markdown(headings, [longest(column) for column in zip(*cells)] or [0] * len(headings))
    return "\n".join([table.head(), *map(table.row, cells)])


def _sum(figures, form, key, of):
    """A figure added up; with `of`, divided by the sum of that one."""
    total = sum(each[key] for each in figures)
    if of is None:
        return form.format(total)
    whole = sum(each[of] for each in figures)
    return form.format(total / whole) if whole else "-"


def averages(rows, system, columns):
    """The means of all figures of a system over the rows that have them; None where none has."""
    have = [row[system] for row in rows if row.get(system)]
    return {key: mean(figures[key] for figures in have) for key, _, _ in columns} if have else None


def longest(names):
    return max(map(len, names), default=0)
