// Values behind names in one attribute, as the `custom` of PAGE XML has them:
//   readingOrder {index:3;} structure {type:heading;}
//
// The notation is that of Transkribus. Spaces, controls and the signs of the notation itself stand in a value
// as a backslash, `u` and four hexadecimal digits, so that any text can be carried, also what XML cannot
// hold.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace broadsheet::write {

using CustomValues = std::vector<std::pair<std::string, std::string>>;

/// `key {name:value; name:value;}`
std::string to_custom(std::string_view key, const CustomValues& values);

/// What stands behind each `key` in the attribute, in its order. What is cut short or no such notation is
/// passed over.
std::vector<CustomValues> custom_groups(std::string_view attribute, std::string_view key);

/// The first value of that name.
std::optional<std::string> custom_value(const CustomValues& values, std::string_view name);

}  // namespace broadsheet::write
