#include "review/side_car.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "load/bytes.h"
#include "load/sha256.h"
#include "write/file.h"

namespace broadsheet::review {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMostBytes = 64U << 20U;  // of a file of edits

struct Bytes {
  std::string text;
  std::string revision;  // empty: no file
  std::string trouble{};
};

Bytes bytes_of(const std::string& path) {
  std::error_code error;
  if (!fs::exists(fs::symlink_status(path, error))) return {};
  if (fs::exists(path, error) && fs::is_regular_file(path, error) && fs::file_size(path, error) == 0)
    return {"", load::sha256(""), "the file is empty"};
  const auto bytes = load::read_whole(path, kMostBytes);
  if (!bytes) return {"", "unreadable", bytes.error().cause};
  std::string text(bytes->begin(), bytes->end());
  std::string revision = load::sha256(text);
  return {std::move(text), std::move(revision)};
}

std::string folder_of(const std::string& path) {
  const std::string folder = fs::path(path).parent_path().string();
  return folder.empty() ? "." : folder;
}

}  // namespace

SideCar read_side_car(const std::string& scan, const std::string& sha256) {
  SideCar car;
  car.path = write::edits_file_of(scan);
  const Bytes bytes = bytes_of(car.path);
  car.revision = bytes.revision;
  car.edits.sha256 = sha256;
  if (!bytes.trouble.empty()) {
    car.locked = "the file of edits cannot be read: " + bytes.trouble;
    car.broken = true;
  } else if (!bytes.revision.empty()) {
    auto edits = write::edits_from_json(car.path, bytes.text);
    if (!edits) {
      car.locked = "the file of edits is not understood and is left alone: " + edits.error().cause;
      car.broken = true;
    } else if (edits->sha256 != sha256) {
      car.locked = "the file of edits was made for another scan and is left alone";
    } else {
      car.edits = std::move(*edits);
    }
  }
  const bool writable = ::access(folder_of(car.path).c_str(), W_OK) == 0 &&
                        (bytes.revision.empty() || ::access(car.path.c_str(), W_OK) == 0);
  if (car.locked.empty() && !writable) car.locked = "the folder of the scan may not be written";
  return car;
}

Result<SideCar> write_side_car(const SideCar& seen, const std::string& sha256, int frame,
                               const std::vector<Edit>& edits) {
  const auto refused = [&](std::string cause, std::string next) {
    return tl::unexpected(Error{ErrorCode::bad_input, seen.path, {}, std::move(cause), std::move(next)});
  };
  if (!seen.locked.empty()) return refused(seen.locked, "");
  if (bytes_of(seen.path).revision != seen.revision)
    return refused("the file of edits was changed meanwhile", "look at the page again");
  // Each page's own keep their order, and so does what of the file comes first.
  write::EditsFile file;
  file.sha256 = sha256;
  auto next = edits.begin();
  for (const write::EditsFile::Entry& entry : seen.edits.entries) {
    if (entry.frame != frame)
      file.entries.push_back(entry);
    else if (next != edits.end())
      file.entries.push_back({frame, *next++});
  }
  for (; next != edits.end(); ++next) file.entries.push_back({frame, *next});
  if (file.entries.empty()) {
    std::error_code error;
    fs::remove(seen.path, error);
    if (error) return tl::unexpected(Error{ErrorCode::unwritable, seen.path, {}, error.message(), ""});
  } else if (const Result<void> written = write::write_file(seen.path, write::to_json(file)); !written) {
    return tl::unexpected(written.error());
  }
  SideCar now = seen;
  now.edits = std::move(file);
  for (std::size_t k = 0; k < now.edits.entries.size(); ++k)
    now.edits.entries[k].edit.number = static_cast<int>(k);
  now.revision = bytes_of(seen.path).revision;
  return now;
}

Result<std::vector<Edit>> edits_from(const std::string& list, int frame) {
  const std::string hash(64, '0');  // any will do
  return write::edits_from_json("", std::string(R"({"schema":")") + std::string(write::kEditsSchema) +
                                        R"(","sha256":")" + hash + R"(","edits":)" + list + "}")
      .and_then([&](const write::EditsFile& file) -> Result<std::vector<Edit>> {
        const bool others = std::any_of(file.entries.begin(), file.entries.end(),
                                        [&](const auto& entry) { return entry.frame != frame; });
        if (others)
          return tl::unexpected(Error{ErrorCode::bad_input, "", {}, "an edit is of another page", ""});
        return file.of(frame);
      });
}

std::optional<std::size_t> edits_read_with(const write::EditsFile& file, const std::string& hash_begins) {
  if (hash_begins.empty()) return 0;
  write::EditsFile beginning = file;
  for (std::size_t count = file.entries.size(); count > 0; --count) {
    beginning.entries.resize(count);
    if (load::sha256(write::to_json(beginning)).starts_with(hash_begins)) return count;
  }
  return std::nullopt;
}

}  // namespace broadsheet::review
