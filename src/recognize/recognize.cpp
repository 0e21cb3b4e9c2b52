#include "recognize/recognize.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include "recognize/agreement.h"
#include "recognize/confidence.h"
#include "recognize/forms.h"
#include "recognize/fraktur.h"
#include "recognize/language.h"
#include "recognize/look_alikes.h"
#include "recognize/marks.h"
#include "recognize/marks_by_ink.h"
#include "recognize/quick_reader.h"
#include "recognize/region_lines.h"
#include "recognize/right_to_left.h"
#include "recognize/simplified_print.h"
#include "recognize/vertical_quotes.h"
#include "text/utf.h"

namespace broadsheet::recognize {

namespace {

constexpr double kInkOfEm = 0.93;  // ink height of a full line of Chinese characters, in em

std::string text_of(const std::vector<Sign>& signs, bool chinese) {
  std::u32string text;
  for (const Sign& sign : signs)
    text += (sign.network_space && !chinese ? U" " : U"") + std::u32string(1, sign.c);
  return text::encode(text);
}

Said said_by(const Reader& reader, const std::vector<Sign>& signs, bool chinese) {
  Said said{reader.name(), text_of(signs, chinese), 0, {}};
  for (const Sign& sign : signs) said.confidences.push_back(sign.confidence);
  if (!signs.empty())
    said.confidence = std::accumulate(said.confidences.begin(), said.confidences.end(), 0.0) /
                      static_cast<double>(signs.size());
  return said;
}

// All that is needed to read the lines of one region.
class RegionReader {
 public:
  RegionReader(const Readers& readers, const Options& options, const RegionLines& lines,
               const RegionLanguage& language, Direction direction)
      : readers_(readers),
        options_(options),
        lines_(lines),
        probe_(language),
        language_(language.model),
        direction_(direction),
        group_(group_of(language_, direction)),
        choice_(!readers.neural                       ? ReaderChoice::tesseract
                : readers.tesseract->reads(language_) ? options.readers
                                                      : ReaderChoice::neural) {
    for (const std::string& name : options.languages)
      if (letters_.empty() && !is_han_model(name)) letters_ = name;
  }

  Result<void> read(std::size_t i, Line& line, const FlatMap& map) const {
    const LineInk ink = ink_of(i);
    const auto& [picture, em, marks] = ink;
    std::optional<Voice> quick;
    if (readers_.quick && readers_.quick->reads(language_)) {
      const Result<Reading> reading = read_by(*readers_.quick, i);
      if (!reading) return tl::unexpected(reading.error());
      quick = voice_of(*readers_.quick, signs_in(*reading, ink), marks);
      if (may_stand(*reading, language_)) {
        set_text(line, {std::move(quick->signs), {}}, picture, em, map);
        return {};
      }
    }
    const bool neural = neural_first(group_, choice_);
    Result<Voice> first = voice(neural, i, ink);
    if (!first) return tl::unexpected(first.error());
    // In Fraktur the quick reader is the better second voice, and has had its say.
    const bool heard = quick && group_ == TypeGroup::fraktur;
    if (!heard && !ask_second(first->signs, group_, options_.profile, choice_)) {
      set_text(line, {std::move(first->signs), {}}, picture, em, map);
      return {};
    }
    Result<Voice> second = heard ? Result<Voice>(std::move(*quick)) : voice(!neural, i, ink);
    if (!second) return tl::unexpected(second.error());
    line.said = {first->said, second->said};
    if (!neural) std::swap(*first, *second);
    set_text(line, agree(first->signs, second->signs, group_, knowledge()), picture, em, map);
    return {};
  }

 private:
  // The picture of a line without the marks that its ink shows, and these.
  struct LineInk {
    LinePicture picture;
    double em = 0;
    std::vector<InkMark> marks;
  };

  LineInk ink_of(std::size_t i) const {
    LinePicture picture = set_line(lines_.cuts[i], lines_.ink_height, setting_for(language_));
    const double em = lines_.ink_height / kInkOfEm * picture.scale;
    if (group_ != TypeGroup::chinese_vertical) return {std::move(picture), em, {}};
    std::vector<InkMark> marks = marks_by_ink(picture, em, is_simplified_model(language_));
    return {without(marks, picture, em), em, std::move(marks)};
  }

  static std::vector<Sign> signs_in(const Reading& reading, const LineInk& ink) {
    if (ink.marks.empty()) return signs_of(reading, ink.picture, ink.em);
    return signs_of(without(ink.marks, reading, ink.picture, ink.em), ink.picture, ink.em);
  }

  // What a reader says of a line, as it is kept and with its confidence calibrated.
  struct Voice {
    Said said;
    std::vector<Sign> signs;
  };

  Reader& reader(bool neural) const { return neural ? *readers_.neural : *readers_.tesseract; }

  Voice voice_of(const Reader& reader, std::vector<Sign> signs, const std::vector<InkMark>& marks) const {
    Voice voice{said_by(reader, signs, is_chinese(group_)), std::move(signs)};
    const ReaderKind kind = &reader == readers_.tesseract ? ReaderKind::tesseract : ReaderKind::neural;
    for (Sign& sign : voice.signs) sign.confidence = calibrated(sign.confidence, kind, group_);
    put_in(marks, voice.signs);
    return voice;
  }

  Result<Voice> voice(bool neural, std::size_t i, const LineInk& ink) const {
    return signs_by(neural, i, ink).map([&](std::vector<Sign> signs) {
      return voice_of(reader(neural), std::move(signs), ink.marks);
    });
  }

