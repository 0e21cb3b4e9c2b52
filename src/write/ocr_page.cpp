#include "write/ocr_page.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <set>

#include "page/median.h"
#include "page/reading_frame.h"
#include "text/character.h"
#include "text/normalize.h"
#include "text/utf.h"
#include "text/width.h"
#include "write/language_tag.h"
#include "write/xml_nodes.h"

namespace broadsheet::write {

namespace {

constexpr double kFarthest = 1e6;      // units: more than any page's side, so that areas stay exact
constexpr double kUnplacedSize = 10;   // units: of type of which nothing is known; only ratios matter
constexpr double kPrintedSpace = 0.5;  // em between two Chinese characters: more than their own side bearings
constexpr double kHeadlineSize = 1.35;       // of the page's usual size: lines of one type differ by less
constexpr std::size_t kHeadlineLines = 4;    // more are a leading article in larger type
constexpr std::size_t kHeadlineLetters = 3;  // fewer are a drop capital
constexpr double kLowLetters = 0.45;  // x-height against ascender to descender, in faces of small x-height

std::optional<double> number(std::string_view text) {
  const std::vector<std::string_view> parts = tokens(text);
  if (parts.size() != 1) return std::nullopt;
  const char *begin = parts[0].data(), *all = begin + parts[0].size();
  double value = 0;
  const auto [end, fault] = std::from_chars(begin, all, value);
  if (fault != std::errc() || end != all) return std::nullopt;
  if (!(std::abs(value) <= kFarthest)) return std::nullopt;  // NaN too
  return value;
}

/// Is a space printed between two words that the file holds apart?
bool space_between(const OcrWord& before, const OcrWord& after, bool vertical, double em) {
  if (!after.space_before) return false;
  const std::u32string left = text::decode(before.text), right = text::decode(after.text);
  if (left.empty() || right.empty() || !text::is_cjk(left.back()) || !text::is_cjk(right.front()))
    return true;
  // The white beside a mark belongs to the mark.
  if (text::is_cjk_punctuation(left.back()) || text::is_cjk_punctuation(right.front())) return false;
  if (before.box.empty() || after.box.empty()) return true;
  const double gap = vertical ? after.box.top - before.box.bottom : after.box.left - before.box.right;
  return gap > kPrintedSpace * em;
}

Box box_of_words(const OcrLine& line) {
  Box box;
  for (const OcrWord& word : line.words) box = united(box, word.box);
  return box;
}

std::string own_text(const OcrLine& line) {
  if (!line.text.empty()) return line.text;
  std::string text;
  for (const OcrWord& word : line.words) text += (text.empty() ? "" : " ") + word.text;
  return text;
}

/// By the shape of lines of several characters: a single one may be taller than wide in any line.
Direction direction_of(const std::vector<OcrLine>& lines) {
  double balance = 0;
  for (const OcrLine& line : lines) {
    if (text::decode(own_text(line)).size() < 2) continue;
    balance += line.box.width() >= line.box.height() ? line.box.width() : -line.box.height();
  }
  return balance < 0 ? Direction::vertical : Direction::horizontal;
}

/// The share of a line that its characters from `begin` to `end` em take of `all`.
Box slice(const Box& line, bool vertical, double begin, double end, double all) {
  const auto at = [&](double from, double extent, double em) {
    return all > 0 ? from + extent * em / all : from;
  };
  if (vertical)
    return {line.left, at(line.top, line.height(), begin), line.right, at(line.top, line.height(), end)};
  return {at(line.left, line.width(), begin), line.top, at(line.left, line.width(), end), line.bottom};
}

Line line_of(const OcrLine& given, Direction direction) {
  const bool vertical = direction == Direction::vertical;
  Line line;
  line.direction = direction;
  line.outline = quad_of(given.box);
  line.glyph_size = given.size > 0 ? given.size : vertical ? given.box.width() : given.box.height();
  line.detection = 1;
  const double all = text::counted_width(text::decode(own_text(given)));
  double begin = 0;
  std::string text;
  for (const OcrWord& word : given.words) {
    Word out;
    const OcrWord* before = line.words.empty() ? nullptr : &word - 1;
    out.space_before = before != nullptr && space_between(*before, word, vertical, line.glyph_size);
    const double end = begin + text::counted_width(text::decode(word.text));
    out.outline = quad_of(word.box.empty() ? slice(given.box, vertical, begin, end, all) : word.box);
    begin = end + text::em_width(U' ');
    out.text = word.text;
    out.confidence = word.confidence;
    line.confidence += word.confidence / static_cast<double>(given.words.size());
    text += (out.space_before ? " " : "") + out.text;
    line.words.push_back(std::move(out));
  }
  line.text = given.text.empty() ? text::nfc(text) : given.text;
  return line;
}

/// Lines of one type differ by the letters they happen to have: a lower one has the size of most.
void even_sizes(std::vector<Line>& lines) {
  std::vector<double> sizes;
  sizes.reserve(lines.size());
  for (const Line& line : lines) sizes.push_back(line.glyph_size);
  const double usual = median(sizes);
  for (Line& line : lines)
    if (line.glyph_size < usual && line.glyph_size > kLowLetters * usual) line.glyph_size = usual;
}

}  // namespace

std::string clean_text(std::string_view text) {
  std::string out;
  for (const std::string_view part : tokens(text)) {
    if (!out.empty()) out += ' ';
    out += part;
  }
  return text::nfc(out);
}

std::vector<Box> laid_out(const Box& box, const std::vector<std::string>& texts, Direction direction) {
  std::vector<double> widths;
  double longest = 0;
  for (const std::string& text : texts) {
    widths.push_back(std::max(text::counted_width(text::decode(text)), text::em_width(U' ')));
    longest = std::max(longest, widths.back());
  }
  const Box frame = to_reading_frame(box, direction);
  const double size = frame.height() / static_cast<double>(texts.size());
  std::vector<Box> boxes;
  for (const double width : widths) {
    const double top = frame.top + size * static_cast<double>(boxes.size());
    boxes.push_back(from_reading_frame(
        {frame.left, top, frame.left + frame.width() * width / longest, top + size}, direction));
  }
  return boxes;
}

double number_or_0(std::string_view text) { return number(text).value_or(0); }

void set_one_article(Page& page, const std::vector<int>& order) {
  std::vector<int> wanted = order;
  for (const Region& region : page.regions) wanted.push_back(region.id);
  std::set<int> seen;
  Article article;
  for (const int id : wanted)
    if (seen.insert(id).second) article.regions.push_back(id);
  page.articles.clear();
  if (!article.regions.empty()) page.articles.push_back(std::move(article));
}

Box OcrPage::checked(const std::array<std::string_view, 4>& texts, bool extents) {
  std::array<double, 4> values{};
  bool sound = true;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (texts[i].empty()) return {};
    const auto value = number(texts[i]);
    sound = sound && value;
    values[i] = value.value_or(0);
  }
  Box box{values[0], values[1], values[2], values[3]};
  if (extents) box = {values[0], values[1], values[0] + values[2], values[1] + values[3]};
  if (sound && !box.empty()) return box;
  ++no_places_;
  return {};
}

