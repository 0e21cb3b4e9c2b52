// What a PDF consists of, as far as turning its pages into pixels has to know it, in plain values.
//
// This is the one place that knows qpdf, which says what is wrong with a file and reads what a page paints
// (poppler's C++ interface does neither). It is compiled as C++17: some releases of qpdf's headers are
// refused by clang in C++20.
#pragma once

#include <string>
#include <vector>

namespace broadsheet::load {

/// An image on a page: its size in pixels, and the matrix that brings the unit square to where it is painted,
/// in points: x' = a x + c y + e, y' = b x + d y + f.
struct PaintedImage {
  double width = 0;
  double height = 0;
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;
};

struct PdfPageContent {
  double left = 0, bottom = 0, right = 0,
         top = 0;                    ///< the visible part of the page in points, before it is turned
  bool turned = false;               ///< shown after a quarter turn, one way or the other
  std::vector<PaintedImage> images;  ///< in the order they are painted, those inside forms too
  bool visible_text =
      false;  ///< other than in rendering mode 3 or 7, the hidden text of a scan that went through OCR
  int drawings_under_images = 0;    ///< lines and fills before the first image
  bool drawings_on_images = false;  ///< or after it
  bool cut_short = false;           ///< forms paint forms without end: not everything was looked at
};

enum class PdfState { good, encrypted, damaged, too_large };

struct PdfStructure {
  PdfState state = PdfState::good;
  std::string why;        ///< it is not good
  bool repaired = false;  ///< the tables that tell where things are had to be pieced together
  int pages = 0;
  PdfPageContent content;  ///< of the page asked for
};

/// Opens a file; with `page` (0-based) >= 0, reads the content of that page too: too_large where a page or a
/// form holds more instructions, unpacked, than any page that was printed. Never throws qpdf's exceptions.
PdfStructure examine_pdf(const std::string& file, int page);

/// The content of all pages, in their order; nothing in one that cannot be read, and none of a file that is
/// not good.
std::vector<PdfPageContent> examine_pdf_pages(const std::string& file);

}  // namespace broadsheet::load
