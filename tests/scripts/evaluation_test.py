"""The rules of scripts/evaluate that decide which pages count and what its peer is told."""

import shutil
import struct
import sys
import tempfile
import unittest
import zlib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

from evaluation import runs  # noqa: E402
from evaluation.pages import find_pages, page_of, split_wear  # noqa: E402
from evaluation.resolution import stated_dpi  # noqa: E402


class InFolder(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = Path(scratch.name)

    def write(self, name, content=b""):
        (self.folder / name).write_bytes(content)
        return self.folder / name


class Names(InFolder):
    def test_pages_worn_in_several_ways_share_a_truth(self):
        for name in ("zh-harbour-1.gt.txt", "zh-harbour-1.scan.jpg", "zh-harbour-1.old.jpg", "zh-other-2.scan.jpg"):
            self.write(name)
        pages = find_pages([self.folder])
        self.assertEqual([page.name for page in pages], ["zh-harbour-1.old", "zh-harbour-1.scan"])
        self.assertEqual({page.truth.name for page in pages}, {"zh-harbour-1.gt.txt"})

    def test_a_page_without_a_wear_is_real(self):
        self.write("loc_clipping.gt.txt")
        self.write("loc_clipping.tif")
        (page,) = find_pages([self.folder])
        self.assertTrue(page.real)
        self.assertEqual((page.language, page.dpi, page.group), ("eng", 300, "eng real loc"))

    def test_only_a_known_wear_is_cut_off(self):
        self.assertEqual(split_wear("en-grid.phone"), ("en-grid", "phone"))
        self.assertEqual(split_wear("en-microfilm.bilevel"), ("en-microfilm", "bilevel"))
        self.assertEqual(split_wear("report.2"), ("report.2", ""))

    def test_the_name_tells_the_language(self):
        for name, language in [("zh-grid-1.scan", "chi_sim"), ("zh-vert-1.scan", "chi_sim_vert"), ("zh-hant-vertical.old", "chi_tra_vert"), ("en-a.old", "eng"),
                               ("de-a.scan", "deu"), ("de-fraktur.scan", "Fraktur"), ("nzz_1840", "Fraktur"),
                               ("jingbao_1939", "chi_tra_vert")]:
            self.assertEqual(page_of(Path(f"{name}.jpg").absolute(), {"*": {"dpi": 300}}).language, language)

    def test_tesseract_has_a_model_for_a_direction(self):
        page = page_of(Path("zh-vertical.scan.jpg").absolute(), {"*": {"dpi": 300}})
        self.assertEqual((page.model("vertical"), page.model("horizontal")), ("chi_sim_vert", "chi_sim"))
        page = page_of(Path("en-a.scan.jpg").absolute(), {"*": {"dpi": 300}})
        self.assertEqual(page.model("vertical"), "eng")

    def test_broadsheet_is_not_told_the_direction(self):
        self.assertEqual(page_of(Path("zh-vertical.scan.jpg").absolute(), {"*": {"dpi": 300}}).written_in, "chi_sim")

    def test_a_side_file_overrules_the_name(self):
        self.write("en-a.gt.txt")
        self.write("en-a.scan.jpg")
        self.write("pages.json", b'{"en-a": {"language": "deu"}, "en-a.scan": {"dpi": 240}}')
        (page,) = find_pages([self.folder])
        self.assertEqual((page.language, page.dpi), ("deu", 240))

    def test_an_unknown_name_is_an_error_that_says_what_to_do(self):
        with self.assertRaisesRegex(ValueError, "pages.json"):
            page_of(self.write("holiday.jpg"))

    def test_pages_that_mix_directions_are_averaged_apart(self):
        mixed, plain = page_of(self.write("zh-mixed-1.scan.jpg")), page_of(self.write("zh-grid-1.scan.jpg"))
        self.assertNotEqual(mixed.group, plain.group)


class Resolutions(InFolder):
    @staticmethod
    def png(per_metre):
        data = b"pHYs" + struct.pack(">IIB", per_metre, per_metre, 1)
        return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 9) + data + struct.pack(">I", zlib.crc32(data))

    @staticmethod
    def jfif(unit, density):
        return b"\xff\xd8\xff\xe0\x00\x10JFIF\0\x01\x01" + struct.pack(">BHHBB", unit, density, density, 0, 0)

    @staticmethod
    def tiff(above, below, unit):
        entries = struct.pack("<HHII", 282, 5, 1, 38) + struct.pack("<HHIHH", 296, 3, 1, unit, 0)
        return b"II*\0" + struct.pack("<IH", 8, 2) + entries + struct.pack("<I", 0) + struct.pack("<II", above, below)

    def test_png_counts_by_the_metre(self):
        self.assertEqual(stated_dpi(self.write("a.png", self.png(11811))), 300)

    def test_jpeg_counts_by_the_inch_or_the_centimetre(self):
        self.assertEqual(stated_dpi(self.write("a.jpg", self.jfif(1, 250))), 250)
        self.assertEqual(stated_dpi(self.write("b.jpg", self.jfif(2, 118))), 300)

    def test_tiff_has_a_fraction_and_a_unit(self):
        self.assertEqual(stated_dpi(self.write("a.tif", self.tiff(4000, 10, 2))), 400)
        self.assertIsNone(stated_dpi(self.write("b.tif", self.tiff(400, 0, 2))))
        self.assertIsNone(stated_dpi(self.write("c.tif", self.tiff(400, 1, 1))))

    def test_absurd_missing_or_broken_ones_are_none(self):
        for content in (self.jfif(1, 72), self.jfif(0, 1), self.png(1), b"", b"II*\0", b"\x89PNG pHYs", b"text"):
            self.assertIsNone(stated_dpi(self.write("a.img", content)))


class Runs(unittest.TestCase):
    def test_the_time_of_children_counts(self):
        burn = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'sum(range(10**7))'])"
        busy, idle = runs.run([sys.executable, "-c", burn]), runs.run([sys.executable, "-c", "pass"])
        self.assertGreater(busy.cpu, idle.cpu + 0.05)

    def test_the_memory_of_the_largest_process_counts(self):
        hold = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'bytearray(200 << 20)'])"
        self.assertGreater(runs.run([sys.executable, "-c", hold]).peak, 200)

    def test_a_failure_names_the_program_and_what_it_said(self):
        with self.assertRaisesRegex(runs.Failed, "ended with 3: no such page"):
            runs.run([sys.executable, "-c", "import sys; print('no such page', file=sys.stderr); sys.exit(3)"])


@unittest.skipUnless(shutil.which("tesseract"), "there is no Tesseract")
class Kept(InFolder):
    def read(self, *sources):
        self.count += 1
        return runs.Reading(b"text", 1.5, 20.0)

    def setUp(self):
        super().setUp()
        self.count = 0

    def test_a_kept_reading_is_not_made_again(self):
        first = runs.kept(self.folder, "page", [b"image", b"options"], self.read)
        again = runs.kept(self.folder, "page", [b"image", b"options"], self.read)
        self.assertEqual((self.count, first.cached, again.cached), (1, False, True))
        self.assertEqual((again.text, again.cpu, again.peak), (b"text", 1.5, 20.0))

    def test_other_sources_are_read(self):
        for sources in ([b"image", b"a"], [b"image", b"b"], [b"other", b"b"]):
            runs.kept(self.folder, "page", sources, self.read)
        self.assertEqual(self.count, 3)

    def test_without_a_folder_nothing_is_kept(self):
        for _ in range(2):
            runs.kept(None, "page", [b"image"], self.read)
        self.assertEqual(self.count, 2)


if __name__ == "__main__":
    unittest.main()
