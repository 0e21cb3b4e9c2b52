"""How scripts/evaluate --lines gets at the lines of a page: PAGE XML, what Tesseract prints, pictures of lines."""

import re
import shutil
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

from evaluation import known_lines, line_images, page_xml, runs  # noqa: E402
from evaluation.pages import find_pages  # noqa: E402

PAGE = """<?xml version="1.0" encoding="UTF-8"?>
<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/{year}">
  <Metadata><Creator>by hand</Creator></Metadata>
  <Page imageFilename="another-name.tif" imageWidth="800" imageHeight="600">
    <TextRegion id="r1"><Coords points="10,20 400,20 400,90 10,90"/>
      <TextLine id="l1"><Coords points="12,24 200,20 390,26 390,50 12,48"/>
        <Word id="w1"><Coords points="12,24 60,24 60,48 12,48"/><TextEquiv><Unicode>Neue</Unicode></TextEquiv></Word>
        <TextEquiv><Unicode>
            Neue Zürcher&#x2E17;</Unicode></TextEquiv>
      </TextLine>
      <TextLine id="l2"><Coords points="12,52 390,52 390,70 12,70"/>
        <TextEquiv><Unicode> </Unicode></TextEquiv></TextLine>
      <TextLine id="l3"><Coords points="12,72 390,72 390,90 12,90"/></TextLine>
      <TextEquiv><Unicode>the whole region</Unicode></TextEquiv>
    </TextRegion>
    <SeparatorRegion id="s1"><Coords points="0,95 800,95 800,99 0,99"/></SeparatorRegion>
    <TextRegion id="r2"><Coords points="410,20 790,20 790,90 410,90"/>
      <TextRegion id="r3"><Coords points="410,50 790,50 790,90 410,90"/>
        <TextLine id="l4"><Coords points="410,50 790,50 790,90 410,90"/>
          <TextEquiv index="1"><Unicode>second choice</Unicode></TextEquiv>
          <TextEquiv index="0"><Unicode>inner line</Unicode></TextEquiv>
        </TextLine>
      </TextRegion>
    </TextRegion>
  </Page>
</PcGts>
"""


