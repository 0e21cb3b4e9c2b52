#include "score/text_partners.h"

#include <algorithm>

#include "score/alignment.h"

namespace broadsheet::score {
namespace {

/// Characters beside a gap that may have been lost or misread as none; farther off it is another place.
constexpr std::size_t kReach = 3;

/// Equal characters that are aligned with what differs before them: the alignment may end anywhere, and they
/// show it where.
constexpr std::size_t kAnchor = 16;

}  // namespace

TextPartners::TextPartners(std::u32string_view text, std::u32string_view other) : partner_(text.size()) {
  const auto [a, b] = std::mismatch(text.begin(), text.end(), other.begin(), other.end());
  const auto head = static_cast<std::size_t>(a - text.begin());
  const std::u32string_view rest = text.substr(head), other_rest = other.substr(head);
  const auto [c, d] = std::mismatch(rest.rbegin(), rest.rend(), other_rest.rbegin(), other_rest.rend());
  const auto equal = static_cast<std::size_t>(c - rest.rbegin());
  const std::size_t tail = equal - std::min(equal, kAnchor);
  for (std::size_t i = 0; i < head; ++i) partner_[i] = i;
  for (std::size_t i = 1; i <= tail; ++i) partner_[text.size() - i] = other.size() - i;
  const Alignment between =
      align_to_best_span(rest.substr(0, rest.size() - tail), other_rest.substr(0, other_rest.size() - tail));
  for (std::size_t i = 0; i < between.partner.size(); ++i) {
    if (between.partner[i]) partner_[head + i] = head + *between.partner[i];
  }
}

std::optional<Stretch> TextPartners::place(std::size_t before, std::size_t after) const {
  for (std::size_t step = 0; !partner_[before]; ++step, --before) {
    if (step == kReach || before == 0) return std::nullopt;
  }
  for (std::size_t step = 0; !partner_[after]; ++step, ++after) {
    if (step == kReach || after + 1 == partner_.size()) return std::nullopt;
  }
  return Stretch{*partner_[before], *partner_[after]};
}

TextPartners TextPartners::reversed(std::size_t other_size) const {
  TextPartners result;
  result.partner_.resize(other_size);
  for (std::size_t i = 0; i < partner_.size(); ++i) {
    if (partner_[i]) result.partner_[*partner_[i]] = i;
  }
  return result;
}

std::size_t TextPartners::paired() const {
  return static_cast<std::size_t>(
      std::count_if(partner_.begin(), partner_.end(), [](const auto& p) { return p.has_value(); }));
}

}  // namespace broadsheet::score
