"""Lines of a page as pictures of their own, each turned upright along its outline.

Leptonica does it, with which Tesseract itself reads pictures: it is there wherever Tesseract is, and takes what
Tesseract takes.
"""

import ctypes
import ctypes.util
import math

# What is left round a line, of its height: outlines end where the ink ends, and Tesseract wants some white around it.
MARGIN = 0.15

# Leptonica's names for what is asked of it.
IFF_PNM = 11
L_BRING_IN_WHITE = 1
L_SEVERITY_NONE = 6
NO_COLOURMAP = 0
WHITE = 255


def cut(image, outlines, folder):
    """Files of the lines, in their order. An outline has four corners (x, y), clockwise from the top left."""
    leptonica = _library()
    page = _Picture(leptonica, leptonica.pixRead(str(image).encode()))
    grey = _Picture(leptonica, leptonica.pixConvertTo8(page.pix, NO_COLOURMAP))
    files = []
    for number, outline in enumerate(outlines):
        files.append(folder / f"{number}.pgm")
        line = _upright(leptonica, grey, outline)
        if leptonica.pixWrite(str(files[-1]).encode(), line.pix, IFF_PNM):
            raise OSError(f"{files[-1]} cannot be written")
    return files


class _Picture:
    """A picture of Leptonica's, which is freed with this object."""

    def __init__(self, leptonica, pix):
        self.leptonica, self.pix = leptonica, ctypes.c_void_p(pix)
        if not pix:
            raise OSError("Leptonica cannot read or cut this image")

    def __del__(self):
        self.leptonica.pixDestroy(ctypes.byref(self.pix))


def _library():
    name = ctypes.util.find_library("lept") or ctypes.util.find_library("leptonica")
    if not name:
        raise OSError("there is no Leptonica, which comes with Tesseract: scripts/setup test")
    library = ctypes.CDLL(name)
    for function in ("pixRead", "pixConvertTo8", "boxCreate", "pixClipRectangle", "pixAddBorderGeneral", "ptaCreate",
                     "pixProjectivePta"):
        getattr(library, function).restype = ctypes.c_void_p
    library.setMsgSeverity(L_SEVERITY_NONE)  # what fails is told here
    return library


def _upright(leptonica, page, corners):
    above, right, below, left = (math.dist(corners[k], corners[(k + 1) % 4]) for k in range(4))
    width, height = max(above, below, 1), max(left, right, 1)
    margin = MARGIN * min(width, height)
    # The neighbourhood that is turned, large enough for the line and its margin in their old place and in the new one.
    x, y = (math.floor(min(values) - 2 * margin) for values in zip(*corners))
    far_x, far_y = (math.ceil(max(values) + 2 * margin) for values in zip(*corners))
    near = _piece(leptonica, page, x, y, max(far_x - x, math.ceil(width + 2 * margin)),
                  max(far_y - y, math.ceil(height + 2 * margin)))
    goal = [(margin, margin), (margin + width, margin), (margin + width, margin + height), (margin, margin + height)]
    old, new = _points(leptonica, [(a - x, b - y) for a, b in corners]), _points(leptonica, goal)
    turned = _Picture(leptonica, leptonica.pixProjectivePta(near.pix, new, old, L_BRING_IN_WHITE))
    for points in (old, new):
        leptonica.ptaDestroy(ctypes.byref(points))
    return _piece(leptonica, turned, 0, 0, math.ceil(width + 2 * margin), math.ceil(height + 2 * margin))


def _piece(leptonica, picture, x, y, width, height):
    """A rectangle of the picture; white where it lies outside."""
    page_width, page_height = leptonica.pixGetWidth(picture.pix), leptonica.pixGetHeight(picture.pix)
    outside = [max(0, -x), max(0, x + width - page_width), max(0, -y), max(0, y + height - page_height)]
    box = ctypes.c_void_p(leptonica.boxCreate(max(x, 0), max(y, 0), width - outside[0] - outside[1],
                                              height - outside[2] - outside[3]))
    piece = leptonica.pixClipRectangle(picture.pix, box, None)
    leptonica.boxDestroy(ctypes.byref(box))
    piece = _Picture(leptonica, piece)
    return _Picture(leptonica, leptonica.pixAddBorderGeneral(piece.pix, *outside, WHITE))


def _points(leptonica, corners):
    points = ctypes.c_void_p(leptonica.ptaCreate(len(corners)))
    for x, y in corners:
        leptonica.ptaAddPt(points, ctypes.c_float(x), ctypes.c_float(y))
    return points
