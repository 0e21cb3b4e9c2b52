// The searchable PDF, held against what poppler and qpdf say of it. They are Debian's poppler-utils and qpdf,
// which the tests need.
#include "write/pdf.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <vector>

#include "made_news.h"
#include "temporary_folder.h"
#include "write/pdf_image.h"
#include "write/text.h"

namespace broadsheet::write {
namespace {

/// A picture that is dark in its left top corner only, so that it tells how it is turned.
struct Picture {
  int width, height, channels;
  std::vector<std::uint8_t> pixels;

  explicit Picture(int w = 1200, int h = 900, int c = 1, bool bilevel = false)
      : width(w), height(h), channels(c), pixels(static_cast<std::size_t>(w * h * c), 255) {
    for (int y = 0; y < h; ++y)
      for (int x = 0; x < w; ++x) {
        const bool corner = x < w / 3 && y < h / 4;
        const int grey = bilevel ? (corner ? 0 : 255) : (corner ? 20 : 150 + (x * 7 + y * 3) % 100);
        for (int i = 0; i < c; ++i)
          pixels[static_cast<std::size_t>((y * w + x) * c + i)] =
              static_cast<std::uint8_t>(grey + (bilevel ? 0 : i));
      }
  }
  Scan scan() const {
    return {pixels.data(), static_cast<std::size_t>(width * channels), width, height, channels};
  }
};

/// What a program prints about a PDF, or writes to a file that is its last argument.
class Seen {
 public:
  explicit Seen(const std::string& pdf) { put(folder_ / "a.pdf", pdf); }

  std::string by(const std::string& command, int* code = nullptr) const {
    const std::string out = (folder_ / "out").string();
    const int status =
        std::system(("cd " + folder_.path().string() + " && " + command + " > " + out + " 2>&1").c_str());
    if (code != nullptr) *code = status;
    return content(out);
  }
  std::string text(const std::string& options = "-raw") const {
    return by("pdftotext " + options + " a.pdf -");
  }
  /// Grey, one byte a pixel.
  std::string rendered(int dpi) const {
    const std::string pgm = by("pdftoppm -gray -r " + std::to_string(dpi) + " a.pdf page && cat page-1.pgm");
    return pgm.substr(pgm.find("255\n") + 4);
  }

