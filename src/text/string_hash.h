// A hash of code points for maps keyed by std::u32string, with which a std::u32string_view is looked up
// without a copy of it.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace broadsheet::text {

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::u32string_view text) const { return std::hash<std::u32string_view>()(text); }
};

template <class Value>
using StringMap = std::unordered_map<std::u32string, Value, StringHash, std::equal_to<>>;

}  // namespace broadsheet::text
