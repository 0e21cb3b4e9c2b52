// Pages for the tests of the formats that other programs read: small ones with all that a page may have, put
// into paragraphs as the program does.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "page/page.h"
#include "reflow/reflow.h"
#include "text/character.h"
#include "text/utf.h"

namespace broadsheet::write {

class PageMaker {
 public:
  PageMaker() {
    page_.source = {"scans/a \"b\" & c.tif", 2, 5, 2000, 3000, 300, false, 0, "ab12"};
    page_.made_by = {"1.2.3", {{"det.onnx", "cd34"}}, {{"languages", "chi_sim+eng"}}};
    page_.provenance = {{"detect", "OpenVINO 2026.4", "model=det.onnx"}, {"order", "1.2.3", ""}};
  }

  /// A region whose lines fill `box` evenly, each from its left edge (its top, if they run down), at `pitch`
  /// pixels a character.
  int add(Kind kind, const Box& box, const std::vector<std::string>& texts,
          const std::string& language = "eng", Direction direction = Direction::horizontal) {
    Region region;
    region.id = static_cast<int>(page_.regions.size());
    region.kind = kind;
    region.direction = direction;
    region.outline = quad_of(box);
    region.language = language;
    const bool vertical = direction == Direction::vertical;
    const double size = (vertical ? box.width() : box.height()) / static_cast<double>(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const double at = size * static_cast<double>(i);
      const double characters = static_cast<double>(text::decode(texts[i]).size());
      const double length = std::min(vertical ? box.height() : box.width(), characters * size / 2);
      add_line(region, texts[i],
               vertical ? Box{box.right - at - size, box.top, box.right - at, box.top + length}
                        : Box{box.left, box.top + at, box.left + length, box.top + at + size * 0.9});
    }
    page_.regions.push_back(region);
    return region.id;
  }

  void article(std::vector<int> regions) {
    page_.articles.push_back({static_cast<int>(page_.articles.size()), std::move(regions)});
  }

  Line& line(int region, std::size_t number) {
    return page_
        .lines[static_cast<std::size_t>(page_.regions[static_cast<std::size_t>(region)].lines[number])];
  }
  Page& page() { return page_; }

  Page done(const reflow::Options& options = {}) {
    reflow::reflow(page_, options);
    return page_;
  }

 private:
  void add_line(Region& region, const std::string& text, const Box& box) {
    Line line;
    line.id = static_cast<int>(page_.lines.size());
    line.region = region.id;
    line.direction = region.direction;
    line.outline = quad_of(box);
    line.glyph_size = region.direction == Direction::vertical ? box.width() : box.height();
    line.detection = 1;
    line.text = text;
    line.confidence = 0.9;
    const std::u32string characters = text::decode(text);
    bool space = false;
    for (std::size_t i = 0; i < characters.size(); ++i) {
      const char32_t c = characters[i];
      if (c == U' ') {
        space = true;
        continue;
      }
      const double share = static_cast<double>(i) / static_cast<double>(characters.size());
      const double next = static_cast<double>(i + 1) / static_cast<double>(characters.size());
      const Box place =
          region.direction == Direction::vertical
              ? Box{box.left, box.top + share * box.height(), box.right, box.top + next * box.height()}
              : Box{box.left + share * box.width(), box.top, box.left + next * box.width(), box.bottom};
      const bool letter = !text::is_cjk(c) && !line.words.empty() && !space &&
                          !text::is_cjk(text::decode(line.words.back().text).front());
      if (letter) {
        line.words.back().text += text::encode(std::u32string(1, c));
        line.words.back().outline = quad_of(united(bounds(line.words.back().outline), place));
      } else {
        line.words.push_back(
            {quad_of(place), text::encode(std::u32string(1, c)), 0.95, space && !line.words.empty()});
      }
      space = false;
    }
    region.lines.push_back(line.id);
    page_.lines.push_back(std::move(line));
  }

  Page page_;
};

/// Furniture, headlines, a paragraph over two columns with broken words, a list, a table, an advertisement, a
/// picture with its caption, and Chinese in both directions.
inline Page newspaper() {
  PageMaker maker;
  const int masthead = maker.add(Kind::masthead, {100, 20, 1500, 100}, {"THE MORNING POST"});
  const int folio = maker.add(Kind::folio, {100, 110, 900, 140}, {"Friday, 3 May 1912"});
  const int number = maker.add(Kind::page_number, {1800, 110, 1830, 140}, {"7"});
  const int kicker = maker.add(Kind::kicker, {100, 160, 500, 190}, {"A QUIET SALE"});
  const int headline = maker.add(Kind::headline, {100, 200, 1300, 280}, {"The Mill Is Sold"});
  const int first = maker.add(Kind::body, {100, 300, 700, 600},
                              {"The old mill by the river was sold", "on Friday to a company from the",
                               "north, which means to make paper", "there. It will need sixty hands, but",
                               "nobody had thought of the well-", "known dam. It was badly dam-"});
  const int second = maker.add(Kind::body, {760, 300, 1360, 500},
                               {"aged in the floods of last spring,", "and whoever wants to use the wheel",
                                "must mend it first.", "1. The wheel is old."});
  const int picture = maker.add(Kind::picture, {760, 520, 1360, 800}, {});
  const int caption = maker.add(Kind::caption, {760, 810, 1360, 850}, {"The mill as it was."});
  const int table = maker.add(Kind::table, {100, 900, 700, 990},
                              {"Eggs, per dozen . . .      1.20", "Butter, per pound . .      2.10"});
  const int advertisement =
      maker.add(Kind::advertisement, {100, 1100, 700, 1200}, {"BUY SOAP", "at Brown & Sons <here>"});
  const int chinese = maker.add(Kind::body, {1450, 300, 1950, 460},
                                {"\xE3\x80\x80\xE3\x80\x80灯塔路改造以后，路面平整",
                                 "了许多。李涛 陈蔚都说好，还", "有人问什么时候修桥。"},
                                "chi_sim");
  const int vertical =
      maker.add(Kind::body, {1700, 900, 1820, 1500}, {"如今井口盖上了玻璃装了灯", "人人都来看"},
                "chi_tra_vert", Direction::vertical);
  const int heading =
      maker.add(Kind::headline, {1450, 200, 1950, 280}, {"井新老"}, "chi_sim", Direction::right_to_left);
  maker.article({masthead, folio, number});
  maker.article({kicker, headline, first, second, picture, caption});
  maker.article({heading, chinese, vertical});
  maker.article({table});
  maker.article({advertisement});
  Page& page = maker.page();
  page.rules = {{{730, 300}, {732, 800}, 3}, {{100, 880}, {1400, 884}, 2}};
  page.dropped = {{quad_of({5, 5, 9, 9}), DropReason::noise}};
  // A line that leans, and one whose words do not spell its text.
  for (Point& corner : maker.line(first, 1).outline.corner) corner.y += corner.x / 50;
  maker.line(first, 2).words.pop_back();
  return maker.done();
}

}  // namespace broadsheet::write
