#include "page/page.h"

#include <array>

namespace broadsheet {

namespace {

constexpr std::array kKinds{"body",       "headline",    "kicker",  "deck",          "byline",
                            "subheading", "caption",     "table",   "advertisement", "masthead",
                            "folio",      "page_number", "picture", "noise"};
constexpr std::array kDirections{"horizontal", "vertical", "right_to_left"};
constexpr std::array kDropReasons{"noise", "show_through", "picture", "beyond_page"};
constexpr std::array kRoles{"body",     "heading",   "list_item", "verse",
                            "dialogue", "table_row", "dateline",  "byline"};
constexpr std::array kJoins{"none", "nothing", "space", "tab", "hyphen_gone", "hyphen_kept"};

template <class Enum, std::size_t N>
std::optional<Enum> find(const std::array<const char*, N>& names, const std::string& name) {
  for (std::size_t i = 0; i < N; ++i)
    if (name == names[i]) return static_cast<Enum>(i);
  return std::nullopt;
}

}  // namespace

const char* to_string(Kind kind) { return kKinds.at(static_cast<std::size_t>(kind)); }
const char* to_string(Direction direction) { return kDirections.at(static_cast<std::size_t>(direction)); }
const char* to_string(DropReason reason) { return kDropReasons.at(static_cast<std::size_t>(reason)); }
const char* to_string(Role role) { return kRoles.at(static_cast<std::size_t>(role)); }
const char* to_string(Join join) { return kJoins.at(static_cast<std::size_t>(join)); }
std::optional<Kind> kind_from(const std::string& name) { return find<Kind>(kKinds, name); }
std::optional<Direction> direction_from(const std::string& name) {
  return find<Direction>(kDirections, name);
}
std::optional<DropReason> drop_reason_from(const std::string& name) {
  return find<DropReason>(kDropReasons, name);
}
std::optional<Role> role_from(const std::string& name) { return find<Role>(kRoles, name); }
std::optional<Join> join_from(const std::string& name) { return find<Join>(kJoins, name); }

}  // namespace broadsheet
