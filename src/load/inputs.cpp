#include "load/inputs.h"

#include <sys/stat.h>

#include <algorithm>
#include <deque>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <system_error>
#include <utility>

#include "load/format.h"
#include "load/natural_order.h"

namespace broadsheet::load {
namespace {

namespace fs = std::filesystem;

/// One name of a place, whatever the way it was written: absolute, without "." and "..", no slash at the end.
fs::path settled(const std::string& named) {
  std::error_code ignored;
  fs::path path = fs::absolute(named, ignored).lexically_normal();
  return path.has_filename() ? path : path.parent_path();
}

int components(const fs::path& path) { return static_cast<int>(std::distance(path.begin(), path.end())); }

/// The last `count` names of an absolute path; all of them (without the root) if it has fewer.
fs::path tail(const fs::path& absolute, int count) {
  const fs::path names = absolute.relative_path();
  auto name = names.begin();
  std::advance(name, std::max(0, components(names) - count));
  fs::path result;
  for (; name != names.end(); ++name) result /= *name;
  return result;
}

bool is_hidden(const std::string& name) { return name.starts_with('.'); }

Error cannot_read(const std::string& file, const std::error_code& why) {
  return {ErrorCode::unreadable, file, std::nullopt, "cannot be read: " + why.message(),
          "check the permissions of the file and of the folders above it"};
}

/// A file to read: where it is, how it was named, and how many last names of its place tell where it lies.
struct Found {
  std::string path;
  int depth = 1;
  bool by_itself = false;
};

/// What has been found so far, by settled path, so that every file stands in it once.
using FoundFiles = std::map<fs::path, Found>;

void add(FoundFiles& files, const fs::path& place, Found found) {
  const auto [known, is_new] = files.try_emplace(place, found);
  if (is_new) return;
  // Reached twice: the deeper mirror and the plainer spelling win, whichever came first.
  Found& kept = known->second;
  kept.depth = std::max(kept.depth, found.depth);
  kept.path = std::min(kept.path, found.path, [](const std::string& a, const std::string& b) {
    return std::pair(a.size(), a) < std::pair(b.size(), b);
  });
  kept.by_itself = kept.by_itself && found.by_itself;
}

/// Walks one folder that the user named.
class FolderWalk {
 public:
  FolderWalk(const std::string& named, int depth_of_folder, FoundFiles& files, Inputs& inputs)
      : files_(files), inputs_(inputs) {
    waiting_.push_back({fs::path(named), settled(named), depth_of_folder});
    // Linked folders wait until all real ones have been entered: a folder that lies inside and is also linked
    // to is always found at its real place.
    while (!waiting_.empty()) {
      const Folder folder = std::move(waiting_.front());
      waiting_.pop_front();
      enter(folder);
    }
  }

 private:
  struct Folder {
    fs::path path;   ///< as named
    fs::path place;  ///< settled
    int depth = 0;   ///< how many last names of `place` belong to the relative path
  };

  void enter(const Folder& folder) {
    struct stat status {};
    if (::stat(folder.path.c_str(), &status) != 0 ||
        !entered_
             .insert({static_cast<std::uint64_t>(status.st_dev), static_cast<std::uint64_t>(status.st_ino)})
             .second) {
      return;
    }
    std::error_code error;
    std::vector<fs::directory_entry> entries;
    for (fs::directory_iterator entry(folder.path, error), end; !error && entry != end;
         entry.increment(error)) {
      entries.push_back(*entry);
    }
    if (error) inputs_.errors.push_back(cannot_read(folder.path.string(), error));
    std::ranges::sort(entries, [](const auto& a, const auto& b) {
      return natural_less(a.path().filename().native(), b.path().filename().native());
    });
    for (const fs::directory_entry& entry : entries) visit(entry, folder);
  }

  void visit(const fs::directory_entry& entry, const Folder& parent) {
    const std::string name = entry.path().filename().string();
    if (is_hidden(name)) return;
    std::error_code ignored;
    if (entry.is_directory(ignored)) {
      Folder folder{entry.path(), parent.place / name, parent.depth + 1};
      if (entry.is_symlink(ignored)) {
        waiting_.push_back(std::move(folder));
      } else {
        enter(folder);
      }
    } else if (has_known_extension(name)) {
      add(files_, parent.place / name, {entry.path().string(), parent.depth + 1, false});
    } else {
      ++inputs_.skipped;
    }
  }

