#include "text/name_list.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "text/character.h"

namespace broadsheet::text {
namespace {

constexpr std::size_t kLongest = 4;      // characters of a name with a surname of two
constexpr std::size_t kLongName = 3;     // characters of a name that is never set with a space inside
constexpr std::size_t kFewestNames = 3;  // on one side of a line end that make a list; two on each do as well

// Numbers of characters between the spaces.
using Names = std::vector<std::size_t>;

// A name, or a piece of one? Its length, else 0.
std::size_t length_of(std::u32string_view part) {
  const bool han = std::all_of(part.begin(), part.end(), [](char32_t c) { return is_han(c); });
  return han && part.size() <= kLongest ? part.size() : 0;
}

// From the start of the text as far as there are names alone. `whole`: they are all there is.
Names names_at_start(std::u32string_view t, bool& whole) {
  Names names;
  whole = true;
  while (!t.empty()) {
    const std::size_t end = std::min(t.find(U' '), t.size());
    const std::size_t length = length_of(t.substr(0, end));
    whole = length > 0;
    if (!whole) break;
    names.push_back(length);
    t.remove_prefix(std::min(end + 1, t.size()));
  }
  return names;
}

// The same from the end, in the order of the text; behind a mark a name begins as behind a space.
Names names_at_end(std::u32string_view t) {
  Names names;
  while (!t.empty()) {
    std::size_t begin = t.size();
    while (begin > 0 && is_han(t[begin - 1])) --begin;
    const std::size_t length = length_of(t.substr(begin));
    if (length == 0) break;
    names.push_back(length);
    if (begin == 0 || t[begin - 1] != U' ') break;
    t = t.substr(0, begin - 1);
  }
  std::reverse(names.begin(), names.end());
  return names;
}

// Lone characters one after another from `from` on.
std::size_t lone_run(const Names& names, std::size_t from) {
  const auto begin = names.begin() + static_cast<std::ptrdiff_t>(from);
  return static_cast<std::size_t>(
      std::find_if(begin, names.end(), [](std::size_t length) { return length != 1; }) - begin);
}

bool has_pair(const Names& names) {
  return std::adjacent_find(names.begin(), names.end(),
                            [](std::size_t a, std::size_t b) { return a == 1 && b == 1; }) != names.end();
}

}  // namespace

bool is_name_list(std::u32string_view line) {
  bool whole = false;
  const Names names = names_at_start(line, whole);
  if (!whole || std::none_of(names.begin(), names.end(), [](std::size_t n) { return n >= kLongName; }))
    return false;
  for (std::size_t i = 0; i < names.size();) {
    const std::size_t run = lone_run(names, i);
    const bool inside = i > 0 && i + std::max<std::size_t>(run, 1) < names.size();
    if (inside && (run % 2 == 1 || names[i] == 2)) return false;
    i += std::max<std::size_t>(run, 1);
  }
  return true;
}

bool is_space_between_names(std::u32string_view left, std::u32string_view right) {
  Names before = names_at_end(left);
  bool whole = false;
  const Names after = names_at_start(right, whole);
  if (before.empty() || after.empty()) return false;
  const bool list = before.size() >= kFewestNames || (before.size() > 1 && after.size() > 1) ||
                    after.size() >= kFewestNames;
  if (!list) return false;
  const bool spaced_inside = has_pair(before) || has_pair(after);  // names of two characters are
  // Such a list has no two characters together: they are a piece of a longer name.
  if (spaced_inside && (before.back() == 2 || after.front() == 2)) return false;  // 沈文 | 斌, 司马 | 长风
  std::reverse(before.begin(), before.end());
  const bool half_before = lone_run(before, 0) % 2 == 1, half_after = lone_run(after, 0) % 2 == 1;
  return half_before == half_after && (!half_before || spaced_inside);
}

}  // namespace broadsheet::text
