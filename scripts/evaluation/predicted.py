"""The error that a page was predicted to have, beside the one that it has."""

from .table import Markdown, longest

FEWEST = 3  # pages of which an order says something


def report(pages, rows, system):
    """A table of the pages that have both, and how well the one puts them in the order of the other; nothing where no
    page has a prediction."""
    have = [(page.name, row[system]["predicted"], row[system]["article_cer"]) for page, row in zip(pages, rows)
            if row[system] and row[system].get("predicted") is not None]
    if not have:
        return ""
    table = Markdown(["error of a page", "predicted", "true"], [longest(name for name, *_ in have), 9, 6])
    lines = [table.head(), *(table.row([name, f"{guess:.4f}", f"{true:.4f}"]) for name, guess, true in have)]
    order = rank_correlation([guess for _, guess, _ in have], [true for *_, true in have])
    if order is not None:
        lines.append(f"\npredicted and true error: rank correlation (Spearman) {order:.2f} over {len(have)} pages")
    return "\n".join(lines)


def rank_correlation(one, other):
    """Spearman's; None of too few values, or where one list is the same all along."""
    if len(one) < FEWEST:
        return None
    a, b = _ranks(one), _ranks(other)
    mean = sum(a) / len(a)
    spread = (sum((x - mean) ** 2 for x in a) * sum((y - mean) ** 2 for y in b)) ** 0.5
    return sum((x - mean) * (y - mean) for x, y in zip(a, b)) / spread if spread else None


def _ranks(values):
    """From 0; equal values share the mean of their ranks."""
    ordered = sorted(values)
    return [ordered.index(value) + (ordered.count(value) - 1) / 2 for value in values]
