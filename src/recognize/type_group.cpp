#include "recognize/type_group.h"

#include "recognize/language.h"

namespace broadsheet::recognize {

const char* to_string(TypeGroup group) {
  switch (group) {
    case TypeGroup::chinese:
      return "chinese";
    case TypeGroup::chinese_vertical:
      return "chinese_vertical";
    case TypeGroup::fraktur:
      return "fraktur";
    default:
      return "letters";
  }
}

TypeGroup group_of(const std::string& language, Direction direction) {
  if (is_han_model(language))
    return direction == Direction::vertical ? TypeGroup::chinese_vertical : TypeGroup::chinese;
  return is_fraktur_model(language) ? TypeGroup::fraktur : TypeGroup::letters;
}

}  // namespace broadsheet::recognize
