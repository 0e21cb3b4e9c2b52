"""Picture files with the resolution in them, the same bytes every time."""

import struct
import zlib

import cv2
import numpy as np


def _chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(grey, dpi, bits):
    """A grey PNG of so few bits a pixel: 4 for a page without wear, 1 for one in black and white."""
    height, width = grey.shape
    most = (1 << bits) - 1
    levels = ((grey.astype(np.uint16) * most + 127) // 255).astype(np.uint8)
    each = 8 // bits
    levels = np.pad(levels, ((0, 0), (0, -width % each)))
    packed = np.zeros((height, levels.shape[1] // each), np.uint8)
    for at in range(each):
        packed |= levels[:, at::each] << (8 - bits * (at + 1))
    rows = np.concatenate([np.zeros((height, 1), np.uint8), packed], axis=1)
    metre = round(dpi / 0.0254) if dpi else 0
    return (b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, bits, 0, 0, 0, 0)) +
            (_chunk(b"pHYs", struct.pack(">IIB", metre, metre, 1)) if dpi else b"") +
            _chunk(b"IDAT", zlib.compress(rows.tobytes(), 9)) + _chunk(b"IEND", b""))


def jpeg(picture, dpi, quality):
    """A baseline JPEG; without `dpi` its header names no resolution."""
    data = bytearray(cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])[1].tobytes())
    if data[6:11] != b"JFIF\0":
        raise RuntimeError("the JPEG encoder wrote no JFIF header")
    data[13:18] = struct.pack(">BHH", 1, dpi, dpi) if dpi else struct.pack(">BHH", 0, 1, 1)
    return bytes(data)
