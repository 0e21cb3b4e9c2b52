#include "score/reflow_score.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "score/characters.h"
#include "score/joint_text.h"
#include "score/text_partners.h"
#include "text/utf.h"

namespace broadsheet::score {
namespace {

/// Characters squared, as for whole texts (text_score.cpp).
constexpr double kMostCells = 4e10;
/// Of the characters of the broken text. OCR at its worst leaves more standing; another text far less.
constexpr double kLeastAlike = 0.5;
/// The quantile of the normal distribution that leaves 2.5 % above it.
constexpr double kQuantile = 1.959964;

double share(std::size_t part, std::size_t whole, double of_nothing) {
  return whole == 0 ? of_nothing : static_cast<double>(part) / static_cast<double>(whole);
}

/// All that stands in the stretch.
Between between(const JointText& text, const Stretch& stretch) {
  Between all;
  for (std::size_t i = stretch.before + 1; i <= stretch.after; ++i) {
    all.hyphen = all.hyphen || text.before[i].hyphen;
    all.space = all.space || text.before[i].space;
    all.line_end = all.line_end || text.before[i].line_end;
  }
  return all;
}

LineEnd kind_of(const Between& b, bool broken_by_hyphen) {
  if (b.line_end) return LineEnd::paragraph;
  if (b.hyphen) return b.space ? LineEnd::hanging : LineEnd::kept;
  if (b.space) return LineEnd::space;
  return broken_by_hyphen ? LineEnd::mended : LineEnd::nothing;
}

class Judge {
 public:
  Judge(const JointText& truth, const JointText& broken, const JointText& output, TextPartners of_broken)
      : truth_(truth),
        broken_(broken),
        output_(output),
        to_output_(truth.characters, output.characters),
        to_truth_(std::move(of_broken)) {}

  ReflowScore take() {
    count_line_ends();
    count_paragraphs();
    count_spaces();
    return std::move(score_);
  }

 private:
  void count_line_ends() {
    for (std::size_t i = 1; i < broken_.before.size(); ++i) {
      if (!broken_.before[i].line_end) continue;
      const auto place = to_truth_.place(i - 1, i);
      if (!place) {
        ++score_.unsettled;
        continue;
      }
      const bool hyphen = broken_.before[i].hyphen;
      const LineEnd truth = kind_of(between(truth_, *place), hyphen);
      const auto there = to_output_.place(place->before, place->after);
      const auto found = there ? std::optional(kind_of(between(output_, *there), hyphen)) : std::nullopt;
      const bool letter_lost =
          there && hyphen && is_parted_ck(i, *place) && output_.printed[there->before] != U'c';
      const bool right = found == truth;
      ++score_.line_ends.at(static_cast<std::size_t>(truth)).truth;
      if (found) ++score_.line_ends.at(static_cast<std::size_t>(*found)).output;
      if (right) ++score_.line_ends.at(static_cast<std::size_t>(truth)).both;
      if (hyphen) count_word(truth, found, letter_lost);
      if (!right || letter_lost)
        score_.mistakes.push_back({truth, found, text::encode(around(broken_, i)),
                                   there ? text::encode(around(output_, there->after)) : ""});
    }
  }

  /// German printers part ck as k-k: the broken text then has another letter than the truth.
  bool is_parted_ck(std::size_t i, const Stretch& place) const {
    return broken_.printed[i - 1] == U'k' && broken_.printed[i] == U'k' &&
           truth_.printed[place.before] == U'c' && truth_.printed[place.after] == U'k';
  }

  void count_word(LineEnd truth, std::optional<LineEnd> found, bool letter_lost) {
    const bool real = truth == LineEnd::kept || truth == LineEnd::hanging;
    if (!real && truth != LineEnd::mended) return;  // a speck behind the last word of a line
    WordRepair& words = score_.words;
    ++(real ? words.real : words.printers);
    const bool hyphen = found == LineEnd::kept || found == LineEnd::hanging;
    if (!found)
      ++words.lost;
    else if (found == truth)
      ++(letter_lost ? words.letters : words.right);
    else if (found == LineEnd::paragraph)
      ++words.torn;
    else if (hyphen != real)
      ++(real ? words.destroyed : words.left);
    else
      ++words.spaced;
  }

