#include "load/format.h"

#include <gtest/gtest.h>

#include "made_files.h"
#include "made_pdf.h"

namespace broadsheet::load {
namespace {

TEST(FormatOf, KnowsEveryFormatByItsContent) {
  const cv::Mat page = marked_page();
  EXPECT_EQ(format_of(jpeg_of(page)), Format::jpeg);
  EXPECT_EQ(format_of(png_of(page)), Format::png);
  EXPECT_EQ(format_of(tiff_of(page)), Format::tiff);
  EXPECT_EQ(format_of(tiff_of(page, {.big_endian = true})), Format::tiff);
  EXPECT_EQ(format_of(tiff_of(page, {.big_tiff = true})), Format::tiff);
  EXPECT_EQ(format_of(bmp_of(page, 24)), Format::bmp);
  EXPECT_EQ(format_of(pnm_of(page, '5')), Format::pnm);
  EXPECT_EQ(format_of(webp_of(marked_colour_page())), Format::webp);
  EXPECT_EQ(format_of(jpeg2000_of(page)), Format::jpeg2000);
  EXPECT_EQ(format_of(jpeg2000_of(page, {.codestream_only = true})), Format::jpeg2000);
  EXPECT_EQ(format_of(pdf_of({{}})), Format::pdf);
}

TEST(FormatOf, AllowsAPdfSomeBytesInFront) {
  EXPECT_EQ(format_of(bytes_of(std::string(900, '\n') + "%PDF-1.7")), Format::pdf);
}

TEST(FormatOf, IsNotTakenInByText) {
  for (const char* text : {"", "B", "BM", "BMW builds cars in Munich, and has done so for long.", "P", "P5x",
                           "P7 1 1", "II", "RIFF....WAVE", "GIF89a", "<svg/>", "PK\3\4"}) {
    EXPECT_FALSE(format_of(bytes_of(text))) << text;
  }
}

TEST(Extensions, AreKnownInAnyCase) {
  for (const char* name : {"a.png", "a.JPG", "a.Jpeg", "a.tif", "a.TIFF", "a.bmp", "a.pbm", "a.pgm", "a.ppm",
                           "a.pnm", "a.webp", "a.jp2", "a.j2k", "a.pdf", "a.b.pdf", "..tif"}) {
    EXPECT_TRUE(has_known_extension(name)) << name;
  }
  for (const char* name : {"a", "a.", "a.txt", ".tif", "tif", "a.tif.txt", "a.tif~", ""}) {
    EXPECT_FALSE(has_known_extension(name)) << name;
  }
}

TEST(Extensions, OnlyTheLastIsTakenOff) {
  EXPECT_EQ(without_known_extension("a.tif.PNG"), "a.tif");
  EXPECT_EQ(without_known_extension("a.2024"), "a.2024");
}

}  // namespace
}  // namespace broadsheet::load
