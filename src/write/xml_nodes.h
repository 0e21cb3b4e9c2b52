// Looking about in a file of XML, whatever prefix its names carry. For the readers of other programs' files.
//
// pugixml resolves nothing from outside the file: no DTD, no entity but the five of XML itself.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "page/error.h"

namespace broadsheet::write {

/// The name without its prefix.
inline std::string_view name_of(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// The first child of that name; an empty node when there is none.
inline pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
  return node.find_child([&](const pugi::xml_node& c) { return name_of(c) == name; });
}

/// Do nodes lie more than `levels` within `root`? Then nobody should follow them by recursion.
inline bool deeper_than(const pugi::xml_node& root, int levels) {
  int depth = 0;
  for (pugi::xml_node at = root; at;) {
    if (const pugi::xml_node first = at.first_child()) {
      at = first;
      if (++depth > levels) return true;
      continue;
    }
    while (at != root && !at.next_sibling()) {
      at = at.parent();
      --depth;
    }
    if (at == root) return false;
    at = at.next_sibling();
  }
  return false;
}

/// The parts of a list in an attribute or text, which white space divides.
inline std::vector<std::string_view> tokens(std::string_view list) {
  constexpr std::string_view kWhite = " \t\r\n\f\v";
  std::vector<std::string_view> out;
  while (true) {
    const std::size_t begin = list.find_first_not_of(kWhite);
    if (begin == std::string_view::npos) return out;
    list.remove_prefix(begin);
    out.push_back(list.substr(0, list.find_first_of(kWhite)));
    list.remove_prefix(out.back().size());
  }
}

/// Do two texts differ in their white space only?
inline bool same_but_white(std::string_view a, std::string_view b) {
  const auto black = [](std::string_view text) {
    std::string out;
    for (const std::string_view part : tokens(text)) out += part;
    return out;
  };
  return black(a) == black(b);
}

/// What is wrong with the file of that name.
inline tl::unexpected<Error> bad_file(const std::string& name, const std::string& cause,
                                      const std::string& next_step = "") {
  return tl::unexpected(Error{ErrorCode::bad_input, name, {}, cause, next_step});
}

}  // namespace broadsheet::write
