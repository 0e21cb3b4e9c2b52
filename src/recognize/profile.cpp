#include "recognize/profile.h"

#include <algorithm>
#include <array>
#include <utility>

namespace broadsheet::recognize {

namespace {

// Calibrated confidence of a character under which its line is read by the second reader too. On the pages of
// scripts/calibrate `balanced` asks for one Chinese line in nine, one of letters in seven, two of Fraktur in
// five, and misses a tenth of what both together would mend.
struct Doubt {
  double neural, tesseract;
};
constexpr Doubt kFast{.neural = 0.35, .tesseract = 0.70};
constexpr Doubt kBalanced{.neural = 0.90, .tesseract = 0.85};

constexpr std::array kProfiles{std::pair{Profile::fast, "fast"}, std::pair{Profile::balanced, "balanced"},
                               std::pair{Profile::best, "best"}};
constexpr std::array kChoices{
    std::pair{ReaderChoice::automatic, "auto"}, std::pair{ReaderChoice::tesseract, "tesseract"},
    std::pair{ReaderChoice::neural, "neural"}, std::pair{ReaderChoice::both, "both"}};

template <class Names, class Value>
const char* name_in(const Names& names, Value value) {
  return std::find_if(names.begin(), names.end(), [&](const auto& pair) { return pair.first == value; })
      ->second;
}

template <class Value, class Names>
std::optional<Value> value_in(const Names& names, const std::string& name) {
  const auto found =
      std::find_if(names.begin(), names.end(), [&](const auto& pair) { return pair.second == name; });
  return found == names.end() ? std::nullopt : std::optional<Value>(found->first);
}

}  // namespace

const char* to_string(Profile profile) { return name_in(kProfiles, profile); }
std::optional<Profile> profile_from(const std::string& name) { return value_in<Profile>(kProfiles, name); }
const char* to_string(ReaderChoice choice) { return name_in(kChoices, choice); }
std::optional<ReaderChoice> reader_choice_from(const std::string& name) {
  return value_in<ReaderChoice>(kChoices, name);
}

bool neural_first(TypeGroup group, ReaderChoice choice) {
  if (choice == ReaderChoice::tesseract) return false;
  return choice == ReaderChoice::neural || is_chinese(group);
}

bool ask_second(const std::vector<Sign>& first, TypeGroup group, Profile profile, ReaderChoice choice) {
  if (choice == ReaderChoice::tesseract || choice == ReaderChoice::neural) return false;
  if (choice == ReaderChoice::both || profile == Profile::best) return true;
  if (group == TypeGroup::chinese_vertical && profile == Profile::balanced) return true;
  const Doubt& doubt = profile == Profile::fast ? kFast : kBalanced;
  const double least = neural_first(group, choice) ? doubt.neural : doubt.tesseract;
  return first.empty() ||
         std::any_of(first.begin(), first.end(), [&](const Sign& sign) { return sign.confidence < least; });
}

}  // namespace broadsheet::recognize
