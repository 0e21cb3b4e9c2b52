// How sure the reading of a page or a paragraph is, in one number.
#pragma once

#include <cstdint>

#include "page/page.h"

namespace broadsheet {

struct MeanConfidence {
  std::int64_t characters = 0;  ///< that were read, spaces not counted
  double sum = 0;               ///< of their confidences

  /// The words of a line more, each weighing as much as it has characters.
  void add(const Line& line);

  /// 0 to 1; 0 where nothing was read.
  double mean() const { return characters > 0 ? sum / static_cast<double>(characters) : 0; }
};

/// Of the words of a page, each weighing as much as it has characters.
MeanConfidence mean_confidence(const Page& page);

/// Of the words of the lines that a paragraph came from.
MeanConfidence mean_confidence(const Page& page, const Paragraph& paragraph);

}  // namespace broadsheet