Box OcrPage::corners(const std::array<std::string_view, 4>& texts) { return checked(texts, false); }
Box OcrPage::extent(const std::array<std::string_view, 4>& texts) { return checked(texts, true); }

void OcrPage::set_size(double width, double height) {
  if (width < 1 || height < 1) return;
  page_.source.width = static_cast<int>(std::ceil(width));
  page_.source.height = static_cast<int>(std::ceil(height));
}

void OcrPage::place_lines(OcrRegion& region) const {
  std::vector<double> heights;
  for (OcrLine& line : region.lines) {
    if (line.box.empty()) line.box = box_of_words(line);
    if (!line.box.empty()) heights.push_back(line.box.height());
  }
  if (heights.size() == region.lines.size()) return;
  if (heights.empty() && !region.box.empty()) {
    std::vector<std::string> texts;
    for (const OcrLine& line : region.lines) texts.push_back(own_text(line));
    const std::vector<Box> boxes = laid_out(region.box, texts, Direction::horizontal);
    for (std::size_t i = 0; i < boxes.size(); ++i) region.lines[i].box = boxes[i];
    return;
  }
  const double size = heights.empty() ? kUnplacedSize : median(heights);
  Point start{0, lowest_};
  if (!heights.empty()) {
    const auto placed = std::find_if(region.lines.begin(), region.lines.end(),
                                     [](const OcrLine& line) { return !line.box.empty(); });
    const auto before = static_cast<double>(placed - region.lines.begin());
    start = {placed->box.left, placed->box.top - before * size};
  }
  for (OcrLine& line : region.lines) {
    const double width = std::max(text::counted_width(text::decode(own_text(line))), text::em_width(U' '));
    if (line.box.empty()) line.box = {start.x, start.y, start.x + size * width, start.y + size};
    start = {line.box.left, line.box.bottom};
  }
}

