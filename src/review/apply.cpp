#include "review/apply.h"

#include <algorithm>
#include <map>

#include "order/given_order.h"
#include "recognize/given_text.h"
#include "reflow/given_paragraphs.h"
#include "reflow/reflow.h"

namespace broadsheet::review {

namespace {

/// As the provenance of the page tells.
bool keeps_lines(const Page& page) {
  return std::any_of(page.provenance.begin(), page.provenance.end(), [](const Step& step) {
    return step.name == "reflow" && step.parameters == "keep_lines=1";
  });
}

/// Of two facing pages on a scan, the edits of the other are not of this one. The map to the flattened
/// picture ends where the page does, but for a step.
void leave_other_page(const Page& page, std::vector<Edit>& edits) {
  if (page.source.spread_page == 0 || page.flat.identity()) return;
  const Box whole{0, 0, page.flat.step * (page.flat.columns - 1), page.flat.step * (page.flat.rows - 1)};
  for (Edit& edit : edits)
    std::erase_if(edit.places,
                  [&](const Quad& place) { return !whole.contains(flat_box(page, place).center()); });
  std::erase_if(edits, [](const Edit& edit) { return edit.places.empty(); });
}

}  // namespace

bool needs_picture(const Edit& edit) {
  return edit.action == Edit::Action::region || edit.action == Edit::Action::drop ||
         edit.action == Edit::Action::line;
}

void apply(Page& page, const Edits& edits, const text::Lexicon* lexicon) {
  std::vector<Edit> more = edits.more;
  std::erase_if(more, needs_picture);
  leave_other_page(page, more);
  if (more.empty()) return;
  recognize::give_texts(page, more);
  std::map<int, Kind> kinds;
  order::give_kinds(page, kinds, more);
  order::give_articles(page, more);
  // Paragraphs are made anew, and so is what was said of them before.
  const reflow::Options options{.keep_lines = keeps_lines(page), .lexicon = lexicon};
  reflow::reflow(page, options);
  std::vector<Edit> all = edits.made;
  leave_other_page(page, all);
  all.insert(all.end(), more.begin(), more.end());
  reflow::give_paragraphs(page, all, options);
}

}  // namespace broadsheet::review
