"""What is held side by side: broadsheet with these or those options, and plain Tesseract, its peer."""

from dataclasses import dataclass

PEER = "tesseract"  # plain Tesseract's key among the figures; in tables it is called so:
PEER_TITLE = "plain tesseract"


@dataclass(frozen=True)
class System:
    name: str
    arguments: tuple = ()  # further options of broadsheet


BROADSHEET = System("broadsheet")
BOTH = System("both", ("--readers", "both"))
ALONE = (System("tesseract alone", ("--readers", "tesseract")), System("neural alone", ("--readers", "neural")))

# Names that --compare takes.
COMPARISONS = {
    "readers": (System("auto"), *ALONE, BOTH),
    "profiles": tuple(System(name, ("--profile", name)) for name in ("fast", "balanced", "best")),
}


def systems_of(names):
    """The systems of all comparisons that are named; broadsheet as it comes where none is."""
    return tuple(dict.fromkeys(system for name in names for system in COMPARISONS[name])) or (BROADSHEET,)


def title(name):
    return PEER_TITLE if name == PEER else name