  // The longest line may have been read already, to find the language.
  Result<Reading> read_by(Reader& reader, std::size_t i) const {
    if (i == 0 && probe_.reader == &reader) return probe_.longest;
    return reader.read(lines_.cuts[i], lines_.ink_height, language_);
  }

  Result<std::vector<Sign>> signs_by(bool neural, std::size_t i, const LineInk& ink) const {
    Result<Reading> reading = read_by(reader(neural), i);
    if (!reading) return tl::unexpected(reading.error());
    if (!neural && is_chinese(group_) && !letters_.empty() && has_letters(*reading) &&
        han_share(*reading) == 0) {
      Result<Reading> other = reader(neural).read(lines_.cuts[i], lines_.ink_height, letters_);
      if (!other) return tl::unexpected(other.error());
      if (other->confidence > reading->confidence) reading = std::move(other);
    }
    std::vector<Sign> signs = signs_in(*reading, ink);
    if (neural) return signs;
    tidy(signs);
    const std::string sister = options_.profile == Profile::fast ? "" : sister_model(language_);
    if (sister.empty() || !readers_.tesseract->reads(sister)) return signs;
    const Result<Reading> other = readers_.tesseract->read(lines_.cuts[i], lines_.ink_height, sister);
    if (!other) return tl::unexpected(other.error());
    std::vector<Sign> others = signs_in(*other, ink);
    tidy(others);
    return surer_of(signs, others, group_, knowledge());
  }

  static void tidy(std::vector<Sign>& signs) {
    const bool chinese = is_chinese(signs);
    drop_unprinted(signs, chinese);
    mend_marks(signs, chinese);
  }

  Knowledge knowledge() const {
    return {is_simplified_model(language_) ? options_.han : nullptr, options_.lexicon,
            text::language_named(language_)};
  }

  std::string other_than_tesseract(const std::vector<Said>& said) const {
    return said[0].reader == readers_.tesseract->name() ? said[1].reader : said[0].reader;
  }

  Dispute dispute_of(const Line& line, const Difference& difference, std::size_t offset) const {
    Dispute dispute{offset,
                    text::encode(difference.chosen),
                    text::encode(difference.rejected),
                    difference.first_won ? other_than_tesseract(line.said) : readers_.tesseract->name(),
                    difference.reason,
                    difference.odds,
                    {},
                    {}};
    for (std::size_t i = 0; i < kEvidence; ++i)
      if (difference.evidence[i] != 0)
        dispute.evidence.emplace(to_string(static_cast<Evidence>(i)), difference.evidence[i]);
    for (const Choice& candidate : difference.candidates)
      dispute.candidates.push_back({text::encode(std::u32string(1, candidate.c)), candidate.confidence});
    return dispute;
  }

  void set_text(Line& line, Agreement agreed, const LinePicture& picture, double em,
                const FlatMap& map) const {
    if (group_ == TypeGroup::fraktur) settle_look_alikes(agreed, knowledge());
    if (group_ == TypeGroup::chinese_vertical) {
      settle_vertical_quotes(agreed, is_simplified_model(language_));
      if (is_simplified_model(language_) && options_.text.full_width_punctuation)
        set_horizontal_quotes(agreed);
    }
    const LineText read = line_text(agreed.signs, picture, em, direction_, map, options_.text);
    for (const Difference& difference : agreed.differences)
      line.disputes.push_back(dispute_of(line, difference, read.offsets[difference.first]));
    line.text = read.text;
    line.words = read.words;
    line.confidence = read.confidence;
  }

  const Readers& readers_;
  const Options& options_;
  const RegionLines& lines_;
  const RegionLanguage& probe_;
  std::string language_;
  Direction direction_;
  TypeGroup group_;
  ReaderChoice choice_;
  std::string letters_;  // the first model of letters; empty when there is none
};

Result<void> read_region(Page& page, Region& region, const cv::Mat& flat, const Readers& readers,
                         const Options& options, RegionLanguages& languages) {
  const RegionLines lines = lines_of(page, region, flat);
  // What the user has given stands.
  const std::string given = std::exchange(region.language, {});
  Result<RegionLanguage> language = RegionLanguage{};
  if (auto known = given.empty() ? std::nullopt : languages.given(given, region.direction)) {
    language = std::move(*known);
  } else {
    if (!given.empty())
      page.notes.push_back("a region is not read in " + given +
                           ", which is not among the languages read with");
    language = languages.of(lines, region.direction);
  }
  if (!language) return tl::unexpected(language.error());
  if (language->model.empty()) return {};
  region.language = language->model;
  const RegionReader reader(readers, options, lines, *language, as_pictured(region.direction));
  for (std::size_t i = 0; i < lines.ids.size(); ++i) {
    Line& line = page.lines[static_cast<std::size_t>(lines.ids[i])];
    if (auto done = reader.read(i, line, page.flat); !done) return done;
  }
  return {};
}

}  // namespace

Result<void> recognize(Page& page, const cv::Mat& flat, const Readers& readers, const Options& options) {
  RegionLanguages languages(options.languages, readers, options.lexicon);
  if (auto done = languages.survey(page, flat); !done) return done;
  for (Region& region : page.regions) {
    if (region.lines.empty()) continue;
    if (auto done = read_region(page, region, flat, readers, options, languages); !done) return done;
  }
  settle_simplified_print(page);
  find_right_to_left(page, options.han);
  for (const std::string& model : languages.missing())
    page.notes.push_back("vertical lines are not read by Tesseract: no data " + model + " (apt-get install " +
                         debian_package(model) + ")");
  return {};
}

}  // namespace broadsheet::recognize
