// A list of --files-from, and the names of outputs for what it lists: any bytes, folders, dots and all.
//
// The files are not looked for. What stands in the list is brought into the form of Input::relative as
// expand() does: whatever was named, a path below the output folder.
#include <algorithm>
#include <set>
#include <sstream>

#include "checks.h"
#include "load/inputs.h"
#include "load/names.h"
#include "load/natural_order.h"
#include "target.h"

namespace broadsheet::fuzz {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostNames = 500;  // all pairs of their outputs' names are held against each other
constexpr int kFrames = 3;
constexpr const char* kExtension = ".txt";

load::Inputs inputs_of(const std::vector<std::string>& names) {
  std::set<fs::path> places;
  for (const std::string& name : names) {
    const fs::path place = (fs::path("/") / name).lexically_normal().relative_path();
    if (place.has_filename() && places.size() < kMostNames) places.insert(place);
  }
  load::Inputs inputs;
  for (const fs::path& place : places) inputs.files.push_back({place.string(), place});
  std::sort(inputs.files.begin(), inputs.files.end(), [](const load::Input& a, const load::Input& b) {
    return load::natural_less(a.relative.native(), b.relative.native());
  });
  return inputs;
}

bool stays_below(const fs::path& path) {
  return !path.empty() && path.is_relative() &&
         std::none_of(path.begin(), path.end(), [](const fs::path& part) { return part == ".."; });
}

void check_names(std::string_view bytes) {
  std::istringstream list{std::string(bytes)};
  const std::vector<std::string> listed = load::names_in(list);
  for (const std::string& name : listed) require(!name.empty(), "no name is empty");
  for (std::size_t i = 1; i < listed.size(); ++i) {
    const bool less = load::natural_less(listed[i - 1], listed[i]);
    const bool greater = load::natural_less(listed[i], listed[i - 1]);
    require(less + greater == (listed[i - 1] != listed[i]), "the order of names is total");
  }
  const load::Inputs inputs = inputs_of(listed);
  const std::vector<fs::path> names = load::output_names(inputs);
  require(names.size() == inputs.files.size(), "each input has its name");
  std::set<std::string> outputs;
  for (const fs::path& name : names) {
    require(stays_below(name), "no name leads out of the output folder");
    for (const int frames : {1, kFrames})
      for (int frame = 0; frame < frames; ++frame)
        for (const int page : {0, 1, 2}) {
          const std::string path = load::output_stem(name, frame, frames).string() + kExtension;
          const std::string output = load::spread_path(path, kExtension, page);
          require(stays_below(output), "no output leads out of the output folder");
          require(outputs.insert(output).second, "no two outputs share a name");
        }
  }
}

}  // namespace
}  // namespace broadsheet::fuzz

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  broadsheet::fuzz::check_names(broadsheet::fuzz::bytes_of(data, size));
  return 0;
}
