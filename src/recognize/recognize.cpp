#include "recognize/recognize.h"

#include <algorithm>
#include <set>

#include "page/reading_frame.h"
#include "recognize/language.h"
#include "recognize/line_picture.h"
#include "text/character.h"

namespace broadsheet::recognize {

namespace {

constexpr std::size_t kProbes = 2;  // longest lines of a region that choose among models of one script
constexpr double kHanShare = 0.3;   // of what was read: from here a line is Chinese
constexpr double kInkOfEm = 0.93;   // ink height of a full line of Chinese characters, in em
constexpr double kFullLine = 0.9;   // quantile of the ink heights in a region that stands for a full line

struct RegionLines {
  std::vector<int> ids;  // into page.lines, longest first
  std::vector<LineCut> cuts;
  double ink_height = 0;  // of a full line, flattened pixels
};

double high(std::vector<double> values) {
  if (values.empty()) return 0;
  const auto nth =
      values.begin() + static_cast<std::ptrdiff_t>(kFullLine * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), nth, values.end());
  return *nth;
}

RegionLines lines_of(const Page& page, const Region& region, const cv::Mat& flat) {
  RegionLines lines;
  lines.ids = region.lines;
  const auto line_of = [&](int id) -> const Line& { return page.lines[static_cast<std::size_t>(id)]; };
  const auto length = [&](int id) {
    return to_reading_frame(flat_box(page, line_of(id).outline), line_of(id).direction).width();
  };
  std::stable_sort(lines.ids.begin(), lines.ids.end(), [&](int a, int b) { return length(a) > length(b); });
  std::vector<double> heights;
  for (const int id : lines.ids) {
    const Line& line = line_of(id);
    lines.cuts.push_back(
        cut_line(flat, {flat_box(page, line.outline), line.glyph_size, line.direction, region.inverted}));
    if (!lines.cuts.back().ink.empty()) heights.push_back(lines.cuts.back().ink.height());
  }
  lines.ink_height = high(heights);
  return lines;
}

double han_share(const Reading& reading) {
  std::size_t han = 0, all = 0;
  for (const Glyph& glyph : reading.glyphs)
    for (const char32_t c : glyph.text) {
      if (text::is_han(c)) ++han;
      if (text::is_han(c) || text::is_letter(c)) ++all;
    }
  return all == 0 ? 0 : static_cast<double>(han) / static_cast<double>(all);
}

bool has_letters(const Reading& reading) {
  return std::any_of(reading.glyphs.begin(), reading.glyphs.end(), [](const Glyph& glyph) {
    return std::any_of(glyph.text.begin(), glyph.text.end(), text::is_letter);
  });
}

Result<Reading> read_line(const RegionLines& lines, std::size_t i, TesseractReader& reader,
                          const std::string& language, LinePicture& picture) {
  picture = set_line(lines.cuts[i], lines.ink_height, setting_for(language));
  return reader.read(lines.cuts[i], lines.ink_height, language);
}

// The models of `reader` for one direction: Chinese ones in their vertical form where it is installed.
std::vector<std::string> models(const TesseractReader& reader, Direction direction, bool han,
                                std::set<std::string>& missing) {
  std::vector<std::string> names;
  for (const std::string& language : reader.languages()) {
    if (is_han_model(language) != han) continue;
    if (direction == Direction::horizontal) {
      names.push_back(language);
    } else if (const auto vertical = vertical_model(language); vertical && !reader.has(*vertical)) {
      missing.insert(*vertical);
    } else {
      names.push_back(vertical.value_or(language));
    }
  }
  return names;
}

// The surest of `names` on the longest lines.
Result<std::string> surest(const std::vector<std::string>& names, const RegionLines& lines,
                           TesseractReader& reader) {
  std::string best = names.front();
  double best_confidence = -1;
  for (const std::string& name : names) {
    if (names.size() == 1) break;
    double confidence = 0, glyphs = 0;
    for (std::size_t i = 0; i < std::min(kProbes, lines.cuts.size()); ++i) {
      LinePicture picture;
      const Result<Reading> reading = read_line(lines, i, reader, name, picture);
      if (!reading) return tl::unexpected(reading.error());
      const auto count = static_cast<double>(reading->glyphs.size());
      confidence += reading->confidence * count;
      glyphs += count;
    }
    confidence = glyphs > 0 ? confidence / glyphs : 0;
    if (confidence > best_confidence) {
      best_confidence = confidence;
      best = name;
    }
  }
  return best;
}

Result<std::string> language_of(const RegionLines& lines, const std::vector<std::string>& han,
                                const std::vector<std::string>& letters, TesseractReader& reader) {
  if (letters.empty()) return surest(han, lines, reader);
  if (han.empty()) return surest(letters, lines, reader);
  LinePicture picture;
  const Result<Reading> first = read_line(lines, 0, reader, han.front(), picture);
  if (!first) return tl::unexpected(first.error());
  const bool chinese = !has_letters(*first) || han_share(*first) >= kHanShare;
  return surest(chinese ? han : letters, lines, reader);
}

Result<void> read_region(Page& page, Region& region, const cv::Mat& flat, TesseractReader& reader,
                         const Options& options, std::set<std::string>& missing) {
  const RegionLines lines = lines_of(page, region, flat);
  const std::vector<std::string> han = models(reader, region.direction, true, missing);
  const std::vector<std::string> letters = models(reader, region.direction, false, missing);
  if (han.empty() && letters.empty()) return {};
  const Result<std::string> language = language_of(lines, han, letters, reader);
  if (!language) return tl::unexpected(language.error());
  region.language = *language;

  for (std::size_t i = 0; i < lines.ids.size(); ++i) {
    LinePicture picture;
    Result<Reading> reading = read_line(lines, i, reader, *language, picture);
    if (reading && is_han_model(*language) && !letters.empty() && has_letters(*reading) &&
        han_share(*reading) == 0) {
      LinePicture other_picture;
      Result<Reading> other = read_line(lines, i, reader, letters.front(), other_picture);
      if (!other || other->confidence > reading->confidence) {
        reading = std::move(other);
        picture = other_picture;
      }
    }
    if (!reading) return tl::unexpected(reading.error());
    const double em = lines.ink_height / kInkOfEm * picture.scale;
    const LineText read = line_text(*reading, picture, em, region.direction, page.flat, options.text);
    Line& line = page.lines[static_cast<std::size_t>(lines.ids[i])];
    line.text = read.text;
    line.words = read.words;
    line.confidence = read.confidence;
  }
  return {};
}

}  // namespace

Result<void> recognize(Page& page, const cv::Mat& flat, TesseractReader& reader, const Options& options) {
  std::set<std::string> missing;
  for (Region& region : page.regions) {
    if (region.lines.empty()) continue;
    if (auto done = read_region(page, region, flat, reader, options, missing); !done) return done;
  }
  for (const std::string& model : missing)
    page.notes.push_back("vertical lines are not read: no Tesseract data " + model + " (apt-get install " +
                         debian_package(model) + ")");
  return {};
}

}  // namespace broadsheet::recognize
