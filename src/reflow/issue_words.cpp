#include "reflow/issue_words.h"

#include <string>
#include <string_view>
#include <utility>

#include "reflow/evidence.h"
#include "reflow/joins.h"
#include "text/language.h"
#include "text/spacing.h"
#include "text/utf.h"

namespace broadsheet::reflow {
namespace {

constexpr std::string_view kPageForm = "page form";  // Repair::reason
constexpr std::string_view kSoftHyphen = "soft hyphen";

class Mender {
 public:
  Mender(const std::vector<Page>& pages, Vocabulary vocabulary)
      : pages_(pages), vocabulary_(std::move(vocabulary)) {
    vocabulary_.lexicon = nullptr;  // the page has asked it
  }

  // The join between a line of the draft and the next.
  void mend(IssueDraft& draft, std::size_t i) {
    IssueDraftLine &line = draft.lines[i], &next = draft.lines[i + 1];
    if (line.reason == kPageForm || line.reason == kSoftHyphen || line.reason == kIssueForm) return;
    const std::u32string left = printed(line);
    if (ending_of(left) != Ending::hyphen || next.offset == 0 || next.offset >= draft.text.size()) return;
    const std::u32string rest = draft.text.substr(next.offset);
    const Joint joint = join_rows(left, rest, Habits{}, vocabulary_);
    if (joint.reason != kPageForm) return;
    std::u32string head = draft.text.substr(0, next.offset);
    if (!unjoin(head, line.join, left)) return;
    const std::size_t at = append_row(head, rest, joint, false);
    for (std::size_t k = draft.lines.size() - 1; k > i; --k)
      draft.lines[k].offset = draft.lines[k].offset + at - next.offset;
    draft.text = std::move(head);
    line.join = joint.join;
    line.reason = kIssueForm;
  }

 private:
  std::u32string printed(const IssueDraftLine& line) const {
    if (line.page < 0 || line.line < 0) return {};
    return text::clean_spacing(text::decode(
        pages_[static_cast<std::size_t>(line.page)].lines[static_cast<std::size_t>(line.line)].text));
  }

  // Makes `head` end as the line was printed, with its hyphen; false where it does not end as the join says.
  static bool unjoin(std::u32string& head, Join join, const std::u32string& left) {
    if (join == Join::hyphen_gone) {
      head.back() = left[left.size() - 2];  // the letter before a lost hyphen may be another
      head += left.back();
    } else if (join == Join::space && head.ends_with(U' ')) {
      head.pop_back();
    }
    return head.ends_with(left.substr(left.size() - 2));
  }

  const std::vector<Page>& pages_;
  Vocabulary vocabulary_;
};

}  // namespace

const char* issue_reason(const char* reason) { return reason == kPageForm ? kIssueForm : reason; }

void mend_words(std::vector<IssueDraft>& drafts, const std::vector<Page>& pages, Vocabulary vocabulary) {
  Mender mender(pages, std::move(vocabulary));
  for (IssueDraft& draft : drafts) {
    if (draft.kind == Kind::table || keeps_lines(draft)) continue;
    for (std::size_t i = 0; i + 1 < draft.lines.size(); ++i) mender.mend(draft, i);
  }
}

}  // namespace broadsheet::reflow
