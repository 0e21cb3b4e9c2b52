// Journal, manifest and status around broadsheet read, with the Pipeline of fake_pipeline.cpp.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/file.h>
#include <unistd.h>

#include <chrono>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "../write/temporary_folder.h"
#include "load/sha256.h"
#include "program.h"

namespace broadsheet::cli {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct Batch : testing::Test {
  static Ran broadsheet(const std::vector<std::string>& arguments) {
    return run_program(BROADSHEET_FAKE, arguments);
  }
  Ran read(std::vector<std::string> more = {}) const {
    more.insert(more.begin(), {"read", scans().string(), "-o", out().string()});
    return broadsheet(more);
  }
  json status() const {
    const Ran ran = broadsheet({"status", out().string(), "--json"});
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    return json::parse(ran.out);
  }
  /// By the name of the page.
  std::map<std::string, json> manifest() const {
    std::map<std::string, json> pages;
    std::istringstream stream(content(out() / "manifest.jsonl"));
    for (std::string line; std::getline(stream, line);) {
      const json page = json::parse(line);
      EXPECT_TRUE(pages.emplace(page.at("page").get<std::string>(), page).second)
          << "every page stands in it once";
    }
    return pages;
  }
  std::size_t journals() const {
    return static_cast<std::size_t>(files_in(out() / ".broadsheet" / "journal"));
  }

  fs::path scans() const { return folder / "scans"; }
  fs::path out() const { return folder / "out"; }
  void scan(const std::string& name) const { put(scans() / name, "P5 8 8 255\n" + std::string(64, '\x80')); }

  TemporaryFolder folder;
};

TEST_F(Batch, EveryInputEndsInOneState) {
  scan("a.pgm");
  scan("fail.pgm");
  put(scans() / "text.jpg", "no picture");
  EXPECT_EQ(read({"missing.tif"}).exit_code, 1);
  const auto pages = manifest();
  ASSERT_EQ(pages.size(), 4U);
  const json& page = pages.at("a");
  EXPECT_EQ(page.at("state"), "read");
  EXPECT_EQ(page.at("input"), (scans() / "a.pgm").string());
  EXPECT_EQ(page.at("sha256"), load::sha256(content(scans() / "a.pgm")));
  EXPECT_EQ(page.at("outputs").at(0).at("path"), "a.txt");
  EXPECT_TRUE(page.at("seconds").contains("recognize"));
  EXPECT_TRUE(page.at("options").contains("languages"));
  EXPECT_FALSE(page.at("version").get<std::string>().empty());
  EXPECT_EQ(pages.at("fail").at("state"), "failed");
  EXPECT_EQ(pages.at("fail").at("error").at("cause"), "the engine failed");
  EXPECT_EQ(pages.at("text").at("error").at("code"), "not_an_image");
  EXPECT_EQ(pages.at("missing.tif").at("error").at("code"), "not_found");
}

TEST_F(Batch, APageThatFailedIsReadWhenItsCauseIsGone) {
  put(scans() / "a.pgm", "no picture");
  scan("b.pgm");
  EXPECT_EQ(read().exit_code, 1);
  scan("a.pgm");
  EXPECT_THAT(read().err, HasSubstr("1 page read, 1 finished before"));
  EXPECT_EQ(manifest().at("a").at("state"), "read");
  EXPECT_EQ(manifest().size(), 2U);
}

TEST_F(Batch, NothingToDoWritesNothing) {
  scan("a.pgm");
  EXPECT_EQ(read().exit_code, 0);
  const auto before = fs::last_write_time(out() / "manifest.jsonl");
  EXPECT_EQ(read().exit_code, 0);
  EXPECT_EQ(journals(), 1U);
  EXPECT_EQ(fs::last_write_time(out() / "manifest.jsonl"), before);
  fs::remove(out() / "manifest.jsonl");
  EXPECT_EQ(read().exit_code, 0);
  EXPECT_EQ(manifest().size(), 1U) << "it can be made again";
}

TEST_F(Batch, AManifestThatARunWasKilledBeforeWritingIsMadeByTheNext) {
  scan("a.pgm");
  EXPECT_EQ(read().exit_code, 0);
  put(out() / "manifest.jsonl", "");
  fs::last_write_time(out() / "manifest.jsonl", fs::file_time_type::clock::now() - std::chrono::hours(1));
  put(out() / ".broadsheet-123-0.tmp", "half a manifest");
  EXPECT_THAT(read().err, HasSubstr("0 pages read"));
  EXPECT_EQ(manifest().at("a").at("state"), "read");
  EXPECT_FALSE(fs::exists(out() / ".broadsheet-123-0.tmp"));
}

TEST_F(Batch, WhatAKilledRunLeftBehindIsTakenAway) {
  scan("a.pgm");
  put(out() / ".broadsheet-123-0.tmp", "half a page");
  put(out() / "sub" / ".broadsheet-123-0.tmp", "of another folder");
  EXPECT_EQ(read().exit_code, 0);
  EXPECT_FALSE(fs::exists(out() / ".broadsheet-123-0.tmp"));
  EXPECT_TRUE(fs::exists(out() / "sub" / ".broadsheet-123-0.tmp"));
}

TEST_F(Batch, TwoRunsInOneFolderDoNotMeet) {
  scan("a.pgm");
  EXPECT_EQ(read().exit_code, 0);
  scan("b.pgm");
  const int fd = ::open((out() / ".broadsheet" / "lock").c_str(), O_RDWR);
  ASSERT_EQ(::flock(fd, LOCK_EX), 0);
  const Ran ran = read();
  EXPECT_EQ(ran.exit_code, 4);
  ASSERT_EQ(lines_of(ran.err).size(), 1U) << ran.err;
  EXPECT_THAT(ran.err, HasSubstr("another run writes to this folder (process "));
  EXPECT_TRUE(status().at("going_on").is_boolean());
  ::close(fd);
  EXPECT_EQ(read().exit_code, 0);
}

TEST_F(Batch, StatusTellsCountsAndReasons) {
  scan("a.pgm");
  scan("fail1.pgm");
  scan("fail2.pgm");
  EXPECT_EQ(read().exit_code, 1);
  const json now = status();
  EXPECT_EQ(now.at("read"), 1);
  EXPECT_EQ(now.at("failed"), 2);
  EXPECT_EQ(now.at("pending"), 0);
  EXPECT_EQ(now.at("going_on"), false);
  EXPECT_EQ(now.at("failures").size(), 2U);
  const Ran ran = broadsheet({"status", out().string(), "--failures", "1"});
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_THAT(ran.out, HasSubstr("read:      1 of 3 pages\n"));
  EXPECT_THAT(ran.out, HasSubstr("        2  the engine failed\n"));
  EXPECT_THAT(ran.out, HasSubstr("fail1.pgm, in stage load: the engine failed\n           and 1 more"));
}

TEST_F(Batch, StatusOfAFolderWithoutAJournalIsAnError) {
  fs::create_directories(out());
  for (const fs::path& where : {out(), folder / "nowhere"}) {
    const Ran ran = broadsheet({"status", where.string()});
    EXPECT_EQ(ran.exit_code, 3);
    ASSERT_EQ(lines_of(ran.err).size(), 1U) << ran.err;
    EXPECT_THAT(ran.err, HasSubstr("there is no journal of broadsheet in this folder"));
  }
}

TEST_F(Batch, StandardOutputNeedsNoJournal) {
  scan("a.pgm");
  EXPECT_EQ(broadsheet({"read", scans().string(), "-o", "-"}).exit_code, 0);
  EXPECT_EQ(files_in(scans()), 1);
}

}  // namespace
}  // namespace broadsheet::cli
