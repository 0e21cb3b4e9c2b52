// The formats a page can be written in: the one list that --format, --help and the file names are made from.
#pragma once

#include <functional>
#include <span>
#include <string>

#include "page/error.h"
#include "page/page.h"
#include "write/scan.h"
#include "write/text.h"

namespace broadsheet::write {

struct FormatOptions {
  TextOptions text;
};

struct Format {
  const char* name;         ///< as given to --format
  const char* extension;    ///< of the file, with its dot
  const char* help;         ///< one clause
  bool by_default;          ///< written when no --format is given
  bool takes_text_options;  ///< FormatOptions::text changes what is written (selection.h)
  bool tells_provenance;    ///< hash of the scan, models and options of the run stand in it
  std::string (*write)(const Page& page, const FormatOptions& options);  ///< null where the scan is needed
  Result<std::string> (*write_over)(const Page& page, const FormatOptions& options,
                                    const Scan& scan) = nullptr;  ///< then this is not null
};

/// What a format makes of a page. `scan` is asked for the scan only where the format needs it.
Result<std::string> written(const Format& format, const Page& page, const FormatOptions& options,
                            const std::function<Result<Scan>()>& scan);

std::span<const Format> formats();

/// Null when there is none of this name.
const Format* format_named(const std::string& name);

}  // namespace broadsheet::write
