// Where the gaps between the characters of one text lie in another one of the same content.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace broadsheet::score {

/// Characters of the other text: the gap lies somewhere between the two, in most cases neighbours.
struct Stretch {
  std::size_t before = 0;
  std::size_t after = 0;
};

class TextPartners {
 public:
  /// Aligned as alignment.h does; texts that are equal at their ends are aligned only between.
  TextPartners(std::u32string_view text, std::u32string_view other);

  /// Of the gap between characters `before` and `after` of the text; nothing where the other text lacks
  /// what stands around it.
  std::optional<Stretch> place(std::size_t before, std::size_t after) const;

  /// The same in the other direction.
  TextPartners reversed(std::size_t other_size) const;

  /// Characters that have a partner.
  std::size_t paired() const;

 private:
  TextPartners() = default;
  std::vector<std::optional<std::size_t>> partner_;
};

}  // namespace broadsheet::score
