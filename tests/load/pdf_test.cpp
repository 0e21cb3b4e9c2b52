#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "load_helpers.h"
#include "made_pdf.h"

namespace broadsheet::load {
namespace {

TEST(DecodePdf, AScannedPageHasItsOwnPixels) {
  for (const double dpi : {150.0, 200.0, 300.0, 400.0}) {
    SCOPED_TRACE(dpi);
    const Picture picture = picture_of(pdf_of({scanned_page(marked_page(), dpi)}));
    expect_marked(picture.pixels);
    EXPECT_NEAR(picture.source.dpi, dpi, 0.01);
  }
}

TEST(DecodePdf, AScanInColourToo) {
  expect_marked_colour(picture_of(pdf_of({scanned_page(marked_colour_page(), 300)})).pixels);
}

TEST(DecodePdf, AScanWhosePageSizeIsInventedKeepsItsPixelsAndHasNoResolution) {
  const Picture picture = picture_of(pdf_of({scanned_page(marked_page(), 72)}));
  expect_marked(picture.pixels);
  EXPECT_EQ(picture.source.dpi, 0);
}

TEST(DecodePdf, AScanWithMarginsIsOneStill) {
  PdfPage page = scanned_page(marked_page(), 300);
  page.width += 40;
  page.height += 20;
  const Picture picture = picture_of(pdf_of({page}));
  EXPECT_NEAR(picture.source.dpi, 300, 0.01);
  EXPECT_EQ(picture.source.width, std::lround(page.width * 300 / 72));
}

TEST(DecodePdf, RotationOfThePageIsObeyed) {
  PdfPage page = scanned_page(stored_for(marked_page(), 6), 300);  // held upright by a quarter turn clockwise
  page.rotate = 90;
  expect_marked(picture_of(pdf_of({page})).pixels);
}

TEST(DecodePdf, AScanTurnedOnThePageKeepsItsPixels) {
  PdfPage page = scanned_page(marked_page(), 300);
  page.images = {stored_for(marked_page(), 6)};
  const std::string width = std::to_string(page.width);
  const std::string height = std::to_string(page.height);
  page.content = "q 0 -" + height + " " + width + " 0 0 " + height + " cm /Im0 Do Q";
  expect_marked(picture_of(pdf_of({page})).pixels);
}

TEST(DecodePdf, AScanOnAPageOfRoundedSizeKeepsItsPixels) {
  PdfPage page = scanned_page(marked_page(), 297.3);
  page.width = std::round(page.width);
  page.height = std::round(page.height);
  page.content =
      "q " + std::to_string(page.width) + " 0 0 " + std::to_string(page.height) + " 0 0 cm /Im0 Do Q";
  const Picture picture = picture_of(pdf_of({page}));
  expect_marked(picture.pixels);
  EXPECT_NEAR(picture.source.dpi, 297.3, 1);
}

TEST(DecodePdf, PixelsThatAreNotSquareBecomeSo) {
  PdfPage page = scanned_page(marked_page(), 300);
  page.height *= 2;
  page.content =
      "q " + std::to_string(page.width) + " 0 0 " + std::to_string(page.height) + " 0 0 cm /Im0 Do Q";
  EXPECT_EQ(picture_of(pdf_of({page})).pixels.size(), cv::Size(kWidth, 2 * kHeight));
}

TEST(DecodePdf, HiddenTextLeavesAScanAScan) {
  PdfPage page = scanned_page(marked_page(), 150);
  page.content += " BT 3 Tr /F1 20 Tf 10 10 Td (hidden) Tj ET";
  EXPECT_NEAR(picture_of(pdf_of({page})).source.dpi, 150, 0.01);
}

TEST(DecodePdf, PaperPaintedUnderAScanLeavesItAScan) {
  PdfPage page = scanned_page(marked_page(), 150);
  page.content = "1 1 1 rg 0 0 900 900 re f " + page.content;
  EXPECT_NEAR(picture_of(pdf_of({page})).source.dpi, 150, 0.01);
}

TEST(DecodePdf, AScanInsideAFormIsFound) {
  PdfPage page = scanned_page(marked_page(), 150);
  page.content.replace(page.content.find("/Im0"), 4, "/Fm0");
  const Picture picture = picture_of(pdf_of({page}));
  EXPECT_NEAR(picture.source.dpi, 150, 0.01);
  expect_marked(picture.pixels);
}

TEST(DecodePdf, AScanInStripsHasTheResolutionOfTheStrips) {
  cv::Mat scan;
  cv::resize(marked_page(), scan, {}, 2, 2, cv::INTER_NEAREST);
  PdfPage page = scanned_page(scan, 200);
  page.images = {scan.rowRange(0, kHeight).clone(), scan.rowRange(kHeight, 2 * kHeight).clone()};
  const std::string width = std::to_string(page.width);
  const std::string half = std::to_string(page.height / 2);
  page.content = "q " + width + " 0 0 " + half + " 0 " + half + " cm /Im0 Do Q q " + width + " 0 0 " + half +
                 " 0 0 cm /Im1 Do Q";
  const Picture picture = picture_of(pdf_of({page}));
  EXPECT_NEAR(picture.source.dpi, 200, 0.01);
  // Where two strips meet inside the page, poppler stretches one of them by a pixel.
  ASSERT_EQ(picture.pixels.size(), scan.size());
  EXPECT_LT(cv::norm(picture.pixels, scan, cv::NORM_L1) / static_cast<double>(scan.total()), 0.5);
}

TEST(DecodePdf, VisibleTextOverAScanNeverLosesResolution) {
  const std::string stamp = " BT /F1 20 Tf 10 10 Td (stamp) Tj ET";
  PdfPage coarse = scanned_page(marked_page(), 150);
  coarse.content += stamp;
  EXPECT_NEAR(picture_of(pdf_of({coarse})).source.dpi, 300, 0.01);
  PdfPage fine = scanned_page(marked_page(), 400);
  fine.content += stamp;
  EXPECT_NEAR(picture_of(pdf_of({fine})).source.dpi, 400, 0.01);
}

TEST(DecodePdf, ATypesetPageIsRenderedAtTheChosenResolution) {
  PdfPage page;
  page.width = 360;
  page.height = 180;
  page.content = "0 g 36 90 144 18 re f BT /F1 24 Tf 36 36 Td (Broadsheet) Tj ET";
  const FileBytes bytes = pdf_of({page});
  const Picture picture = picture_of(bytes);
  EXPECT_EQ(picture.pixels.size(), cv::Size(1500, 750));
  EXPECT_EQ(picture.pixels.type(), CV_8UC1);
  EXPECT_EQ(picture.source.dpi, 300);
  EXPECT_EQ(picture.pixels.at<uchar>(338, 400), 0);
  EXPECT_EQ(picture.pixels.at<uchar>(20, 20), 255);
  EXPECT_EQ(picture_of(bytes, {.pdf_dpi = 150}).pixels.size(), cv::Size(750, 375));
}

TEST(DecodePdf, ATypesetPageWithAPhotographIsRenderedAtTheChosenResolution) {
  PdfPage page;
  page.images = {marked_colour_page()};
  page.content = "BT /F1 24 Tf 36 700 Td (Caption) Tj ET q 200 0 0 150 50 50 cm /Im0 Do Q";
  EXPECT_EQ(picture_of(pdf_of({page})).source.dpi, 300);
}

TEST(DecodePdf, TheResolutionOfARenderedPageIsBeyondDoubtEvenWhenAnotherIsGiven) {
  PdfPage page;
  page.content = "BT /F1 24 Tf 36 700 Td (Text) Tj ET";
  EXPECT_EQ(picture_of(pdf_of({page}), {.dpi = 150}).source.dpi, 300);
  EXPECT_EQ(picture_of(pdf_of({scanned_page(marked_page(), 72)}), {.dpi = 150}).source.dpi, 150);
}

TEST(DecodePdf, PagesAreFrames) {
  const FileBytes bytes = pdf_of({scanned_page(marked_page(), 300), scanned_page(marked_colour_page(), 200)});
  const TempFolder folder;
  EXPECT_EQ(frame_sizes(folder.write("a.pdf", bytes))->size(), 2U);
  expect_marked(picture_of(bytes, {}, 0).pixels);
  const Picture second = picture_of(bytes, {}, 1);
  expect_marked_colour(second.pixels);
  EXPECT_NEAR(second.source.dpi, 200, 0.01);
  EXPECT_EQ(decode_bytes(bytes, {}, 2).error().code, ErrorCode::bad_input);
}

TEST(DecodePdf, AnEncryptedFileIsNamedWithTheWayOut) {
  const TempFolder folder;
  const std::string file =
      folder.write("secret.pdf", pdf_of({scanned_page(marked_page(), 300)}, "user", "owner"));
  for (const Error& error : {frame_sizes(file).error(), decode(file, 0).error()}) {
    EXPECT_EQ(error.code, ErrorCode::encrypted);
    EXPECT_EQ(error.file, file);
    EXPECT_NE(error.next_step.find("qpdf --decrypt"), std::string::npos);
  }
}

TEST(DecodePdf, AFileThatOnlyForbidsPrintingIsRead) {
  expect_marked(picture_of(pdf_of({scanned_page(marked_page(), 300)}, "", "owner")).pixels);
}

TEST(DecodePdf, APageOfAbsurdSizeIsRefused) {
  PdfPage page;
  page.width = page.height = 14400;
  const auto picture = decode_bytes(pdf_of({page}), {.pdf_dpi = 600});
  ASSERT_FALSE(picture);
  EXPECT_EQ(picture.error().code, ErrorCode::too_large);
}

TEST(DecodePdf, FormsThatPaintThemselvesEnd) {
  PdfPage page = scanned_page(marked_page(), 300);
  page.form_paints_itself = true;
  page.content.replace(page.content.find("/Im0"), 4, "/Fm0");
  EXPECT_TRUE(decode_bytes(pdf_of({page})));
}

TEST(DecodePdf, OperatorsWithoutSenseAreHarmless) {
  PdfPage page = scanned_page(marked_page(), 300);
  page.content = "/Nothing Do Q Q Q 1 2 3 cm (x) Tr Do ID EI " + page.content;
  EXPECT_TRUE(decode_bytes(pdf_of({page})));
}

}  // namespace
}  // namespace broadsheet::load