 private:
  TemporaryFolder folder_;
};

std::string made(const Page& page, const Scan& scan, const TextOptions& options = {}) {
  const Result<std::string> pdf = to_pdf(page, options, scan);
  EXPECT_TRUE(pdf) << (pdf ? "" : pdf.error().cause);
  return pdf.value_or("");
}

/// Words in their order with one space between; halves of broken words joined.
std::string words_of(std::string text) {
  for (std::size_t at = 0; (at = text.find("\u00AD", at)) != std::string::npos;) {
    const std::size_t end = text.find_first_not_of("\n \f", at + 2);
    text.erase(at, std::min(end, text.size()) - at);
  }
  for (std::size_t at = 0; (at = text.find("-\n", at)) != std::string::npos;) text.erase(at + 1, 1);
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\f';
    if (!space)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

TEST(Pdf, TellsWhatMadeIt) {
  Page page = MadeNews().page;
  page.source.sha256 = "ab12";
  page.made_by = {"1.2.3", {{"det.onnx", "cd34"}}, {{"languages", "chi_sim+eng"}}};
  page.provenance = {{"layout", "1.2.3", "a<b"}};
  const Picture picture;
  const std::string told = Seen(made(page, picture.scan())).by("pdfinfo -meta a.pdf");
  for (const char* words : {"Broadsheet 1.2.3", "scan sha256=ab12", "languages=chi_sim+eng",
                            "sha256(det.onnx)=cd34", "layout 1.2.3 a&lt;b"})
    EXPECT_NE(told.find(words), std::string::npos) << words << " is missing in " << told;
}

TEST(Pdf, HasItsTextInTheOrderOfReading) {
  const MadeNews news;
  const Picture picture;
  const Seen seen(made(news.page, picture.scan()));
  EXPECT_EQ(words_of(seen.text()), words_of(to_text(news.page, {})));
}

TEST(Pdf, TextIsChosenAsInOtherFormats) {
  const MadeNews news;
  const Picture picture;
  const TextOptions options{Furniture::last, {Kind::headline, Kind::folio}};
  const Seen seen(made(news.page, picture.scan(), options));
  EXPECT_EQ(words_of(seen.text()), "The Harbour Grows Nr. 113 Freitag, 16. Mai 2025 Seite 4");
}

TEST(Pdf, IsSoundAndHasItsFontInIt) {
  const MadeNews news;
  const Picture picture;
  const Seen seen(made(news.page, picture.scan()));
  int code = -1;
  const std::string check = seen.by("qpdf --check a.pdf", &code);
  EXPECT_EQ(code, 0) << check;
  EXPECT_NE(check.find("No syntax or stream encoding errors found"), std::string::npos) << check;
  const std::string fonts = seen.by("pdffonts a.pdf");
  EXPECT_NE(fonts.find("CID TrueType"), std::string::npos) << fonts;
  EXPECT_NE(fonts.find("yes no  yes"), std::string::npos) << fonts;  // embedded, whole, with its Unicode
  const std::string info = seen.by("pdfinfo a.pdf");
  EXPECT_NE(info.find("news.png"), std::string::npos) << info;
  EXPECT_NE(info.find("576 x 432 pts"), std::string::npos) << info;
}

TEST(Pdf, TheSamePageGivesTheSameBytes) {
  const MadeNews news;
  const Picture picture;
  EXPECT_EQ(made(news.page, picture.scan()), made(news.page, picture.scan()));
}

TEST(Pdf, KeepsEveryPixelOfGreyAndColour) {
  for (const int channels : {1, 3}) {
    const Picture picture(601, 450, channels);
    Page page;
    page.source.width = picture.width;
    page.source.height = picture.height;
    const std::string stored =
        Seen(made(page, picture.scan())).by("pdfimages a.pdf image && cat image-000.p?m");
    std::string
        wanted;  // pdfimages gives grey in three channels too, as the PDF tells its colour by a profile
    for (std::size_t i = 0; i < picture.pixels.size(); i += static_cast<std::size_t>(channels))
      for (const int c : {2, 1, 0})
        wanted += static_cast<char>(picture.pixels[i + static_cast<std::size_t>(channels == 3 ? c : 0)]);
    EXPECT_TRUE(stored.ends_with("255\n" + wanted)) << channels;
  }
}

TEST(Pdf, KeepsEveryPixelOfBlackAndWhite) {
  const Picture picture(16, 8, 1, true);
  Page page;
  page.source.width = picture.width;
  page.source.height = picture.height;
  const std::string stored =
      Seen(made(page, picture.scan())).by("pdfimages a.pdf image && cat image-000.pbm");
  const std::string row("\xF8\0", 2), white("\0\0", 2);  // one bit a pixel, black is 1
  std::string wanted = row + row;
  for (int y = 2; y < picture.height; ++y) wanted += white;
  EXPECT_TRUE(stored.ends_with("16 8\n" + wanted));
}

TEST(Pdf, BlackAndWhiteIsSmall) {
  const Picture picture(1200, 900, 1, true);
  EXPECT_EQ(pdf_image(picture.scan()).filter, "CCITTFaxDecode");
  EXPECT_LT(pdf_image(picture.scan()).bytes.size(), 2000U);
  EXPECT_EQ(pdf_image(Picture().scan()).filter, "FlateDecode");
}

TEST(Pdf, TheBytesOfAJpegPassThroughHoweverItIsTurned) {
  const Picture stored(400, 300);
  Scan lossy = stored.scan();
  lossy.exact = false;
  const std::string jpeg = pdf_image(lossy).bytes;
  // Where the dark corner of the stored picture is to be seen, right and down.
  const std::array<std::pair<bool, bool>, 8> corners{{{false, false},
                                                      {true, false},
                                                      {true, true},
                                                      {false, true},
                                                      {false, false},
                                                      {true, false},
                                                      {true, true},
                                                      {false, true}}};
  for (int orientation = 1; orientation <= 8; ++orientation) {
    const bool turned = orientation > 4;
    const Picture upright(turned ? 300 : 400, turned ? 400 : 300);
    Scan scan = upright.scan();
    scan.jpeg = StoredJpeg{jpeg, 400, 300, 1, orientation};
    Page page;
    page.source.width = scan.width;
    page.source.height = scan.height;
    page.source.dpi = 72;
    const std::string pdf = made(page, scan);
    EXPECT_NE(pdf.find(jpeg), std::string::npos);
    const std::string grey = Seen(pdf).rendered(72);
    ASSERT_EQ(grey.size(), upright.pixels.size());
    const auto dark = [&](bool right, bool down) {
      const int x = right ? scan.width - 20 : 20, y = down ? scan.height - 20 : 20;
      return static_cast<unsigned char>(grey[static_cast<std::size_t>(y * scan.width + x)]) < 60;
    };
    for (const bool right : {false, true})
      for (const bool down : {false, true})
        EXPECT_EQ(dark(right, down),
                  std::pair(right, down) == corners.at(static_cast<std::size_t>(orientation - 1)))
            << orientation << right << down;
  }
}

Page one_line(const std::string& text, const Quad& outline, Direction direction, std::vector<Word> words) {
  Page page;
  page.source.width = 1200;
  page.source.height = 900;
  page.source.dpi = 150;
  Line line;
  line.outline = outline;
  line.direction = direction;
  line.words = std::move(words);
  page.lines = {line};
  Paragraph paragraph;
  paragraph.text = text;
  paragraph.lines = {{0, 0, Join::none, ""}};
  page.paragraphs = {paragraph};
  return page;
}

TEST(Pdf, LinesThatRunDownLeftOrAslantAreRead) {
  const Picture picture;
  const auto text = [&](const Page& page) { return words_of(Seen(made(page, picture.scan())).text()); };
  EXPECT_EQ(text(one_line("春眠不覺曉處處聞啼鳥", quad_of({600, 100, 640, 500}), Direction::vertical, {})),
            "春眠不覺曉處處聞啼鳥");
  EXPECT_EQ(text(one_line("大公報", quad_of({300, 100, 900, 280}), Direction::right_to_left, {})), "大公報");
  const Quad aslant{{{{100, 300}, {900, 240}, {902, 270}, {102, 330}}}};
  EXPECT_EQ(text(one_line("The line is not level", aslant, Direction::horizontal, {})),
            "The line is not level");
  EXPECT_EQ(text(one_line("𠀀𠀁 Ext B", quad_of({100, 100, 400, 140}), Direction::horizontal, {})),
            "𠀀𠀁 Ext B");
}

TEST(Pdf, SpacesAreOursWhateverTheGapsOfThePrint) {
  const Picture picture;
  const auto word = [](const std::string& text, double left, double right, bool space) {
    return Word{quad_of({left, 100, right, 140}), text, 1, space};
  };
  const Page close =
      one_line("to wn hall", quad_of({100, 100, 500, 140}), Direction::horizontal,
               {word("to", 100, 150, false), word("wn", 150, 200, true), word("hall", 201, 300, true)});
  EXPECT_EQ(words_of(Seen(made(close, picture.scan())).text()), "to wn hall");
  const Page wide =
      one_line("新闻 100", quad_of({100, 100, 700, 140}), Direction::horizontal,
               {word("新", 100, 140, false), word("闻", 240, 280, false), word("100", 500, 560, true)});
  EXPECT_EQ(words_of(Seen(made(wide, picture.scan())).text()), "新闻 100");
}

TEST(Pdf, TextLiesOverItsPrint) {
  const MadeNews news;
  const Picture picture;
  const std::string boxes = Seen(made(news.page, picture.scan())).text("-bbox");
  // "Harbour" of the headline, at 150 dots an inch: 0.48 points a pixel.
  const std::size_t word = boxes.find(">Harbour<");
  ASSERT_NE(word, std::string::npos);
  const std::size_t begin = boxes.rfind("xMin=\"", word) + 6;
  const double left = 40 + 860.0 / 17 * 4;
  EXPECT_NEAR(std::stod(boxes.substr(begin)), left * 0.48, 1);
  EXPECT_NEAR(std::stod(boxes.substr(boxes.rfind("yMin=\"", word) + 6)), 60 * 0.48, 2);
  EXPECT_NEAR(std::stod(boxes.substr(boxes.rfind("yMax=\"", word) + 6)), 140 * 0.48, 2);
}

TEST(Pdf, OneOfTwoFacingPagesShowsItsHalf) {
  Page page = MadeNews().page;
  page.source.spread_page = 2;
  page.flat = {600, 2, 2, {{600, 0}, {1210, 0}, {600, 900}, {1210, 900}}};
  const Picture picture;
  const Seen seen(made(page, picture.scan()));
  const std::string info = seen.by("pdfinfo -box a.pdf");
  EXPECT_NE(info.find("  0.00     0.00   576.00   432.00"), std::string::npos) << info;
  EXPECT_NE(info.find("288.00     0.00   576.00   432.00"), std::string::npos) << info;
}

TEST(Pdf, APageThatLaySidewaysIsShownUpright) {
  Page page;
  page.source.width = 1200;
  page.source.height = 900;
  page.flat = {900, 2, 2, {{0, 900}, {0, 0}, {1200, 900}, {1200, 0}}};
  ASSERT_EQ(page.flat.turn(), 90);
  const Picture picture;
  EXPECT_NE(Seen(made(page, picture.scan())).by("pdfinfo a.pdf").find("Page rot:        90"),
            std::string::npos);
}

TEST(Pdf, APageWithoutTextIsItsScan) {
  Page page;
  page.source.width = 1200;
  page.source.height = 900;
  const Picture picture;
  int code = -1;
  const Seen seen(made(page, picture.scan()));
  EXPECT_EQ(words_of(seen.text()), "");
  const std::string check = seen.by("qpdf --check a.pdf", &code);
  EXPECT_EQ(code, 0) << check;
}

TEST(Pdf, AScanOfAnotherSizeIsRefused) {
  const MadeNews news;
  const Picture small(10, 10);
  EXPECT_EQ(to_pdf(news.page, {}, small.scan()).error().code, ErrorCode::bad_input);
  EXPECT_EQ(to_pdf(news.page, {}, Scan{}).error().code, ErrorCode::bad_input);
}

TEST(Pdf, NamesThatAreNoTextDoNoHarm) {
  Page page;
  page.source.file = "a<b>&\xff\x01.png";
  page.source.width = 1200;
  page.source.height = 900;
  const Picture picture;
  int code = -1;
  const Seen seen(made(page, picture.scan()));
  const std::string check = seen.by("qpdf --check a.pdf", &code);
  EXPECT_EQ(code, 0) << check;
  EXPECT_NE(seen.by("pdfinfo -meta a.pdf").find("a&lt;b&gt;&amp;"), std::string::npos);
}

}  // namespace
}  // namespace broadsheet::write
