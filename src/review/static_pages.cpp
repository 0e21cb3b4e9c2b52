#include "review/static_pages.h"

#include <unistd.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "review/assets.h"
#include "review/scans.h"
#include "review/view_json.h"
#include "write/file.h"
#include "write/json.h"

namespace broadsheet::review {

namespace fs = std::filesystem;

namespace {

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  for (std::size_t at = text.find(what); !what.empty() && at != std::string::npos;
       at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
  return text;
}

/// The name of a scan stays, the folder that it lies in goes.
class Hidden {
 public:
  explicit Hidden(const std::string& scan) : folder_(fs::path(scan).parent_path().string()) {
    if (!folder_.empty()) folder_ += "/";
  }
  std::string operator()(const std::string& text) const { return replaced(text, folder_, ""); }

 private:
  std::string folder_;
};

class Writer {
 public:
  Writer(const Around& around, fs::path folder)
      : around_(around), folder_(std::move(folder)), views_(around.lexicon) {}

  Result<void> frame(const Entries& entries) {
    for (const Asset& asset : assets()) {
      std::string bytes(asset.bytes);
      if (asset.name.ends_with(".js")) continue;
      if (asset.name == "index.html")
        bytes =
            replaced(bytes, R"(<script type="module" src="main.js"></script>)",
                     "<script defer src=\"pages.js\"></script>\n<script defer src=\"review.js\"></script>");
      if (auto written = put(std::string(asset.name), bytes); !written) return written;
    }
    if (auto written = put("review.js", scripts_in_one()); !written) return written;
    const auto list = nlohmann::json::parse(
        list_json(entries, {Sort::name, Show::all, ""}, 0, entries.size()), nullptr, false);
    nlohmann::json rows = list["pages"];
    for (std::size_t k = 0; k < entries.size(); ++k) {
      const Hidden hide(entries[k]->record.planned.input);
      for (auto& note : rows[k]["notes"]) note = hide(note.get<std::string>());
      if (rows[k]["error"].is_string()) rows[k]["error"] = hide(rows[k]["error"].get<std::string>());
    }
    const nlohmann::json session{{"folder", around_.folder_name}, {"version", around_.version}};
    return put("pages.js", "globalThis.broadsheetSession = " + text_of(session) +
                               ";\nglobalThis.broadsheetPages = " + text_of(rows) + ";\n");
  }

  /// Gives the trouble there was with the scan.
  Result<std::string> page(const Entry& entry) {
    Entry shown = entry;
    PageView view = views_.view(entry);
    const Hidden hide(entry.record.planned.input);
    if (view.page) {
      view.page->source.file = fs::path(view.page->source.file).filename().string();
      for (std::string& note : view.page->notes) note = hide(note);
      for (const char* format : {"txt", "json"})
        if (const write::Format* known = write::format_named(format))
          if (auto written = put("pages/" + entry.id + "." + format,
                                 known->write(*view.page, around_.format_options(entry)));
              !written)
            return tl::unexpected(written.error());
    }
    const Result<std::string> trouble = scan(entry);
    if (!trouble) return trouble;
    view.scan_trouble = *trouble;
    view.read_only = "these pages are for looking only";
    view.trouble = hide(view.trouble);
    for (std::string& note : shown.record.notes) note = hide(note);
    if (shown.record.error) shown.record.error->cause = hide(shown.record.error->cause);
    return put("pages/" + entry.id + ".js", "broadsheetPage(" + view_json(shown, view, {}) + ");\n").map([&] {
      return *trouble;
    });
  }

 private:
  static std::string text_of(const nlohmann::json& json) {
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  }

  Result<std::string> scan(const Entry& entry) {
    const ScanName name{entry.record.planned.input, entry.record.planned.frame.value_or(0)};
    const std::string folder = "scans/" + entry.id + "/";
    const auto pyramid = scans_.pyramid(name);
    if (!pyramid) return "the scan cannot be shown: " + pyramid.error().cause;
    const auto thumbnail = scans_.thumbnail(name);
    if (!thumbnail) return tl::unexpected(thumbnail.error());
    if (auto written = put(folder + "thumbnail.jpg", *thumbnail); !written)
      return tl::unexpected(written.error());
    for (std::size_t level = 0; level < (*pyramid)->levels.size(); ++level) {
      const cv::Mat& picture = (*pyramid)->levels[level];
      for (int row = 0; row * kTile < picture.rows; ++row)
        for (int column = 0; column * kTile < picture.cols; ++column) {
          const auto tile = tile_of(**pyramid, static_cast<int>(level), column, row);
          if (!tile) return tl::unexpected(tile.error());
          const std::string file = folder + std::to_string(level) + "/" + std::to_string(column) + "_" +
                                   std::to_string(row) + ".jpg";
          if (auto written = put(file, *tile); !written) return tl::unexpected(written.error());
        }
    }
    return "";
  }

  Result<void> put(const std::string& name, const std::string& bytes) {
    const fs::path path = folder_ / name;
    return write::make_folder(path.parent_path()).and_then([&] { return write::write_file(path, bytes); });
  }

  const Around& around_;
  fs::path folder_;
  Views views_;
  Scans scans_;
};

}  // namespace

std::string scripts_in_one() {
  std::string all = "\"use strict\";\n(() => {\n";
  for (const Asset& asset : assets()) {
    if (!asset.name.ends_with(".js")) continue;
    std::istringstream lines{std::string(asset.bytes)};
    for (std::string line; std::getline(lines, line);) {
      constexpr std::string_view kExport = "export ";
      if (line.starts_with("import ")) continue;
      all += (line.starts_with(kExport) ? line.substr(kExport.size()) : line) + "\n";
    }
  }
  return all + "})();\n";
}

Result<void> write_static(Pages& pages, const Around& around, const fs::path& folder,
                          const std::function<void(const Entry&, const std::string&)>& on_page) {
  std::error_code error;
  const fs::path whole = fs::absolute(folder, error).lexically_normal();
  const fs::path target = whole.has_filename() ? whole : whole.parent_path();
  if (fs::exists(fs::symlink_status(target, error)) && !fs::is_empty(target, error))
    return tl::unexpected(
        Error{ErrorCode::unwritable, folder.string(), {}, "something is there already", "name a new folder"});
  const fs::path fresh = target.parent_path() / (".broadsheet-" + std::to_string(::getpid()) + ".tmp");
  const auto give_up = [&](const Error& why) {
    std::error_code ignored;
    fs::remove_all(fresh, ignored);
    return tl::unexpected(why);
  };
  if (auto made = write::make_folder(fresh); !made) return made;
  Writer writer(around, fresh);
  const Entries entries = pages.all();
  if (auto written = writer.frame(entries); !written) return give_up(written.error());
  for (const auto& entry : entries) {
    const auto trouble = writer.page(*entry);
    if (!trouble) return give_up(trouble.error());
    on_page(*entry, *trouble);
  }
  fs::remove(target, error);  // an empty folder
  fs::rename(fresh, target, error);
  if (error) return give_up({ErrorCode::unwritable, folder.string(), {}, error.message(), ""});
  return {};
}

}  // namespace broadsheet::review
