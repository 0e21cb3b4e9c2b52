"""Whether two readers together are better than either alone, which is what the second one is there for."""

# On no page may both be worse than the better one by more than this, whichever is more: so much is chance.
ALLOWED_CHARACTERS = 5
ALLOWED_SHARE = 0.05


def verdict(names, rows, wrong, both, alone):
    """Two lines: of all pages that all three have read, and of each. `names` and `rows` go together; `wrong`: the
    figure that counts."""
    read = [(name, row) for name, row in zip(names, rows) if all(row[system] for system in (both, *alone))]
    pooled = {system: sum(row[system][wrong] for _, row in read) for system in (both, *alone)}
    beaten = [system for system in alone if pooled[both] >= pooled[system]]
    held = ", ".join(f"{system} {pooled[system]}" for system in alone)
    judged = f"NOT below {' and '.join(beaten)}" if beaten else "below either alone"
    worse = [f"{name} ({row[both][wrong]} against {best(row, wrong, alone)})" for name, row in read
             if row[both][wrong] - best(row, wrong, alone) > allowed(best(row, wrong, alone))]
    return (f"wrong characters of {both}, pooled: {pooled[both]}, {judged} ({held})\n"
            f"pages where {both} is worse than the better one by more than {ALLOWED_CHARACTERS} characters and "
            f"{ALLOWED_SHARE:.0%}: {', '.join(worse) or 'none'}")


def best(row, wrong, alone):
    return min(row[system][wrong] for system in alone)


def allowed(wrong):
    return max(ALLOWED_CHARACTERS, ALLOWED_SHARE * wrong)
