// The rows of running text one after the other, and what the place of a row says of the rows beside it: may a
// paragraph begin here, was the row before broken though there was room?
#pragma once

#include <cstddef>
#include <vector>

#include "reflow/frame.h"
#include "reflow/row.h"

namespace broadsheet::reflow {

class Succession {
 public:
  /// Of the blocks that are running text; both must outlive it. `frames` as frames_of() gives them.
  Succession(const std::vector<Block>& blocks, const std::vector<std::vector<Frame>>& frames);

  struct At {
    std::size_t block, row;
  };

  std::size_t size() const { return places_.size(); }
  const At& at(std::size_t i) const { return places_[i].at; }
  const Block& block(std::size_t i) const { return *places_[i].block; }
  const Row& row(std::size_t i) const { return *places_[i].row; }

  /// Em by which the row is set in.
  double indent(std::size_t i) const;
  /// Nothing can run on into the row: another article, a blank line, a heading stands before it.
  bool opens(std::size_t i) const;
  /// Is the place one in which a paragraph, an item, a line by itself may begin?
  bool may_begin(std::size_t i) const;
  /// Would the first word of the next row have fitted easily? Held against the usual line of the text where
  /// the rows about are shorter.
  bool broken_early(std::size_t i) const;

 private:
  // All that stands in one place, as each row is asked about many times.
  struct Place {
    At at;
    const Block* block;
    const Row* row;
    const Frame* frame;
  };
  double measure(std::size_t i) const;

  const std::vector<Block>* blocks_;
  std::vector<Place> places_;
  std::vector<double> longest_;  // of each block: em from the edge to where its farthest row ends
  double usual_han_ = 0, usual_western_ = 0;  // em of the usual line
};

}  // namespace broadsheet::reflow
