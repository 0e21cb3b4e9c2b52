#include "order/furniture.h"

#include <algorithm>
#include <string>
#include <vector>

#include "order/sheets.h"
#include "page/printed_rules.h"
#include "text/punctuation.h"
#include "text/utf.h"

namespace broadsheet::order {

namespace {

constexpr double kSmallType = 1.6;     // sizes of the running text a folio may have
constexpr double kLowLine = 3.0;       // and may be high: a line that runs down the page is none
constexpr double kDisplayType = 1.15;  // from here it may be a masthead
constexpr double kSameRow = 0.5;       // of the lower region: overlap of two regions in a row
constexpr double kClearOfText = 0.8;   // sizes of white that part a companion of a folio from the text
constexpr double kClearFoot = 1.2;     // the same over a foot
constexpr double kLongRule = 0.5;      // of the width of the print: a rule that bounds the head
constexpr double kOnRule = 0.3;        // sizes a rule may reach into the box of the line over it
constexpr double kEmblem = 5.0;        // sizes: a lower picture may be part of a masthead
constexpr int kSureSigns = 3;          // in a row: an article may begin with a weekday and a date, no more
constexpr int kDeepestHead = 5;        // rows: masthead, motto, folio with room
constexpr int kDeepestFoot = 2;        // rows
constexpr std::size_t kMastheadLines = 2;

// A region with what is needed to judge it.
struct Print {
  int region = -1;
  Box box;  // flattened pixels
  double size = 0;
  std::size_t lines = 0;
  std::string text;
  bool picture = false;
  int signs = 0;
  bool number = false;
  bool label = false;

  bool small_line(double body) const {
    return lines == 1 && size < kSmallType * body && box.height() < kLowLine * body;
  }
  bool leads(double body) const { return small_line(body) && (signs > 0 || number || label); }
};

struct Row {
  std::vector<Print> prints;
  Box box;
};

std::string text_of(const Page& page, const Region& region) {
  std::string text;
  for (int id : region.lines) {
    if (!text.empty()) text += ' ';
    text += page.lines[static_cast<std::size_t>(id)].text;
  }
  return text;
}

std::vector<Print> prints_of(const Page& page, const std::vector<int>& sheet, double body) {
  std::vector<Print> prints;
  for (const int id : sheet) {
    const Region& region = page.regions[static_cast<std::size_t>(id)];
    Print print;
    print.region = region.id;
    print.box = flat_box(page, region.outline);
    print.picture = region.kind == Kind::picture;
    if (region.lines.empty() && (!print.picture || print.box.height() < kEmblem * body)) continue;
    print.lines = region.lines.size();
    if (!print.picture) {
      print.size = page.lines[static_cast<std::size_t>(region.lines.front())].glyph_size;
      print.text = text_of(page, region);
      if (print.text.empty()) continue;  // a speck
    }
    print.signs = folio_signs(print.text);
    print.number = reads_like_page_number(print.text);
    print.label = reads_like_page_label(print.text);
    prints.push_back(std::move(print));
  }
  return prints;
}

// The rows of a sheet from its head or foot inwards, without the furniture found so far.
class Edge {
 public:
  Edge(Page& page, const std::vector<int>& sheet, double body, bool foot)
      : page_(page), body_(body), foot_(foot), rest_(prints_of(page, sheet, body)) {
    for (const Print& print : rest_) extent_ = united(extent_, print.box);
    for (const Rule& rule : page.rules) {
      const Box box = flat_box(page, rule);
      if (box.width() > box.height() && overlap_x(box, extent_) > 0) rules_.push_back(box);
    }
  }

  void read() {
    std::vector<Row> rows;
    for (int i = 0; i < (foot_ ? kDeepestFoot : kDeepestHead) && !rest_.empty(); ++i)
      rows.push_back(next_row());
    if (foot_) {
      for (const Row& row : rows)
        if (!take_foot(row)) return;
    } else {
      take_head(rows);
    }
  }

 private:
  // Distance of a box's inner side from the edge of the page.
  double depth(const Box& box) const { return foot_ ? extent_.bottom - box.top : box.bottom - extent_.top; }

  Row next_row() {
    const auto seed = std::min_element(rest_.begin(), rest_.end(), [&](const Print& a, const Print& b) {
      return std::pair(depth(a.box), a.region) < std::pair(depth(b.box), b.region);
    });
    const Box box = seed->box;
    Row row;
    std::erase_if(rest_, [&](const Print& print) {
      if (overlap_y(print.box, box) < kSameRow * std::min(print.box.height(), box.height())) return false;
      row.prints.push_back(print);
      row.box = united(row.box, print.box);
      return true;
    });
    return row;
  }

  int signs(const Row& row) const {
    int sum = 0;
    for (const Print& print : row.prints)
      if (print.small_line(body_)) sum += print.signs + (print.number || print.label ? 1 : 0);
    return sum;
  }
  bool led(const Row& row) const {
    return std::any_of(row.prints.begin(), row.prints.end(), [&](const Print& p) { return p.leads(body_); });
  }

