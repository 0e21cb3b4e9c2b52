// The report of an output folder as one HTML page: no script, nothing loaded from elsewhere, for light and
// dark, for a telephone and for paper.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "batch/report.h"

namespace broadsheet::batch {

struct Link {
  std::string words;
  std::string target;  ///< path relative to the report, any bytes
};

/// What was found on a page, drawn over its scan, or why that cannot be shown.
struct PagePicture {
  std::string jpeg;     ///< bytes of a JPEG file; empty where there is none
  std::string instead;  ///< why there is none
};

/// One of the pages that should be looked at.
struct WorstPage {
  PageRecord page;
  std::vector<PagePicture> pictures;  ///< two of two facing pages
  std::vector<Link> outputs;
};

/// `folder` names what is reported of. The same report gives the same bytes.
std::string report_html(const Report& report, const std::string& folder, std::span<const WorstPage> worst);

}  // namespace broadsheet::batch