  FoundFiles& files_;
  Inputs& inputs_;
  std::deque<Folder> waiting_;
  std::set<std::pair<std::uint64_t, std::uint64_t>> entered_;
};

/// Deepens `depth` of files until no two have the same tail.
void tell_apart(FoundFiles& files) {
  for (bool all_differ = false; !all_differ;) {
    all_differ = true;
    std::map<fs::path, std::vector<FoundFiles::value_type*>> by_tail;
    for (auto& file : files) by_tail[tail(file.first, file.second.depth)].push_back(&file);
    for (const auto& [relative, same] : by_tail) {
      if (same.size() < 2) continue;
      all_differ = false;
      for (auto* file : same) ++file->second.depth;
    }
  }
}

/// Scans that lie beside a file named by itself.
std::vector<fs::path> neighbours(const FoundFiles& files) {
  std::set<fs::path> asked_for;
  for (const auto& [place, found] : files) asked_for.insert(tail(place, found.depth));
  std::set<fs::path> beside;
  std::set<std::pair<fs::path, int>> looked_at;
  for (const auto& [place, found] : files) {
    if (!found.by_itself || !looked_at.insert({place.parent_path(), found.depth}).second) continue;
    std::error_code error;
    for (fs::directory_iterator entry(place.parent_path(), error), end; !error && entry != end;
         entry.increment(error)) {
      const std::string name = entry->path().filename().string();
      std::error_code ignored;
      if (is_hidden(name) || !has_known_extension(name) || entry->is_directory(ignored)) continue;
      const fs::path relative = tail(place.parent_path() / name, found.depth);
      if (!asked_for.contains(relative)) beside.insert(relative);
    }
  }
  return {beside.begin(), beside.end()};
}

}  // namespace

Inputs expand(const std::vector<std::string>& arguments) {
  Inputs inputs;
  FoundFiles files;
  std::map<fs::path, std::string> folders;  // by settled path: a folder named twice is one
  std::set<std::string> named(arguments.begin(), arguments.end());
  for (const std::string& name : named) {
    std::error_code error;
    const fs::file_status status = fs::status(name, error);
    if (status.type() == fs::file_type::not_found) {
      inputs.errors.push_back({ErrorCode::not_found, name, std::nullopt, "there is no such file or folder",
                               "check the spelling of the name"});
    } else if (error) {
      inputs.errors.push_back(cannot_read(name, error));
    } else if (fs::is_directory(status)) {
      folders.try_emplace(settled(name), name);
    } else {
      add(files, settled(name), {name, 1, true});
    }
  }
  const int depth_of_folders = folders.size() > 1 ? 1 : 0;
  for (const auto& [place, name] : folders) FolderWalk(name, depth_of_folders, files, inputs);

  tell_apart(files);
  inputs.beside = neighbours(files);
  for (const auto& [place, found] : files) inputs.files.push_back({found.path, tail(place, found.depth)});
  std::ranges::sort(inputs.files, [](const Input& a, const Input& b) {
    return natural_less(a.relative.native(), b.relative.native());
  });
  std::ranges::sort(inputs.errors,
                    [](const Error& a, const Error& b) { return natural_less(a.file, b.file); });
  return inputs;
}

std::vector<std::string> names_in(std::istream& list) {
  std::ostringstream content;
  content << list.rdbuf();
  const std::string all = content.str();
  const bool by_nul = all.find('\0') != std::string::npos;
  std::vector<std::string> names;
  std::istringstream parts(all);
  for (std::string name; std::getline(parts, name, by_nul ? '\0' : '\n');) {
    if (!by_nul && name.ends_with('\r')) name.pop_back();
    if (!name.empty()) names.push_back(name);
  }
  return names;
}

Result<std::vector<std::string>> names_from(const std::string& file) {
  if (file == "-") return names_in(std::cin);
  std::error_code error;
  if (!fs::exists(file, error)) {
    return tl::unexpected(
        Error{ErrorCode::not_found, file, std::nullopt, "there is no such list of files", ""});
  }
  if (fs::is_directory(file, error)) {
    return tl::unexpected(Error{ErrorCode::unreadable, file, std::nullopt, "a folder is no list of files",
                                "name the folder without --files-from"});
  }
  std::ifstream list(file, std::ios::binary);
  if (!list) return tl::unexpected(cannot_read(file, std::error_code(errno, std::generic_category())));
  return names_in(list);
}

}  // namespace broadsheet::load
