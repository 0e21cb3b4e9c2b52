// What the writers of formats for other programs have in common: which regions in which order, and what made
// the page.
#pragma once

#include <string>
#include <vector>

#include "page/page.h"

namespace broadsheet::write {

/// The program as these formats name it.
inline constexpr const char* kProgram = "Broadsheet";

/// The name of the scan as XML can hold it, without its folders: by that other programs find it again.
std::string scan_name(const Source& scan);

/// Ids of all regions but noise: those of the articles in reading order, then those of none.
std::vector<int> regions_in_order(const Page& page);

/// The article of each region by its id, as its place in the page's articles; -1 for none.
std::vector<int> article_places(const Page& page);

/// The steps that made the page, before them the run itself with its options and models as parameters, where
/// they are known.
std::vector<Step> steps_with_run(const Page& page);

/// "Broadsheet 0.1.0"; without the version where that is not known.
std::string program(const Page& page);

/// Name, version and parameters of a step in one line.
std::string words_of(const Step& step);

/// "headline" for a kind, "page number": its name in words.
std::string words_of(Kind kind);

}  // namespace broadsheet::write
