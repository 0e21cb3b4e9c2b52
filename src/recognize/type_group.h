// Kinds of type that readers are good and bad at, each with figures of its own.
#pragma once

#include <cstdint>
#include <string>

#include "page/page.h"

namespace broadsheet::recognize {

enum class TypeGroup : std::uint8_t { chinese, chinese_vertical, letters, fraktur };

/// "chinese", "chinese_vertical", "letters", "fraktur".
const char* to_string(TypeGroup group);

/// By the model that a region is read with.
TypeGroup group_of(const std::string& language, Direction direction);

inline bool is_chinese(TypeGroup group) {
  return group == TypeGroup::chinese || group == TypeGroup::chinese_vertical;
}

}  // namespace broadsheet::recognize