  void count_paragraphs() {
    for (std::size_t i = 1; i < truth_.before.size(); ++i) {
      if (!truth_.before[i].line_end) continue;
      ++score_.paragraphs.truth;
      const auto place = to_output_.place(i - 1, i);
      if (place && between(output_, *place).line_end) ++score_.paragraphs.both;
    }
    score_.paragraphs.output = static_cast<std::size_t>(std::count_if(
        output_.before.begin(), output_.before.end(), [](const Between& b) { return b.line_end; }));
    score_.paragraphs.both = std::min(score_.paragraphs.both, score_.paragraphs.output);
  }

  void count_spaces() {
    for (std::size_t i = 1; i < truth_.before.size(); ++i) {
      const auto place = to_output_.place(i - 1, i);
      if (!place) continue;
      const Between& wanted = truth_.before[i];
      const Between found = between(output_, *place);
      if (wanted.line_end || found.line_end) continue;
      ++score_.places;
      if (wanted.space && !found.space) ++score_.missing_spaces;
      if (wanted.space || !found.space) continue;
      ++score_.extra_spaces;
      if (is_cjk(truth_.printed[i - 1]) && is_cjk(truth_.printed[i])) ++score_.han_spaces;
    }
  }

  const JointText& truth_;
  const JointText& broken_;
  const JointText& output_;
  TextPartners to_output_;
  TextPartners to_truth_;
  ReflowScore score_;
};

Error error_of(ErrorCode code, std::string cause, std::string next_step = "") {
  Error error;
  error.code = code;
  error.cause = std::move(cause);
  error.next_step = std::move(next_step);
  return error;
}

}  // namespace

const char* to_string(LineEnd kind) {
  static constexpr std::array<const char*, kLineEndKinds> kNames{"nothing", "space",   "mended",
                                                                 "kept",    "hanging", "paragraph"};
  return kNames.at(static_cast<std::size_t>(kind));
}

double Tally::precision() const { return share(both, output, 1); }
double Tally::recall() const { return share(both, truth, 1); }
double Tally::f1() const { return share(2 * both, truth + output, 1); }

double WordRepair::right_rate() const { return share(right, printers + real, 1); }
double WordRepair::destroyed_rate() const { return share(destroyed, real, 0); }
double WordRepair::destroyed_bound() const { return wilson_upper_bound(destroyed, real); }

Tally ReflowScore::all_line_ends() const {
  return std::accumulate(
      line_ends.begin(), line_ends.end(), Tally{}, [](const Tally& sum, const Tally& kind) {
        return Tally{sum.truth + kind.truth, sum.output + kind.output, sum.both + kind.both};
      });
}

double wilson_upper_bound(std::size_t part, std::size_t whole) {
  if (whole == 0) return 1;
  const auto n = static_cast<double>(whole);
  const double p = static_cast<double>(part) / n, z2 = kQuantile * kQuantile;
  const double centre = p + z2 / (2 * n);
  const double half = kQuantile * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n));
  return std::min(1.0, (centre + half) / (1 + z2 / n));
}

Result<ReflowScore> score_reflow(std::string_view truth, std::string_view broken, std::string_view output) {
  const JointText wanted = joint_text(truth), printed = joint_text(broken), found = joint_text(output);
  if (wanted.characters.empty())
    return tl::unexpected(error_of(ErrorCode::bad_input, "the truth holds no text"));
  if (printed.characters.empty())
    return tl::unexpected(error_of(ErrorCode::bad_input, "the broken text holds no text"));
  const std::size_t longest = std::max(printed.characters.size(), found.characters.size());
  if (static_cast<double>(wanted.characters.size()) * static_cast<double>(longest) > kMostCells)
    return tl::unexpected(
        error_of(ErrorCode::too_large, "the texts are far longer than a page", "score page by page"));
  const TextPartners to_broken(wanted.characters, printed.characters);
  if (static_cast<double>(to_broken.paired()) < kLeastAlike * static_cast<double>(printed.characters.size()))
    return tl::unexpected(error_of(ErrorCode::bad_input, "the broken text is not that of the truth"));
  return Judge(wanted, printed, found, to_broken.reversed(printed.characters.size())).take();
}

}  // namespace broadsheet::score
