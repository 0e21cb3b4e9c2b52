// A PDF file of one page put together from its parts by qpdf: an image over the whole page and invisible text
// on it. Plain values, as qpdf's headers are compiled as C++17 (load/pdf_content.h says why).
//
// The file is what PDF/A-2b asks for: fonts embedded, colour told by a profile, its data as XMP, no dates or
// numbers that another run would make otherwise.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "write/pdf_image.h"

namespace broadsheet::write {

struct PdfParts {
  double width = 0;  ///< points
  double height = 0;
  std::optional<std::array<double, 4>> crop{};  ///< what of it is shown: left, bottom, right, top
  int turn = 0;                                 ///< degrees clockwise by which it is shown turned
  PdfImage image;
  std::string text;                        ///< instructions that show text in the font /F, two bytes a code
  std::vector<std::u32string> characters;  ///< what each code stands for, from 1
  std::string title;                       ///< UTF-8
  std::string description;                 ///< UTF-8, told by the data of the file; empty for none
  std::string language;                    ///< BCP 47; empty: not known
};

/// The bytes of the file. Throws what the libraries throw.
std::string pdf_file(const PdfParts& parts);

}  // namespace broadsheet::write
