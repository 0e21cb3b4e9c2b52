// A page as Markdown: what selection.h chooses, as markdown_text.h has it, behind a head of YAML:
//
//   ---
//   source: "scans/1939-04-23.tif"   the scan
//   frame: 2                         which picture of it, from 1; only where it has several
//   spread_page: 1                   which of two facing pages, as they are read; only where it has two
//   date: 1939-04-23                 as the page prints it (imprint.h); each only where it does
//   issue: "12345"
//   page: "A6"
//   language: zh-Hans                that of most of the page; only where it is known
//   sha256: 9f86d0...                of the file of the scan; only where it is known
//   program: "Broadsheet 0.1.0"
//   steps:                           the run with its options and models, then each step with its parameters
//     - "layout 0.1.0"
//   ---
#pragma once

#include <string>

#include "page/page.h"
#include "write/selection.h"

namespace broadsheet::write {

/// Ends in '\n'.
std::string to_markdown(const Page& page, const TextOptions& options);

}  // namespace broadsheet::write
