// Making a file of XML: nodes, attributes, and text as XML 1.0 can hold it.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace broadsheet::write {

/// White space and controls each as a plain space; bytes that are no UTF-8, U+FFFE and U+FFFF as U+FFFD.
std::string xml_text(std::string_view text);

/// The document's declaration and its root in that namespace.
pugi::xml_node add_root(pugi::xml_document& document, const char* name, const char* name_space);

inline pugi::xml_node add(pugi::xml_node parent, const char* name) { return parent.append_child(name); }

/// Nothing for an empty value.
void set(pugi::xml_node node, const char* name, const std::string& value);
inline void set(pugi::xml_node node, const char* name, int value) { node.append_attribute(name) = value; }

/// A confidence, 0 to 1, with three decimals.
std::string share_text(double value);

/// The bytes of the document, each element on a line of its own.
std::string indented(const pugi::xml_document& document);
/// The bytes of the document with no white space but its own.
std::string as_it_is(const pugi::xml_document& document);

}  // namespace broadsheet::write
