// The middle one of many measures: what a page usually has, whatever a few stray ones say.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace broadsheet {

/// Of an even number the upper of the two in the middle; 0 of none.
inline double median(std::vector<double> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

/// The value that this part of them, 0 to 1, stays under or at; they change their order. There must be one.
template <class Value>
double quantile(std::vector<Value>& values, double part) {
  const auto nth =
      values.begin() + static_cast<std::ptrdiff_t>(part * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), nth, values.end());
  return static_cast<double>(*nth);
}

}  // namespace broadsheet
