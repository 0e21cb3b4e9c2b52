#include "reflow/verdict.h"

#include <algorithm>
#include <cmath>

namespace broadsheet::reflow {
namespace {

// Weights of evidence (natural logarithm of odds), for the end of a paragraph when positive. Set by reasoning
// on how print works and checked on made-up columns with jittered boxes; none is sharp, half a unit changes
// little.
constexpr double kPrior = -0.5;       // most line ends are no paragraph ends
constexpr double kPriorLoose = 1.0;   // advertisements, mastheads: most lines stand for themselves
constexpr double kPriorSolid = -1.5;  // headings and captions are mostly one paragraph
constexpr double kIndent = 4.0;
constexpr double kIndentTyped = 6.0;       // of plain text that is known to indent: no box can be wrong
constexpr double kNoIndent = -3.0;         // where the text is known to indent
constexpr double kNoIndentAssumed = -1.0;  // where it is only assumed to
constexpr double kFarIn = 1.0;             // set in by much more than an indent: centred, or round a picture
constexpr double kShort = 1.5;             // the next word would have fitted easily
constexpr double kShortPerEm = 0.5;        // and more for every em to spare
constexpr double kShortMost = 6.0;
constexpr double kFull = -1.0;     // the next word would not have fitted
constexpr double kShortRun = 9.0;  // prose has no short line in the middle, whatever mark it ends with
constexpr double kSetInRun = 4.0;  // and no prose has an indent on every row, if it is not a broken word's
constexpr double kSentence = 1.0;
constexpr double kOpenEnd = -2.0;  // a full line without any mark at its end
constexpr double kClause = -4.0;
constexpr double kLongClause = -0.5;
constexpr double kOpeningEnd = -5.0;
constexpr double kHyphen = -5.0;
constexpr double kDash = -1.5;
constexpr double kForbidden = -5.0;
constexpr double kLowerLatin = -3.0;
constexpr double kLowerHan = -1.0;
constexpr double kNextSpeaker = 2.5;  // less than an indent that is missed where the text has them
constexpr double kBracketOpen = -3.0;
constexpr double kQuoteOpen = -0.8;  // speeches of several paragraphs leave it open
constexpr double kBlankLine = 1.5;
constexpr double kBlankDivides = 3.0;  // of twenty, one or so is the end of a column or a page
constexpr double kLead = 2.0;
constexpr double kWideLead = 3.5;
constexpr double kSize = 5.0;
constexpr double kParted = 10.0;    // rows of different items, lines of verse: nothing else counts
constexpr double kSameRow = -10.0;  // pieces of one printed line: nothing else counts

constexpr double kOtherSize = 1.35;    // ratio: glyph sizes of one type differ by less, measured line by line
constexpr double kLeadFrom = 0.5;      // em of additional white between rows
constexpr double kWideLeadFrom = 1.1;  // em
constexpr double kIndentMost = 1.2;    // times the indent: still one
constexpr double kFarInFrom = 1.6;     // times the indent: something else, a dash not read perhaps
constexpr double kIndentLow = 0.3;     // times the indent: certainly none
constexpr double kIndentHigh = 0.65;   // times the indent: certainly one
constexpr double kHanTolerance = 1.0;  // em of room that setting and measuring leave at the end of a full row
constexpr double kLatinTolerance = 0.8;  // em

class Scale {
 public:
  void add(double weight, const char* reason) {
    sum_ += weight;
    if (weight > for_) for_ = weight, reason_for_ = reason;
    if (weight < against_) against_ = weight, reason_against_ = reason;
  }
  Verdict verdict() const {
    return sum_ > 0 ? Verdict{true, sum_, reason_for_} : Verdict{false, sum_, reason_against_};
  }

