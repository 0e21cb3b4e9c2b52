// Words broken at line ends, asked again: how a word stands unbroken anywhere in the issue tells more than a
// dictionary, or the letters beside the hyphen, by which its page had to decide.
//
// The page's own forms were asked before and stand; so do the soft hyphen and the sign ¬.
#pragma once

#include <vector>

#include "page/page.h"
#include "reflow/issue_draft.h"
#include "reflow/word_repair.h"

namespace broadsheet::reflow {

/// What a join says that was decided so.
inline constexpr const char* kIssueForm = "issue form";

/// `vocabulary.forms` are those of the whole issue.
void mend_words(std::vector<IssueDraft>& drafts, const std::vector<Page>& pages, Vocabulary vocabulary);

/// The reason of a join that was made with the forms of the issue for those of the page.
const char* issue_reason(const char* reason);

}  // namespace broadsheet::reflow
