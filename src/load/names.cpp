#include "load/names.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>

#include "load/format.h"
#include "load/natural_order.h"

namespace broadsheet::load {
namespace {

namespace fs = std::filesystem;

/// Digits of a frame number, at least: 9,999 frames keep their order in any listing of the folder.
constexpr int kFrameDigits = 4;

/// "a" of "a-2": what a name would have to be called for this to be one of the facing pages on it.
std::optional<std::string> without_spread_page(const std::string& name) {
  if (name.ends_with("-1") || name.ends_with("-2")) return name.substr(0, name.size() - 2);
  return std::nullopt;
}

/// "a" of "a-0002": what a name would have to be called for this to be one of its frames.
std::optional<std::string> without_frame(const std::string& name) {
  const std::size_t dash = name.rfind('-');
  if (dash == std::string::npos || name.size() - dash - 1 < kFrameDigits) return std::nullopt;
  const bool digits = std::all_of(name.begin() + static_cast<std::ptrdiff_t>(dash) + 1, name.end(),
                                  [](char c) { return c >= '0' && c <= '9'; });
  return digits ? std::optional(name.substr(0, dash)) : std::nullopt;
}

/// All names of which this may be an output.
std::vector<std::string> wholes_of(const std::string& name) {
  std::vector<std::string> wholes;
  if (const auto whole = without_frame(name)) wholes.push_back(*whole);
  if (const auto frame = without_spread_page(name)) {
    wholes.push_back(*frame);
    if (const auto whole = without_frame(*frame)) wholes.push_back(*whole);
  }
  return wholes;
}

/// Names that scans of one folder may get, to be asked whether a further name could share an output with
/// them: that is so if both are equal or one is the other with the number of a frame, a facing page or both.
class Claims {
 public:
  void add(const std::string& name, int owner) {
    exact_[name].insert(owner);
    for (const std::string& whole : wholes_of(name)) numbered_[whole].insert(owner);
  }
  bool met_by(const std::string& name, int owner) const {
    const std::vector<std::string> wholes = wholes_of(name);
    return others(exact_, name, owner) || others(numbered_, name, owner) ||
           std::any_of(wholes.begin(), wholes.end(),
                       [&](const std::string& whole) { return others(exact_, whole, owner); });
  }

 private:
  using Owners = std::unordered_map<std::string, std::set<int>>;
  static bool others(const Owners& owners, const std::string& name, int owner) {
    const auto found = owners.find(name);
    return found != owners.end() && (found->second.size() > 1 || !found->second.contains(owner));
  }
  Owners exact_;     ///< by name
  Owners numbered_;  ///< by name without the numbers it ends in
};

/// Names for the scans of one folder, given and returned in the same order.
std::vector<std::string> names_in_folder(const std::vector<std::string>& scans) {
  Claims full;
  Claims any;
  const auto short_name = [](const std::string& scan) {
    const std::string_view name = without_known_extension(scan);
    // Dots alone name a folder: a scan called `...tif` must not be read into the one above.
    return name.find_first_not_of('.') == std::string_view::npos ? scan : std::string(name);
  };
  for (int i = 0; i < static_cast<int>(scans.size()); ++i) {
    full.add(scans[i], i);
    any.add(scans[i], i);
    any.add(short_name(scans[i]), i);
  }
  std::vector<std::string> names;
  for (int i = 0; i < static_cast<int>(scans.size()); ++i) {
    std::string name = short_name(scans[i]);
    if (any.met_by(name, i)) name = scans[i];
    if (full.met_by(name, i)) {
      // Only a scan without a known extension, named by itself, can look like a frame of another's full name
      // (`a.tif-0001` beside `a.tif`).
      do name += '~';
      while (any.met_by(name, i));
      any.add(name, i);
    }
    names.push_back(name);
  }
  return names;
}

}  // namespace

std::vector<fs::path> output_names(const Inputs& inputs) {
  const auto natural = [](const std::string& a, const std::string& b) { return natural_less(a, b); };
  std::map<fs::path, std::set<std::string, decltype(natural)>> folders;
  for (const Input& input : inputs.files) {
    folders[input.relative.parent_path()].insert(input.relative.filename());
  }
  for (const fs::path& beside : inputs.beside) folders[beside.parent_path()].insert(beside.filename());

  std::map<fs::path, fs::path> name_of;
  for (const auto& [folder, scans] : folders) {
    const std::vector<std::string> listed(scans.begin(), scans.end());
    const std::vector<std::string> names = names_in_folder(listed);
    for (std::size_t i = 0; i < listed.size(); ++i) name_of[folder / listed[i]] = folder / names[i];
  }
  std::vector<fs::path> names;
  names.reserve(inputs.files.size());
  for (const Input& input : inputs.files) names.push_back(name_of.at(input.relative));
  return names;
}

fs::path output_stem(const fs::path& name, int frame, int frames) {
  if (frames <= 1) return name;
  const std::string number = std::to_string(frame + 1);
  const std::size_t digits = std::max<std::size_t>(kFrameDigits, std::to_string(frames).size());
  fs::path stem = name;
  stem += "-" + std::string(digits - number.size(), '0') + number;
  return stem;
}

std::string spread_path(const std::string& path, const std::string& extension, int spread_page) {
  if (spread_page == 0 || !path.ends_with(extension)) return path;
  return path.substr(0, path.size() - extension.size()) + "-" + std::to_string(spread_page) + extension;
}

}  // namespace broadsheet::load
