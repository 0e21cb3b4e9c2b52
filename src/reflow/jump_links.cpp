#include "reflow/jump_links.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "reflow/likeness.h"
#include "reflow/row.h"
#include "text/character.h"

namespace broadsheet::reflow {
namespace {

// Weights of evidence that one part goes on in another, natural logarithms of odds as in verdict.cpp; set by
// reasoning, none is sharp.
constexpr double kPageNamed = 3;    // one names the page of the other
constexpr double kOtherPage = -2;   // it names another: a misread digit now and then
constexpr double kNotNamed = -1.5;  // it says nothing: the line was lost, or there was none
constexpr double kKeyword = 2.5;    // the key word of the jump stands over the other part
constexpr double kHeadline = 2;     // the headline is repeated
constexpr double kOwnHeadline =
    -1;                         // the second part has another, and does not say that it comes from elsewhere
constexpr double kTopic = 1.5;  // both talk of the same
constexpr double kTextGoesOn = 2;       // the sentence goes on, at most
constexpr double kTextShare = 1.0 / 4;  // of what is weighed at a column end,
constexpr double kTextFrom = 2.5;       // beyond this: that no sentence ends before the jump

// log10 of how much likelier the model calls the characters on both sides together than apart, taken as it
// is: between the halves of one text it is above 1.3 in half of all cases, between those of two in one of
// twenty.
constexpr double kWordsLeast = -0.5, kWordsMost = 2;
constexpr std::size_t kWordsSide = 4;  // characters on each side that the model is asked about

constexpr double kEnough = 3.5;  // the sum from which two parts are joined: two signs, or one and a half
constexpr double kClear = 0.5;   // by so much it must be above any other pair that shares a part

constexpr double kRepeatedFrom = 0.3, kRepeatedFull = 0.7;  // of the shorter headline
constexpr double kLikeFrom = 0.01, kLikeFull = 0.06;        // see likeness.h

double ramp(double x, double low, double high) { return std::clamp((x - low) / (high - low), 0.0, 1.0); }

struct Sign {
  double weight;
  const char* name;
};

struct Pair {
  std::size_t from = 0, to = 0;
  double sum = 0;
  std::string reason;
  bool circular = false;
};

class Linker {
 public:
  Linker(const std::vector<Part>& parts, const std::vector<PageLabel>& labels,
         const std::vector<PageRows>& rows, const text::HanModel* model)
      : parts_(parts),
        labels_(labels),
        rows_(rows),
        model_(model),
        links_(parts.size()),
        like_(words_of(parts)) {
    for (const Part& part : parts) headings_.push_back(headings_of(part));
  }

  std::vector<PartLink> run() {
    while (join_best()) {
    }
    note();
    return std::move(links_);
  }

 private:
  static std::vector<WordCounts> words_of(const std::vector<Part>& parts) {
    std::vector<WordCounts> out(parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i)
      for (const IssueDraft& draft : parts[i].drafts) count_words(draft.text, out[i]);
    return out;
  }

  static WordCounts headings_of(const Part& part) {
    WordCounts out;
    for (const IssueDraft& draft : part.drafts)
      if (is_heading(draft.kind) && draft.kind != Kind::byline) count_words(draft.text, out);
    if (part.section.back) count_words(part.section.back->wording.keyword, out);
    return out;
  }

  int page(std::size_t part) const { return parts_[part].section.page; }

  // Does a jump on one page name the other?
  bool names(const JumpWording& jump, int from, int to) const {
    if (jump.page.number == 0) return to == from + jump.step;
    return same_page(jump.page, labels_[static_cast<std::size_t>(to)]);
  }

  // The part and those that it goes on from.
  std::vector<std::size_t> chain(std::size_t part) const {
    std::vector<std::size_t> out{part};
    for (int i = links_[part].before; i >= 0; i = links_[static_cast<std::size_t>(i)].before)
      out.push_back(static_cast<std::size_t>(i));
    return out;
  }

  double text_goes_on(std::size_t from, std::size_t to) {
    const auto [known, is_new] = text_.try_emplace({from, to}, 0.0);
    if (!is_new) return known->second;
    const Part &a = parts_[from], &b = parts_[to];
    if (!a.tail || !b.head) return 0;
    const double weight = seam_of(a, b, rows_).verdict().weight;
    return known->second = std::clamp((-weight - kTextFrom) * kTextShare, 0.0, kTextGoesOn);
  }

  double words_go_on(std::size_t from, std::size_t to) const {
    const Part &a = parts_[from], &b = parts_[to];
    if (model_ == nullptr || !a.tail || !b.head || !a.simplified_tail || !b.simplified_head) return 0;
    const std::u32string &before = a.drafts[*a.tail].text, &after = b.drafts[*b.head].text;
    if (!text::is_han(before.back()) || !text::is_han(after.front())) return 0;
    const std::u32string left = before.substr(before.size() - std::min(before.size(), kWordsSide));
    const std::u32string right = after.substr(0, kWordsSide);
    const double apart = model_->log_probability(left) + model_->log_probability(right);
    return std::clamp(model_->log_probability(left + right) - apart, kWordsLeast, kWordsMost);
  }

  double topic(std::size_t from, std::size_t to) {
    const auto [known, is_new] = topics_.try_emplace({from, to}, 0.0);
    if (is_new) known->second = like_.of(from, to);
    return known->second;
  }

