// A small batch as broadsheet read leaves it, without anything being read.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "../write/temporary_folder.h"
#include "batch/record.h"
#include "page/page.h"
#include "write/edits_json.h"

namespace broadsheet::review {

/// Two articles of two regions each, two lines a region, every line a paragraph line of its region's.
Page made_page();

class MadeBatch {
 public:
  MadeBatch();

  std::filesystem::path scans() const { return folder_ / "scans"; }
  std::filesystem::path outputs() const { return folder_ / "text"; }
  std::filesystem::path outside() const { return folder_ / "outside"; }
  std::string scan(const std::string& name) const { return (scans() / (name + ".png")).string(); }
  std::filesystem::path edits(const std::string& name) const { return scans() / (name + ".edits.json"); }

  /// A page that was read, its scan a PNG of 1000 x 800.
  void add_read(const std::string& name, double confidence, const Page& page = made_page(),
                const std::string& json = "");
  void add_failed(const std::string& name, const std::string& cause);
  /// A run set out to read it, and has not come to an end with it.
  void add_plan(const std::string& name);
  /// Writes what was added since into the journal of a run.
  void finish();

 private:
  TemporaryFolder folder_;
  std::vector<batch::Record> records_;
};

void write_text(const std::filesystem::path& file, const std::string& text);
std::string text_in(const std::filesystem::path& file);

/// `{"edit": "text", ...}` of a line of made_page().
Edit text_edit(const Page& page, int line, const std::string& text);

}  // namespace broadsheet::review
