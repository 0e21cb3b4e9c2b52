#include "cli/issue.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "cli/print.h"
#include "load/natural_order.h"
#include "reflow/issue.h"
#include "write/issue.h"
#include "write/ocr_read.h"

namespace broadsheet::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 4> kOtherEngines{".xml", ".hocr", ".html", ".htm"};

// This program's other outputs, which may lie beside the pages, tell their schema at their head.
constexpr std::string_view kOwnSchema = "\"broadsheet-", kPageSchema = "\"broadsheet-page/";
constexpr std::size_t kHead = 200;  // bytes

tl::unexpected<Error> bad(ErrorCode code, const std::string& name, const std::string& cause,
                          const std::string& next_step = "") {
  return tl::unexpected(Error{code, name, {}, cause, next_step});
}

Result<std::string> bytes_of(const std::string& name) {
  if (name == "-") return std::string{std::istreambuf_iterator<char>(std::cin), {}};
  errno = 0;
  std::ifstream file(name, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (!file.is_open() || file.bad())
    return bad(ErrorCode::unreadable, name, std::string("the file cannot be read: ") + std::strerror(errno));
  return bytes;
}

bool is_other_output(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, kHead);
  return head.find(kOwnSchema) != std::string_view::npos && head.find(kPageSchema) == std::string_view::npos;
}

bool has_extension(const fs::path& path, std::string_view wanted) {
  std::string extension = path.extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return extension == wanted;
}

// The name of the page that a file is of: `a` for a.alto.xml, a.page.xml, a.hocr.
fs::path page_of(const fs::path& file) {
  const fs::path stem = fs::path(file).replace_extension();
  const bool named = stem.extension() == ".alto" || stem.extension() == ".page";
  return named ? fs::path(stem).replace_extension() : stem;
}

// The files of a folder that may hold pages, in natural order; one where a page is there in several formats.
Result<std::vector<std::string>> files_in(const std::string& folder) {
  std::vector<std::string> json, others;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    const fs::path& path = entry->path();
    if (path.filename().string().starts_with('.') || !entry->is_regular_file()) continue;
    if (has_extension(path, ".json")) json.push_back(path.string());
    if (std::any_of(kOtherEngines.begin(), kOtherEngines.end(),
                    [&](std::string_view extension) { return has_extension(path, extension); }))
      others.push_back(path.string());
  }
  if (error) return bad(ErrorCode::unreadable, folder, "the folder cannot be read: " + error.message());
  std::vector<std::string>& files = json.empty() ? others : json;
  std::sort(files.begin(), files.end(), load::natural_less);
  std::set<fs::path> pages;
  std::erase_if(files, [&](const std::string& file) { return !pages.insert(page_of(file)).second; });
  return std::move(files);
}

class Reading {
 public:
  Result<void> file(const std::string& name, bool of_folder) {
    std::error_code error;
    if (!seen_.insert(fs::weakly_canonical(name, error).string()).second)
      return bad(ErrorCode::bad_input, name, "this file is given twice", "name each page of the issue once");
    const Result<std::string> bytes = bytes_of(name);
    if (!bytes) return tl::unexpected(bytes.error());
    if (of_folder && is_other_output(*bytes)) return {};
    Result<std::vector<Page>> pages = write::read_ocr(name == "-" ? "standard input" : name, *bytes);
    if (!pages) return tl::unexpected(pages.error());
    std::move(pages->begin(), pages->end(), std::back_inserter(pages_));
    return {};
  }

  Result<void> folder(const std::string& name) {
    const Result<std::vector<std::string>> files = files_in(name);
    if (!files) return tl::unexpected(files.error());
    const std::size_t before = pages_.size();
    for (const std::string& path : *files)
      if (auto done = file(path, true); !done) return done;
    if (pages_.size() == before)
      return bad(ErrorCode::bad_input, name, "there is no page in this folder",
                 "write them with broadsheet read SCANS -o DIR --format json");
    return {};
  }

  std::vector<Page> pages() { return std::move(pages_); }

 private:
  std::set<std::string> seen_;
  std::vector<Page> pages_;
};

// As its user knows it.
Error about(const Source& source, int number, const std::string& note) {
  const std::string name = source.file.empty() ? "page " + std::to_string(number + 1) : source.file;
  return {ErrorCode::bad_input, name, source.frames > 1 ? std::optional(source.frame) : std::nullopt, note,
          ""};
}

void say_notes(const Issue& issue) {
  for (const std::string& note : issue.notes) say(note);
  for (const Jump& jump : issue.jumps)
    if (!jump.followed)
      say(to_line(about(issue.pages[static_cast<std::size_t>(jump.page)].source, jump.page,
                        "\"" + jump.text + "\" is not followed: " + jump.note)));
}

}  // namespace

Result<std::vector<Page>> pages_of_issue(const std::vector<std::string>& inputs) {
  Reading reading;
  for (const std::string& name : inputs) {
    std::error_code error;
    if (name != "-" && !fs::exists(name, error))
      return bad(ErrorCode::not_found, name, "there is no such file or folder");
    auto done =
        name != "-" && fs::is_directory(name, error) ? reading.folder(name) : reading.file(name, false);
    if (!done) return tl::unexpected(done.error());
  }
  return reading.pages();
}

std::string text_of_issue(std::vector<Page> pages, reflow::Options options, write::ReflowedFormat format) {
  const auto han = text::HanModel::open();
  options.han = han.get();
  for (Page& page : pages)
    if (page.paragraphs.empty() || options.keep_lines) reflow::reflow(page, options);
  const Issue issue = reflow::join_issue(pages, options);
  say_notes(issue);
  return write::to_text(issue, pages, format);
}

}  // namespace broadsheet::cli
