// Members of JSON objects by name and type. For the files that read JSON: a fault is thrown as Fault, which
// collects the way to the faulty member on its way up, and is made an Error before it leaves the room.
#pragma once

#include <cmath>
#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "page/geometry.h"

namespace broadsheet::write {

using nlohmann::json;

struct Fault {
  std::string where;
  std::string what;
};

/// Calls `read`, and lets a fault in it know that it lies inside `step`.
template <class Read>
auto inside(const std::string& step, Read read) {
  try {
    return read();
  } catch (Fault& fault) {
    fault.where =
        fault.where.empty() || fault.where.front() == '[' ? step + fault.where : step + "." + fault.where;
    throw;
  }
}

inline const json& member(const json& object, const char* name) {
  if (!object.is_object()) throw Fault{"", "is no object"};
  const auto found = object.find(name);
  if (found == object.end()) throw Fault{name, "is missing"};
  return *found;
}

inline double real_value(const json& value) {
  if (!value.is_number()) throw Fault{"", "is no number"};
  return value.get<double>();
}

inline int integer_value(const json& value) {
  if (!value.is_number_integer()) throw Fault{"", "is no whole number"};
  if (value.is_number_unsigned() && value.get<std::uint64_t>() > std::numeric_limits<int>::max()) {
    throw Fault{"", "is too large"};
  }
  const auto wide = value.get<std::int64_t>();
  if (wide < std::numeric_limits<int>::min()) throw Fault{"", "is too small"};
  return static_cast<int>(wide);
}

inline bool boolean_value(const json& value) {
  if (!value.is_boolean()) throw Fault{"", "is neither true nor false"};
  return value.get<bool>();
}

inline std::string text_value(const json& value) {
  if (!value.is_string()) throw Fault{"", "is no text"};
  return value.get<std::string>();
}

inline constexpr double kFarthest = 1e6;  // pixels: more than any picture's side, so that areas stay exact

inline double coordinate_value(const json& value) {
  const double number = real_value(value);
  if (!(std::abs(number) <= kFarthest)) throw Fault{"", "lies outside any picture"};
  return number;
}

inline Point point_value(const json& value) {
  if (!value.is_array() || value.size() != 2) throw Fault{"", "is no [x,y]"};
  return {coordinate_value(value[0]), coordinate_value(value[1])};
}

inline Quad outline_value(const json& value) {
  Quad quad;
  if (!value.is_array() || value.size() != quad.corner.size()) throw Fault{"", "has not four corners"};
  for (std::size_t i = 0; i < quad.corner.size(); ++i) quad.corner[i] = point_value(value[i]);
  return quad;
}

/// A name of an enumeration, by the function that knows its names.
template <class Find>
auto named_value(const json& value, Find find) {
  const auto found = find(text_value(value));
  if (!found) throw Fault{"", "has the unknown value \"" + value.get<std::string>() + "\""};
  return *found;
}

template <class Read>
auto list_value(const json& value, Read read) {
  if (!value.is_array()) throw Fault{"", "is no list"};
  std::vector<decltype(read(value))> out;
  out.reserve(value.size());
  for (std::size_t i = 0; i < value.size(); ++i) {
    out.push_back(inside("[" + std::to_string(i) + "]", [&] { return read(value[i]); }));
  }
  return out;
}

/// Reads the members of one object by name.
class Members {
 public:
  explicit Members(const json& object) : object_(object) {}

  template <class Read>
  auto as(const char* name, Read read) const {
    const json& value = member(object_, name);
    return inside(name, [&] { return read(value); });
  }
  template <class Read>
  auto list(const char* name, Read read) const {
    return as(name, [&](const json& value) { return list_value(value, read); });
  }
  bool has(const char* name) const { return object_.is_object() && object_.contains(name); }
  int integer(const char* name) const { return as(name, integer_value); }
  double real(const char* name) const { return as(name, real_value); }
  bool boolean(const char* name) const { return as(name, boolean_value); }
  std::string text(const char* name) const { return as(name, text_value); }
  Point point(const char* name) const { return as(name, point_value); }
  Quad outline(const char* name) const { return as(name, outline_value); }

 private:
  const json& object_;
};

}  // namespace broadsheet::write
