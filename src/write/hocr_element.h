// What an element of hOCR says of itself: the classes it is of, the properties in its title, the text in it.
//
// A title is a list of properties that semicolons divide, each a name and its values: `image "a b.png";
// bbox 10 20 300 60; x_wconf 91`. A semicolon in quotes divides nothing.
#pragma once

#include <functional>
#include <initializer_list>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace broadsheet::write {

/// Is the element of any of these classes? It may be of several.
bool is_any(const pugi::xml_node& node, std::initializer_list<std::string_view> classes);

/// The values of a property; empty when the element has none of that name.
std::vector<std::string_view> property(const pugi::xml_node& node, std::string_view name);

/// The first value of a property; 0 where it is none or no number.
double number_of(const pugi::xml_node& node, std::string_view name);

/// The file that `image` names.
std::string image_of(const pugi::xml_node& page);

/// The text in an element as it stands there; a <br> is a line break, and so is an element inside that is to
/// be left out.
std::string content(const pugi::xml_node& node,
                    const std::function<bool(const pugi::xml_node&)>& left_out = nullptr);

}  // namespace broadsheet::write
