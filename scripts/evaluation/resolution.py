"""The resolution that an image file states: PNG (pHYs), JPEG (JFIF), TIFF; dots per inch, or None."""

import struct

METRE_PER_INCH = 0.0254
# What nobody scans a newspaper at is a default of some program, not a resolution: 72 and 96 are written by
# programs that know nothing of paper.
SANE_DPI = range(100, 1201)


def stated_dpi(path):
    """Dots per inch as the file states it, rounded; None where it states none or an absurd one."""
    with open(path, "rb") as file:
        head = file.read(1 << 16)
        if head.startswith(b"\x89PNG"):
            dpi = _png(head)
        elif head.startswith(b"\xff\xd8"):
            dpi = _jfif(head)
        elif head[:4] in (b"II*\0", b"MM\0*"):
            dpi = _tiff(file, "<" if head[:1] == b"I" else ">")
        else:
            dpi = None
    return round(dpi) if dpi and round(dpi) in SANE_DPI else None


def _png(head):
    at = head.find(b"pHYs")
    if at < 0 or len(head) < at + 13:
        return None
    per_unit, _, unit = struct.unpack(">IIB", head[at + 4:at + 13])
    return per_unit * METRE_PER_INCH if unit == 1 else None


def _jfif(head):
    at = head.find(b"JFIF\0")
    if at < 0:
        return None
    unit, density = struct.unpack(">BH", head[at + 7:at + 10])
    return {1: density, 2: density * METRE_PER_INCH * 100}.get(unit)


def _tiff(file, order):
    x_resolution, unit = None, 2  # the unit is inches where no tag says otherwise
    try:
        file.seek(4)
        file.seek(struct.unpack(order + "I", file.read(4))[0])
        count = struct.unpack(order + "H", file.read(2))[0]
        for entry in struct.iter_unpack(order + "HHI4s", file.read(12 * count)):
            tag, _, _, value = entry
            if tag == 282:
                file.seek(struct.unpack(order + "I", value)[0])
                above, below = struct.unpack(order + "II", file.read(8))
                x_resolution = above / below if below else None
            elif tag == 296:
                unit = struct.unpack(order + "H", value[:2])[0]
    except struct.error:  # a broken file states nothing
        return None
    return x_resolution * {2: 1, 3: METRE_PER_INCH * 100}.get(unit, 0) if x_resolution else None
