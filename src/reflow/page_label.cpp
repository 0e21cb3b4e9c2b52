#include "reflow/page_label.h"

#include <algorithm>
#include <cstddef>

#include "page/lines_of_kind.h"

namespace broadsheet::reflow {
namespace {

PageLabel printed_label(const Page& page) {
  return text::printed_label(lines_of_kind(page, Kind::page_number), lines_of_kind(page, Kind::folio))
      .value_or(PageLabel{});
}

}  // namespace

bool same_page(const PageLabel& a, const PageLabel& b) {
  return a.number != 0 && a.number == b.number &&
         (a.section == b.section || a.section == 0 || b.section == 0);
}

std::vector<PageLabel> labels_of(const std::vector<Page>& pages) {
  std::vector<PageLabel> labels(pages.size());
  std::transform(pages.begin(), pages.end(), labels.begin(), printed_label);
  const auto known = [](const PageLabel& label) { return label.number != 0; };
  if (std::none_of(labels.begin(), labels.end(), known)) {
    for (std::size_t i = 0; i < labels.size(); ++i) labels[i].number = static_cast<int>(i) + 1;
    return labels;
  }
  const auto call = [&](PageLabel& label, const PageLabel& beside, int step) {
    if (known(label) || !known(beside) || beside.number + step < 1) return;
    const PageLabel told{beside.section, beside.number + step, false};
    if (std::none_of(labels.begin(), labels.end(), [&](const PageLabel& l) { return same_page(l, told); }))
      label = told;
  };
  for (std::size_t i = 1; i < labels.size(); ++i) call(labels[i], labels[i - 1], 1);
  for (std::size_t i = labels.size(); i-- > 1;) call(labels[i - 1], labels[i], -1);
  return labels;
}

}  // namespace broadsheet::reflow