  // What of the other rows stands right over or under a box, `reach` deep, with no rule between?
  bool clear(const Box& box, double reach, bool above) const {
    Box beside = above ? Box{box.left, box.top - reach, box.right, box.top}
                       : Box{box.left, box.bottom, box.right, box.bottom + reach};
    for (const Box& rule : rules_)
      if (overlap_x(rule, box) > kLongRule * box.width() && rule.center().y > beside.top - kOnRule * body_ &&
          rule.center().y < beside.bottom + kOnRule * body_)
        (above ? beside.top : beside.bottom) = rule.center().y;
    if (beside.empty()) return true;
    return std::none_of(page_.regions.begin(), page_.regions.end(), [&](const Region& region) {
      if (is_furniture(region.kind) || region.lines.empty()) return false;
      const Box other = flat_box(page_, region.outline);
      return other != box && overlap_x(other, beside) > 0 &&
             (above ? overlap(other.top, other.bottom, beside.top, beside.bottom) > 0 && other.top < box.top
                    : overlap(other.top, other.bottom, beside.top, beside.bottom) > 0 &&
                          other.bottom > box.bottom);
    });
  }

  // A rule over much of the page between this row and the next.
  bool rule_under(const Row& row, const Row* next) const {
    const double to = next == nullptr ? row.box.bottom + 2 * body_
                                      : std::max(next->box.top, row.box.bottom) + kOnRule * body_;
    return std::any_of(rules_.begin(), rules_.end(), [&](const Box& rule) {
      return rule.width() > kLongRule * extent_.width() &&
             rule.center().y > row.box.bottom - kOnRule * body_ && rule.center().y < to;
    });
  }

  void name(const Print& print, Kind kind) {
    page_.regions[static_cast<std::size_t>(print.region)].kind = kind;
  }
  void name_small(const Print& print) {
    name(print, print.signs == 0 && (print.number || print.label) ? Kind::page_number : Kind::folio);
  }

  bool may_be_masthead(const Print& print) const {
    return print.lines > 0 && print.lines <= kMastheadLines && print.size > kDisplayType * body_;
  }

  // Rows that surely belong to the head, then the masthead among, over and under them.
  void take_head(const std::vector<Row>& rows) {
    const auto next_of = [&](std::size_t i) { return i + 1 < rows.size() ? &rows[i + 1] : nullptr; };
    bool has_folio = false;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const Row& row = rows[i];
      if (led(row)) {
        // A second one may be the kicker or deck of a headline that names a day.
        if (has_folio && !clear(row.box, kClearOfText * body_, false)) return;
        has_folio = true;
        if (!take_row(row, rule_under(row, next_of(i)))) return;
        continue;
      }
      // Nothing but display type: a masthead, if the rows about it say so.
      const bool one = row.prints.size() == 1 && may_be_masthead(row.prints.front());
      if (!one) return;
      const bool over_folio = next_of(i) != nullptr && led(*next_of(i));
      const bool sure_folio =
          over_folio && (signs(*next_of(i)) >= kSureSigns ||
                         rule_under(*next_of(i), i + 2 < rows.size() ? &rows[i + 2] : nullptr));
      const bool worded = reads_like_masthead(row.prints.front().text);
      const bool under_folio = i > 0 && worded && rule_under(row, next_of(i));
      if (!sure_folio && !(worded && over_folio) && !under_folio) return;
      name(row.prints.front(), Kind::masthead);
    }
  }

  // Names the furniture of a row led by its wording; false where other print stands in it too.
  bool take_row(const Row& row, bool ruled) {
    const int all = signs(row);
    bool only = true;
    for (const Print& print : row.prints) {
      const bool alone = row.prints.size() == 1;
      const bool small = print.small_line(body_), has_signs = print.signs > 0;
      const bool named = print.number || (print.label && (ruled || all > 1 || !alone));
      if (may_be_masthead(print) && !has_signs && !print.number && reads_like_masthead(print.text)) {
        name(print, Kind::masthead);
      } else if (small && !has_signs && named) {
        name_small(print);
      } else if (small && (has_signs || (!text::ends_sentence(text::decode(print.text)) &&
                                         clear(print.box, kClearOfText * body_, false)))) {
        name(print, Kind::folio);
      } else {
        only = false;
      }
    }
    return only;
  }

  bool take_foot(const Row& row) {
    bool only = true;
    for (const Print& print : row.prints) {
      const bool sentence = text::ends_sentence(text::decode(print.text));
      if (print.small_line(body_) && (print.number || (print.signs > 0 && !sentence)) &&
          clear(print.box, kClearFoot * body_, true))
        name_small(print);
      else
        only = false;
    }
    return only;
  }

  Page& page_;
  double body_;
  bool foot_;
  std::vector<Print> rest_;
  Box extent_;
  std::vector<Box> rules_;
};

}  // namespace

void find_furniture(Page& page, double body) {
  for (const std::vector<int>& sheet : find_sheets(page, Direction::horizontal)) {
    Edge(page, sheet, body, false).read();
    Edge(page, sheet, body, true).read();
  }
}

}  // namespace broadsheet::order