  // None where neither names the other.
  std::optional<Pair> weigh(std::size_t from, std::size_t to) {
    const auto &onward = parts_[from].section.onward, &back = parts_[to].section.back;
    if ((!onward && !back) || page(from) == page(to)) return std::nullopt;
    if (links_[from].next >= 0 || links_[to].before >= 0) return std::nullopt;
    const std::vector<std::size_t> before = chain(from);
    const bool onward_fits = onward && names(onward->wording, page(from), page(to));
    // The last part of three may name the page of the first.
    const bool back_fits = back && std::any_of(before.begin(), before.end(), [&](std::size_t part) {
                             return names(back->wording, page(to), page(part));
                           });
    if ((!back && !onward_fits) || (!onward && !back_fits)) return std::nullopt;

    WordCounts said;
    for (const std::size_t part : before) said.insert(headings_[part].begin(), headings_[part].end());
    const WordCounts& heading = headings_[to];
    WordCounts keyword;
    if (onward) count_words(onward->wording.keyword, keyword);
    const double repeated = ramp(like_.repeated(said, heading), kRepeatedFrom, kRepeatedFull);
    const bool key = !keyword.empty() && like_.repeated(keyword, heading) > kRepeatedFull;
    const std::vector<Sign> signs{
        {!onward       ? kNotNamed
         : onward_fits ? kPageNamed
                       : kOtherPage,
         "page onward"},
        {!back       ? kNotNamed
         : back_fits ? kPageNamed
                     : kOtherPage,
         "page it comes from"},
        {key ? kKeyword : kHeadline * repeated, key ? "key word" : "headline"},
        {!back && repeated <= 0 && !key && !heading.empty() ? kOwnHeadline : 0, "own headline"},
        {kTopic * ramp(topic(from, to), kLikeFrom, kLikeFull), "what it tells of"},
        {text_goes_on(from, to), "sentence goes on"},
        {words_go_on(from, to), "words go on"}};
    Pair pair{from, to, 0, reason_of(signs), std::find(before.begin(), before.end(), to) != before.end()};
    for (const Sign& sign : signs) pair.sum += sign.weight;
    return pair;
  }

  static std::string reason_of(std::vector<Sign> signs) {
    std::stable_sort(signs.begin(), signs.end(),
                     [](const Sign& a, const Sign& b) { return a.weight > b.weight; });
    std::string out;
    for (const Sign& sign : signs)
      if (sign.weight > 0) out += (out.empty() ? "" : ", ") + std::string(sign.name);
    return out;
  }

  std::vector<Pair> pairs() {
    std::vector<Pair> out;
    for (std::size_t from = 0; from < parts_.size(); ++from) {
      for (std::size_t to = 0; to < parts_.size(); ++to) {
        const auto pair = weigh(from, to);
        if (pair && pair->sum >= kEnough) out.push_back(*pair);
      }
    }
    return out;
  }

  static bool has_rival(const Pair& pair, const std::vector<Pair>& all) {
    return std::any_of(all.begin(), all.end(), [&](const Pair& other) {
      const bool shares = (other.from == pair.from) != (other.to == pair.to);
      return shares && !other.circular && other.sum > pair.sum - kClear;
    });
  }

  // Joins the best pair without a rival; false where there is none left.
  bool join_best() {
    const std::vector<Pair> all = pairs();
    const Pair* best = nullptr;
    for (const Pair& pair : all)
      if (!pair.circular && !has_rival(pair, all) && (best == nullptr || pair.sum > best->sum)) best = &pair;
    if (best == nullptr) {
      left_ = all;
      return false;
    }
    links_[best->from].next = static_cast<int>(best->to);
    links_[best->from].reason = best->reason;
    links_[best->to].before = static_cast<int>(best->from);
    return true;
  }

  std::string why_not(std::size_t part, const JumpWording& jump, bool onward) const {
    const auto concerns = [&](const Pair& pair) { return (onward ? pair.from : pair.to) == part; };
    const auto left = std::find_if(left_.begin(), left_.end(), concerns);
    if (left != left_.end())
      return left->circular ? "the article would come back to itself" : "several places fit equally well";
    const int own = page(part);
    if (names(jump, own, own)) return "this names its own page";
    for (int to = 0; to < static_cast<int>(labels_.size()); ++to)
      if (names(jump, own, to))
        return onward ? "no text there shows that it goes on from here"
                      : "no text there shows that it goes on here";
    return "no page of this number was given";
  }

  void note() {
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      const Section& section = parts_[i].section;
      if (section.onward && links_[i].next < 0)
        links_[i].onward_note = why_not(i, section.onward->wording, true);
      if (section.back && links_[i].before < 0)
        links_[i].back_note = why_not(i, section.back->wording, false);
    }
  }

  using Parts = std::pair<std::size_t, std::size_t>;

  const std::vector<Part>& parts_;
  const std::vector<PageLabel>& labels_;
  const std::vector<PageRows>& rows_;
  const text::HanModel* model_;
  std::vector<PartLink> links_;
  Likeness like_;
  std::vector<WordCounts> headings_;  // of each part
  std::map<Parts, double> text_, topics_;
  std::vector<Pair> left_;  // would be joined, but for a rival or a circle
};

}  // namespace

std::vector<PartLink> link_parts(const std::vector<Part>& parts, const std::vector<PageLabel>& labels,
                                 const std::vector<PageRows>& rows, const text::HanModel* model) {
  return Linker(parts, labels, rows, model).run();
}

}  // namespace broadsheet::reflow