int OcrPage::add(const OcrRegion& given) {
  OcrRegion whole = given;
  for (OcrLine& line : whole.lines)
    std::erase_if(line.words, [](const OcrWord& w) { return w.text.empty(); });
  std::erase_if(whole.lines, [](const OcrLine& line) { return own_text(line).empty(); });
  if (whole.lines.empty() && (whole.kind != Kind::picture || whole.box.empty())) return -1;
  place_lines(whole);
  Region region;
  region.id = static_cast<int>(page_.regions.size());
  region.kind = whole.kind;
  region.language = language_name(whole.language);
  region.direction = direction_of(whole.lines);
  std::vector<Line> lines;
  for (const OcrLine& line : whole.lines) {
    lines.push_back(line_of(line, region.direction));
    if (given.box.empty()) whole.box = united(whole.box, line.box);
  }
  even_sizes(lines);
  region.outline = quad_of(whole.box);
  lowest_ = std::max(lowest_, whole.box.bottom);
  decisions_.of_region(region.id, whole.decided);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Line& line = lines[i];
    line.id = static_cast<int>(page_.lines.size());
    line.region = region.id;
    decisions_.of_line(line.id, whole.lines[i].decided);
    region.lines.push_back(line.id);
    page_.lines.push_back(std::move(line));
  }
  page_.regions.push_back(std::move(region));
  return page_.regions.back().id;
}

void OcrPage::add_rule(const Box& box) {
  if (box.empty()) return;
  const Point middle = box.center();
  page_.rules.push_back(box.width() >= box.height()
                            ? Rule{{box.left, middle.y}, {box.right, middle.y}, box.height()}
                            : Rule{{middle.x, box.top}, {middle.x, box.bottom}, box.width()});
}

void OcrPage::find_headlines() {
  std::vector<double> sizes;
  for (const Line& line : page_.lines) sizes.push_back(line.glyph_size);
  const double least = kHeadlineSize * median(sizes);
  for (Region& region : page_.regions) {
    if (region.kind != Kind::body || region.lines.size() > kHeadlineLines) continue;
    const auto large = [&](int id) {
      const Line& line = page_.lines[static_cast<std::size_t>(id)];
      return line.glyph_size > least && text::decode(line.text).size() >= kHeadlineLetters;
    };
    if (std::all_of(region.lines.begin(), region.lines.end(), large)) region.kind = Kind::headline;
  }
}

Page OcrPage::finish(const std::vector<int>& order, int frame, int frames) {
  find_headlines();
  Page page = std::move(page_);
  page.source.frame = frame;
  page.source.frames = frames;
  if (page.source.width == 0) {
    Box all;
    for (const Region& region : page.regions) all = united(all, bounds(region.outline));
    page.source.width = static_cast<int>(std::ceil(std::max(0.0, all.right)));
    page.source.height = static_cast<int>(std::ceil(std::max(0.0, all.bottom)));
  }
  if (no_places_ > 0)
    page.notes.push_back(std::to_string(no_places_) +
                         " places in the file can be none (no number, inside out or outside any page); "
                         "their text is kept");
  set_one_article(page, order);
  decisions_.settle(page);
  return page;
}

std::vector<Page> finish_all(std::vector<OcrPage>& pages, const std::vector<std::vector<int>>& orders) {
  std::vector<Page> out;
  for (std::size_t i = 0; i < pages.size(); ++i)
    out.push_back(pages[i].finish(i < orders.size() ? orders[i] : std::vector<int>{}, static_cast<int>(i),
                                  static_cast<int>(pages.size())));
  return out;
}

}  // namespace broadsheet::write
