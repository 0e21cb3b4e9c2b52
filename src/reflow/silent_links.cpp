#include "reflow/silent_links.h"

#include <cstddef>
#include <optional>

namespace broadsheet::reflow {
namespace {

// Weight of evidence: a full line in the middle of a sentence, and behind it a small letter, or no indent
// where the page has them.
constexpr double kSurelyGoesOn = -6;

bool may_follow(const PageLabel& a, const PageLabel& b) {
  return !a.printed || !b.printed || (a.section == b.section && b.number == a.number + 1);
}

// The last part of a page that has running text.
std::optional<std::size_t> last_text(const std::vector<Part>& parts, int page) {
  for (std::size_t i = parts.size(); i-- > 0;)
    if (parts[i].section.page == page && parts[i].tail) return i;
  return std::nullopt;
}

// The part that its page begins with, when it begins with running text.
std::optional<std::size_t> first_text(const std::vector<Part>& parts, int page) {
  for (std::size_t i = 0; i < parts.size(); ++i)
    if (parts[i].section.page == page && !parts[i].drafts.empty())
      return parts[i].head == std::size_t{0} ? std::optional(i) : std::nullopt;
  return std::nullopt;
}

}  // namespace

void link_silently(const std::vector<Part>& parts, const std::vector<PageLabel>& labels,
                   const std::vector<PageRows>& rows, std::vector<PartLink>& links) {
  for (int page = 0; page + 1 < static_cast<int>(labels.size()); ++page) {
    const auto number = static_cast<std::size_t>(page);
    const auto from = last_text(parts, page), to = first_text(parts, page + 1);
    if (!from || !to || !may_follow(labels[number], labels[number + 1])) continue;
    const Part &a = parts[*from], &b = parts[*to];
    if (a.section.onward || b.section.back || links[*from].next >= 0 || links[*to].before >= 0) continue;
    const Verdict verdict = seam_of(a, b, rows).verdict();
    if (verdict.weight > kSurelyGoesOn) continue;
    links[*from].next = static_cast<int>(*to);
    links[*from].reason = verdict.reason;
    links[*to].before = static_cast<int>(*from);
  }
}

}  // namespace broadsheet::reflow
