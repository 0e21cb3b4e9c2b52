// The parts of the command line that need no process.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "../write/temporary_folder.h"
#include "cli/job.h"
#include "cli/models.h"
#include "cli/options.h"
#include "cli/own_data.h"
#include "cli/page_stream.h"
#include "cli/perf_table.h"
#include "cli/print.h"
#include "cli/progress.h"

namespace broadsheet::cli {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;

TEST(Print, ControlCharactersStayOnTheLine) {
  EXPECT_EQ(one_line("a\nb\x1b[2J\x7f"), "a\\x0ab\\x1b[2J\\x7f");
  EXPECT_EQ(one_line("第一版.tif"), "第一版.tif");
  EXPECT_EQ(error_line({ErrorCode::damaged, "a\n.tif", {}, "is damaged", ""}),
            "broadsheet: a\\x0a.tif: is damaged");
}

TEST(Duration, GrowsFromSecondsToHours) {
  EXPECT_EQ(duration(-1), "0 s");
  EXPECT_EQ(duration(44.6), "45 s");
  EXPECT_EQ(duration(60), "1 min");
  EXPECT_EQ(duration(59.4 * 60), "59 min");
  EXPECT_EQ(duration(59.9 * 60), "1 h 00 min");
  EXPECT_EQ(duration(3 * 3600 + 7 * 60), "3 h 07 min");
}

TEST(Bar, TellsPagesRateTimeLeftAndFailures) {
  EXPECT_EQ(bar_line({200, 50, 2, 600}, 79),
            "[######---------------------] 50/200 pages, 5.0 a minute, 30 min left, 2 failed");
  EXPECT_EQ(bar_line({1, 0, 0, 3}, 79), "[----------------------------------------] 0/1 page");
}

TEST(Bar, NeverGrowsBeyondTheTerminal) {
  for (int width = 0; width < 120; ++width) {
    EXPECT_LE(bar_line({100000, 31415, 2, 600}, width).size(), static_cast<std::size_t>(width));
  }
}

TEST(Bar, AnEmptyBatchHasOne) { EXPECT_THAT(bar_line({0, 0, 0, 0}, 79), HasSubstr("0/0 pages")); }

TEST(PerfTable, HasARowAStageInOrderAndATotal) {
  Perf perf;
  perf.add(StageTime{"load", 1, 2});
  perf.add(StageTime{"recognize", 2, 2});
  perf.add(StageTime{"load", 1, 2});
  EXPECT_EQ(perf_table(perf, 2),
            "stage              CPU s    wall s  CPU s/page   share\n"
            "load                2.00      4.00       1.000  50.0 %\n"
            "recognize           2.00      2.00       1.000  50.0 %\n"
            "all                 4.00      6.00       2.000 100.0 %\n");
  EXPECT_THAT(perf_table({}, 0), HasSubstr("all"));
}

TEST(Split, LeavesOutEmptyParts) {
  EXPECT_THAT(split("chi_sim+eng", '+'), ElementsAre("chi_sim", "eng"));
  EXPECT_THAT(split("+a++b+", '+'), ElementsAre("a", "b"));
  EXPECT_THAT(split("", '+'), IsEmpty());
}

TEST(Models, AreWhereTheUserSays) {
  const TemporaryFolder folder;
  EXPECT_EQ(find_models("given"), "given");
  ::setenv("BROADSHEET_MODELS", folder.path().c_str(), 1);
  EXPECT_EQ(find_models(""), folder.path().string());
  EXPECT_EQ(find_models("given"), "given");
  ::unsetenv("BROADSHEET_MODELS");
}

TEST(OwnData, IsWhatLiesBesideTheProgram) {
  const TemporaryFolder prefix;
  EXPECT_THAT(own_data(prefix / "bin"), IsEmpty());
  std::filesystem::create_directories(prefix / "share/broadsheet/tessdata");
  put(prefix / "share/broadsheet/wordnet/index.noun", "");
  put(prefix / "share/broadsheet/libime", "a file");
  EXPECT_THAT(own_data(prefix / "bin"),
              ElementsAre(Pair("TESSDATA_PREFIX", (prefix / "share/broadsheet/tessdata").string()),
                          Pair("WNSEARCHDIR", (prefix / "share/broadsheet/wordnet").string())));
}

struct PageStreamTest : testing::Test {
  PageStreamTest() { EXPECT_EQ(::pipe(ends.data()), 0); }
  ~PageStreamTest() override {
    ::close(ends[0]);
    ::close(ends[1]);
  }
  std::string read() const {
    std::string bytes(1000, '\0');
    const ssize_t n = ::read(ends[0], bytes.data(), bytes.size());
    bytes.resize(n > 0 ? static_cast<std::size_t>(n) : 0);
    return bytes;
  }
  std::array<int, 2> ends{};
};

TEST_F(PageStreamTest, PagesComeInTheirOrder) {
  PageStream stream(ends[1], "--");
  EXPECT_TRUE(stream.put(2, "c"));
  EXPECT_TRUE(stream.put(1, ""));
  EXPECT_TRUE(stream.put(0, "a"));
  EXPECT_EQ(read(), "a--c");
  EXPECT_TRUE(stream.put(4, "e"));
  EXPECT_TRUE(stream.put(3, "d"));
  EXPECT_EQ(read(), "--d--e");
}

TEST_F(PageStreamTest, AFailedWriteIsTold) {
  PageStream stream(-1, "");
  EXPECT_TRUE(stream.put(1, "waits"));
  EXPECT_FALSE(stream.put(0, "a"));
}

TEST(Messages, SettingsComeBack) {
  Settings settings;
  settings.pipeline = {.languages = {"deu", "Fraktur"},
                       .models_dir = "models",
                       .neural = false,
                       .readers = recognize::ReaderChoice::both,
                       .profile = recognize::Profile::fast,
                       .precision = net::Precision::f32,
                       .full_width_punctuation = false,
                       .user_words = {"Farraday", "童水根"},
                       .dpi = 312.5,
                       .spread = Spread::keep,
                       .keep_lines = true};
  settings.load = {150, 123'456'789'012, std::nullopt};
  settings.format.text.furniture = write::Furniture::last;
  settings.format.text.kinds = {Kind::headline, Kind::folio};
  settings.format.text.min_confidence = 0.5;
  settings.overrides.columns = 4;
  const Settings back = settings_from(to_message(settings));
  EXPECT_EQ(back.pipeline.languages, settings.pipeline.languages);
  EXPECT_EQ(back.pipeline.models_dir, "models");
  EXPECT_FALSE(back.pipeline.neural);
  EXPECT_EQ(back.pipeline.readers, recognize::ReaderChoice::both);
  EXPECT_EQ(back.pipeline.profile, recognize::Profile::fast);
  EXPECT_EQ(back.pipeline.precision, net::Precision::f32);
  EXPECT_FALSE(back.pipeline.full_width_punctuation);
  EXPECT_EQ(back.pipeline.user_words, settings.pipeline.user_words);
  EXPECT_EQ(back.pipeline.dpi, 312.5);
  EXPECT_EQ(back.pipeline.spread, Spread::keep);
  EXPECT_TRUE(back.pipeline.keep_lines);
  EXPECT_EQ(back.load.pdf_dpi, 150);
  EXPECT_EQ(back.load.max_pixels, 123'456'789'012);
  EXPECT_FALSE(back.load.dpi);
  EXPECT_EQ(back.format.text.furniture, write::Furniture::last);
  EXPECT_EQ(back.format.text.kinds, settings.format.text.kinds);
  EXPECT_EQ(back.format.text.min_confidence, 0.5);
  EXPECT_EQ(back.overrides.columns, 4);
}

TEST(Messages, JobsAndAnswersComeBack) {
  const Job job{Task::layout, "a\xff.tif",    2,          5,         {{"txt", "out/a.txt"}}, "json", "a.png",
                "",           "a.edits.json", "edits=12", 20'000'000};
  const Job job_back = job_from(to_message(job));
  EXPECT_EQ(job_back.task, Task::layout);
  EXPECT_EQ(job_back.file, job.file);
  EXPECT_EQ(job_back.frame, 2);
  EXPECT_EQ(job_back.frames, 5);
  EXPECT_EQ(job_back.outputs, job.outputs);
  EXPECT_EQ(job_back.returned, "json");
  EXPECT_EQ(job_back.overlay, "a.png");
  EXPECT_EQ(job_back.edits, "a.edits.json");
  EXPECT_EQ(job_back.given, "edits=12");
  EXPECT_EQ(job_back.pixels, 20'000'000);
  Done done;
  done.frames = {100, 0, 300};
  done.returned = {"text", "more"};
  done.notes = {"note"};
  done.perf.add(StageTime{"load", 0.25, 0.5});
  done.peak_memory = 5'000'000'000;
  done.confidence = {2, 1.5};
  done.likely_wrong = 0.25;
  const Done done_back = done_from(to_message(done));
  EXPECT_EQ(done_back.frames, done.frames);
  EXPECT_EQ(done_back.returned, done.returned);
  EXPECT_EQ(done_back.notes, done.notes);
  EXPECT_EQ(done_back.perf.stages, done.perf.stages);
  EXPECT_EQ(done_back.peak_memory, done.peak_memory);
  EXPECT_EQ(done_back.confidence.characters, 2);
  EXPECT_EQ(done_back.confidence.mean(), 0.75);
  EXPECT_EQ(done_back.likely_wrong, 0.25);
}

TEST(Messages, AFrameIsNamedWhereTheFileHasSeveral) {
  EXPECT_FALSE(named_frame({Task::read, "a.tif", 0, 1, {}, "", ""}));
  EXPECT_EQ(named_frame({Task::read, "a.tif", 0, 2, {}, "", ""}), 0);
  EXPECT_FALSE(named_frame({Task::count, "a.tif", 0, 2, {}, "", ""}));
}

}  // namespace
}  // namespace broadsheet::cli
