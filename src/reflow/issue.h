// The pages of one issue joined into one running text: a later pass over pages that were read one by one.
//
//   words     broken at line ends are asked again with the forms that stand whole anywhere in the issue
//             (issue_words.h)
//   articles  that say where they go on (`下转第二版`, `Continued on page 6`, `Fortsetzung auf Seite 3`) get
//             the text that comes from there behind them, and those lines go (jump_links.h); so does text
//             that runs on over the page without a word (silent_links.h)
//   furniture is left out: it parts pages, not the text of an issue
//
// A page is not changed, and of one alone the text is as it was. What was not joined stays where it stood,
// with its jump, and a note tells why.
#pragma once

#include <vector>

#include "page/issue.h"
#include "reflow/reflow.h"

namespace broadsheet::reflow {

/// `pages` in the order of the issue, each with its paragraphs. Of the options the lexicon and the language
/// are asked, for words broken between two pages, and the language model.
Issue join_issue(const std::vector<Page>& pages, const Options& options = {});

}  // namespace broadsheet::reflow
