// What was found on a page that was read before, drawn over its scan once more.
#pragma once

#include <filesystem>

#include "batch/report_html.h"

namespace broadsheet::cli {

/// The page as its JSON tells it, in the folder `outputs`, over the scan that the journal names. One picture
/// for each JSON, two of two facing pages. Where the scan or the JSON is gone, damaged or no longer that of
/// the reading, the picture says so instead.
std::vector<batch::PagePicture> page_pictures(const batch::PageRecord& page, const nlohmann::json& options,
                                              const std::filesystem::path& outputs);

}  // namespace broadsheet::cli
