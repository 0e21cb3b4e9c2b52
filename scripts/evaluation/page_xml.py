"""PAGE XML as a layout truth: the places and texts of the lines, and no more.

The versions of the format differ in their namespace and in how an outline is written. A line without text is left
out. An outline becomes the upright box around it. The kind of a region is not told: all are body, as reading alone
asks for none.
"""

import xml.etree.ElementTree as ElementTree


def layout(file):
    """The form of samples/*.layout.json, with what `broadsheet transcribe` takes of it."""
    try:
        root = ElementTree.parse(file).getroot()
    except ElementTree.ParseError as error:
        raise ValueError(f"{file}: {error}") from None
    page = _first(root, "Page")
    if page is None:
        raise ValueError(f"{file}: no PAGE XML")
    regions, lines = [], []
    for region in _all(page, "TextRegion"):
        texts = [(line, text) for line in region if _name(line) == "TextLine" and (text := _text(line))]
        lines += [{"region": len(regions), "text": text, "outline": _box(line)} for line, text in texts]
        regions.append({"id": len(regions), "kind": "body", "direction": "horizontal", "article": -1, "band": -1,
                        "column": -1, "outline": _box(region)})
    size = {"width": int(page.get("imageWidth")), "height": int(page.get("imageHeight"))}
    return {"schema": "broadsheet-truth/1", "image": size, "regions": regions, "lines": lines}


def _name(element):
    return element.tag.rpartition("}")[2]


def _all(parent, name):
    return [element for element in parent.iter() if _name(element) == name]


def _first(parent, name):
    return next(iter(_all(parent, name)), None)


def _text(line):
    """The text of the line itself, not of its words; of several readings the first by its index."""
    readings = [child for child in line if _name(child) == "TextEquiv"]
    if not readings:
        return ""
    best = _first(min(readings, key=lambda reading: int(reading.get("index", 0))), "Unicode")
    return " ".join((best.text or "").split()) if best is not None else ""


def _box(element):
    coords = _first(element, "Coords")
    if coords.get("points"):
        points = [tuple(map(float, point.split(","))) for point in coords.get("points").split()]
    else:  # before 2013 a point is an element
        points = [(float(point.get("x")), float(point.get("y"))) for point in coords]
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    return [[left, top], [right, top], [right, bottom], [left, bottom]]