 private:
  double sum_ = 0, for_ = 0, against_ = 0;
  const char* reason_for_ = "sum of signs";
  const char* reason_against_ = "sum of signs";
};

double ramp(double x, double low, double high) { return std::clamp((x - low) / (high - low), 0.0, 1.0); }

double prior_of(Kind kind) {
  switch (kind) {
    case Kind::headline:
    case Kind::kicker:
    case Kind::deck:
    case Kind::byline:
    case Kind::subheading:
    case Kind::caption:
      return kPriorSolid;
    case Kind::advertisement:
    case Kind::masthead:
    case Kind::folio:
    case Kind::page_number:
      return kPriorLoose;
    default:
      return kPrior;
  }
}

void weigh_indent(const Evidence& e, const Habits& h, Scale& scale) {
  if (!e.indent || h.indent <= 0) return;
  const double x = *e.indent / h.indent;
  const double none = h.indent_learned ? kNoIndent : kNoIndentAssumed;
  if (x > kIndentMost) {
    scale.add(kFarIn + (kIndent - kFarIn) * (1 - ramp(x, kIndentMost, kFarInFrom)), "set in");
    return;
  }
  const double indent = !e.measured && h.indent_learned ? kIndentTyped : kIndent;
  const double share = ramp(x, kIndentLow, kIndentHigh);
  scale.add(none + share * (indent - none), share > 0.5 ? "indent" : "no indent");
}

bool weigh_shortfall(const Evidence& e, const Habits& h, Scale& scale) {
  if (!e.shortfall) return false;
  double tolerance = e.han ? kHanTolerance : kLatinTolerance;
  if (!e.measured) tolerance = counted_tolerance(e.han, e.measure);
  // In justified columns a full row reaches the edge whatever comes next.
  const double needed = h.justified && e.measured ? std::min(e.needed, 1.0) : e.needed;
  const double room = *e.shortfall - needed;
  if (room > tolerance) {
    scale.add(std::min(kShortMost, kShort + kShortPerEm * (room - tolerance)), "short line");
    return true;
  }
  scale.add(kFull * ramp(-room, -tolerance, 0), "full line");
  return false;
}

void weigh_ending(const Evidence& e, bool is_short, Scale& scale) {
  switch (e.ending) {
    case Ending::sentence:
      return scale.add(kSentence, "sentence end");
    case Ending::open:  // a short line without a mark is a heading, or has lost its full stop
      return scale.add(is_short ? 0 : kOpenEnd, "sentence goes on");
    case Ending::clause:
      return scale.add(kClause, "comma");
    case Ending::long_clause:
      return scale.add(kLongClause, "clause mark");
    case Ending::opening:
      return scale.add(kOpeningEnd, "opening mark");
    case Ending::hyphen:
      return scale.add(kHyphen, "broken word");
    case Ending::dash:
      return scale.add(kDash, "dash");
  }
}

void weigh_beginning(const Evidence& e, Scale& scale) {
  if (e.beginning == Beginning::forbidden) scale.add(kForbidden, "mark at line start");
  if (e.beginning == Beginning::lower) scale.add(e.han ? kLowerHan : kLowerLatin, "small letter");
}

void weigh_space(const Evidence& e, const Habits& h, Scale& scale) {
  if (e.after_blank) scale.add(h.blank_divides ? kBlankDivides : h.indent > 0 ? 0 : kBlankLine, "blank line");
  if (e.lead && *e.lead > kLeadFrom) scale.add(*e.lead > kWideLeadFrom ? kWideLead : kLead, "white between");
  if (e.size_ratio > kOtherSize) scale.add(kSize, "other size");
}

}  // namespace

Verdict decide(const Evidence& evidence, const Habits& habits, Kind kind) {
  if (evidence.same_row) return {false, kSameRow, "same line"};
  if (evidence.parted_by != Role::body) return {true, kParted, to_string(evidence.parted_by)};
  Scale scale;
  scale.add(prior_of(kind), "sum of signs");
  // Headings in a picture are centred, or broken where it reads well; captions and advertisements are not
  // indented.
  if (kind == Kind::body) weigh_indent(evidence, habits, scale);
  const bool is_short = !(is_heading(kind) && evidence.measured) && weigh_shortfall(evidence, habits, scale);
  weigh_ending(evidence, is_short, scale);
  weigh_beginning(evidence, scale);
  weigh_space(evidence, habits, scale);
  if (evidence.short_run && evidence.ending != Ending::hyphen) scale.add(kShortRun, "short lines");
  if (evidence.next_speaker) scale.add(kNextSpeaker, "speech");
  if (evidence.set_in_run && evidence.ending != Ending::hyphen) scale.add(kSetInRun, "lines set in");
  if (evidence.bracket_open) scale.add(kBracketOpen, "bracket open");
  if (evidence.quote_open) scale.add(kQuoteOpen, "quotation open");
  return scale.verdict();
}

}  // namespace broadsheet::reflow
