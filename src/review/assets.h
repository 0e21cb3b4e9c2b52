// The files of page/, which the browser runs, held in the program itself: it stays one file wherever it is
// put.
#pragma once

#include <span>
#include <string_view>

namespace broadsheet::review {

struct Asset {
  std::string_view name;  ///< "main.js"
  std::string_view bytes;
};

/// All of them, in the order in which the scripts may be run one after the other.
std::span<const Asset> assets();

/// "text/javascript; charset=utf-8" by the end of the name.
std::string_view type_of(std::string_view name);

}  // namespace broadsheet::review