class InFolder(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = Path(scratch.name)

    def write(self, name, text=""):
        (self.folder / name).write_text(text, encoding="utf-8")
        return self.folder / name


class PageXml(InFolder):
    def layout(self, text):
        return page_xml.layout(self.write("page.xml", text))

    def test_lines_have_the_text_of_the_line_and_its_box(self):
        lines = self.layout(PAGE.format(year="2013-07-15"))["lines"]
        self.assertEqual(lines[0], {"region": 0, "text": "Neue Zürcher\u2e17",
                                    "outline": [[12, 20], [390, 20], [390, 50], [12, 50]]})

    def test_lines_without_text_are_left_out_and_regions_may_hold_regions(self):
        layout = self.layout(PAGE.format(year="2019-07-15"))
        self.assertEqual([(line["region"], line["text"]) for line in layout["lines"]],
                         [(0, "Neue Zürcher\u2e17"), (2, "inner line")])
        self.assertEqual([region["id"] for region in layout["regions"]], [0, 1, 2])
        self.assertEqual(layout["image"], {"width": 800, "height": 600})

    def test_points_may_be_elements(self):
        old = PAGE.replace('<Coords points="410,50 790,50 790,90 410,90"/>',
                           '<Coords><Point x="410" y="50"/><Point x="790" y="90"/></Coords>')
        self.assertEqual(self.layout(old.format(year="2010-03-19"))["lines"][1]["outline"],
                         [[410, 50], [790, 50], [790, 90], [410, 90]])

    def test_another_file_is_named(self):
        for text in ("no XML", "<alto/>"):
            with self.assertRaisesRegex(ValueError, "page.xml"):
                self.layout(text)


class KnownLines(InFolder):
    def test_pages_are_those_with_places(self):
        for name in ("en-a.scan.jpg", "en-a.scan.layout.json", "nzz_1840.tif", "nzz_1840.page.xml", "en-b.scan.jpg",
                     "en-b.gt.txt"):
            self.write(name)
        pages = find_pages([self.folder], wanted=known_lines.has_truth)
        self.assertEqual([page.name for page in pages], ["en-a.scan", "nzz_1840"])

    def test_lines_of_pictures_and_lines_without_text_do_not_count(self):
        outline = [[0, 0], [9, 0], [9, 9], [0, 9]]
        layout = {"regions": [{"id": 4, "kind": "body", "direction": "vertical"},
                              {"id": 7, "kind": "picture", "direction": "horizontal"}],
                  "lines": [{"region": 4, "text": "a", "outline": outline}, {"region": 4, "outline": outline},
                            {"region": 7, "text": "b", "outline": outline}]}
        (line,) = known_lines.lines_of(layout)
        self.assertEqual((line.text, line.direction, line.outline[2]), ("a", "vertical", (9, 9)))

    def test_form_feeds_part_the_texts_of_the_pictures(self):
        printed = b"one line\n\f\fnoise\nabove\n\f"
        self.assertEqual(known_lines.texts_of(printed, 3), ["one line", "", "noise above"])
        self.assertEqual(known_lines.texts_of(b"one\n\ftwo\n", 2), ["one", "two"])

    def test_a_missing_text_is_an_error(self):
        with self.assertRaisesRegex(runs.Failed, "1 texts for 2 lines"):
            known_lines.texts_of(b"one\n", 2)


@unittest.skipUnless(shutil.which("tesseract"), "there is no Tesseract, and so perhaps no Leptonica")
class LineImages(InFolder):
    WIDTH, HEIGHT = 160, 100

    def page(self, ink):
        """A white page with ink where `ink(x, y)`."""
        pixels = bytes(0 if ink(x, y) else 255 for y in range(self.HEIGHT) for x in range(self.WIDTH))
        file = self.folder / "page.pgm"
        file.write_bytes(b"P5 %d %d 255\n" % (self.WIDTH, self.HEIGHT) + pixels)
        return file

    def cut(self, page, outline):
        (file,) = line_images.cut(page, [outline], self.folder)
        size, pixels = re.fullmatch(rb"P5\s(?:#[^\n]*\n)?(\d+ \d+)\s255\s(.*)", file.read_bytes(), re.DOTALL).groups()
        width, height = map(int, size.split())
        return [pixels[row * width:(row + 1) * width] for row in range(height)]

    def test_a_line_has_a_margin(self):
        page = self.page(lambda x, y: 20 <= x < 120 and 40 <= y < 60)
        rows = self.cut(page, [(20, 40), (120, 40), (120, 60), (20, 60)])
        self.assertEqual((len(rows[0]), len(rows)), (106, 26))
        self.assertEqual(set(rows[0]), {255})
        self.assertEqual(rows[12], b"\xff" * 3 + b"\0" * 100 + b"\xff" * 3)

    def test_a_slanting_line_is_turned_upright(self):
        rows = self.cut(self.page(lambda x, y: abs(y - 30 - x / 5) < 5), [(20, 24), (120, 44), (116, 64), (16, 44)])
        inked = [row for row in rows if sum(row[4:-4]) == 0]
        clear = [row for row in rows if set(row) == {255}]
        self.assertGreater(len(inked), 6)
        self.assertGreater(len(clear), 12)

    def test_beyond_the_edge_it_is_white(self):
        rows = self.cut(self.page(lambda x, y: True), [(0, 80), (160, 80), (160, 100), (0, 100)])
        self.assertEqual((set(rows[-2]), rows[12][0], rows[12][20], rows[12][-1]), ({255}, 255, 0, 255))

    def test_a_picture_that_cannot_be_read_is_an_error(self):
        with self.assertRaisesRegex(OSError, "cannot read"):
            line_images.cut(self.folder / "no-such.png", [], self.folder)


if __name__ == "__main__":
    unittest.main()
