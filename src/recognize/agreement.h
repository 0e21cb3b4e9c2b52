// Two readings of one line made one.
//
// Signs that both readings have stand; where they differ the evidence decides (judgement.h), and what the
// other said is kept. A Chinese character that each reads differently and neither is sure of is unreadable:
// 〓.
#pragma once

#include <string>
#include <vector>

#include "recognize/judgement.h"

namespace broadsheet::recognize {

/// A place at which the readers differ.
struct Difference {
  std::size_t first = 0;    ///< where it begins among the agreed signs
  std::u32string chosen;    ///< may be empty: nothing is printed there
  std::u32string rejected;  ///< the same
  bool first_won = false;
  double odds = 0;  ///< see Judgement
  const char* reason = "";
  EvidenceValues evidence{};
  std::vector<Choice>
      candidates;  ///< where no reader is sure of its sign: what it may be, the likelier first
};

struct Agreement {
  std::vector<Sign> signs;
  std::vector<Difference> differences;
};

/// `first` is the neural reader's, `second` Tesseract's. Spaces between letters are those of Tesseract, which
/// drops fewer.
Agreement agree(const std::vector<Sign>& first, const std::vector<Sign>& second, TypeGroup group,
                const Knowledge& knowledge);

/// Two readings of one reader, with two models of the same type: where they differ the surer one stands, and
/// a known word against one that is none. Their confidences are the reader's own.
std::vector<Sign> surer_of(const std::vector<Sign>& first, const std::vector<Sign>& second, TypeGroup group,
                           const Knowledge& knowledge);

}  // namespace broadsheet::recognize
