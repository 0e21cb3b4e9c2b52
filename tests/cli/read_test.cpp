// broadsheet read around the page: a Pipeline that only repeats the name of the file takes the place of the
// real one (fake_pipeline.cpp); everything else is the program as it is.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <tiffio.h>

#include <algorithm>
#include <map>
#include <optional>

#include "../write/temporary_folder.h"
#include "load/sha256.h"
#include "program.h"
#include "write/json.h"

namespace broadsheet::cli {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;
using testing::UnorderedElementsAre;

struct Read : testing::Test {
  static Ran broadsheet(std::vector<std::string> arguments, const How& how = {}) {
    arguments.insert(arguments.begin(), "read");
    return run_program(BROADSHEET_FAKE, arguments, how);
  }
  Ran read(std::vector<std::string> more = {}) const {
    more.insert(more.begin(), {scans().string(), "-o", out().string()});
    return broadsheet(more);
  }

  fs::path scans() const { return folder / "scans"; }
  fs::path out() const { return folder / "out"; }

  /// A picture of 8 x 8 grey pixels that any decoder takes.
  void scan(const std::string& name) const { put(scans() / name, "P5 8 8 255\n" + std::string(64, '\x80')); }
  void scan_of_frames(const std::string& name, int count) const {
    fs::create_directories(scans());
    TIFF* tiff = TIFFOpen((scans() / name).c_str(), "w");
    for (int i = 0; i < count; ++i) {
      std::string row(8, '\x80');
      TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, 8);
      TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, 1);
      TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 8);
      TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISBLACK);
      TIFFWriteScanline(tiff, row.data(), 0);
      TIFFWriteDirectory(tiff);
    }
    TIFFClose(tiff);
  }

  std::map<std::string, std::string> outputs() const { return outputs_in(out()); }
  std::vector<std::string> names() const {
    std::vector<std::string> out;
    for (const auto& [name, bytes] : outputs()) out.push_back(name);
    return out;
  }

  TemporaryFolder folder;
};

TEST_F(Read, NoLinkInTheOutputFolderLeadsAPageOutOfIt) {
  scan("a.pgm");
  put(folder / "elsewhere/theirs.txt", "theirs");
  fs::create_directories(out());
  fs::create_symlink("../elsewhere/theirs.txt", out() / "a.txt");
  const Ran of_file = read();
  EXPECT_NE(of_file.exit_code, 0);
  EXPECT_THAT(of_file.err, HasSubstr("outside the output folder"));
  EXPECT_EQ(content(folder / "elsewhere/theirs.txt"), "theirs");

  fs::remove(out() / "a.txt");
  fs::remove(scans() / "a.pgm");
  scan("jan/b.pgm");
  fs::create_directory_symlink("../elsewhere", out() / "jan");
  const Ran of_folder = read();
  EXPECT_NE(of_folder.exit_code, 0);
  EXPECT_THAT(of_folder.err, HasSubstr("outside the output folder"));
  EXPECT_EQ(files_in(folder / "elsewhere"), 1);
}

TEST_F(Read, WritesTextAndJsonOfEveryPage) {
  scan("a.pgm");
  const Ran ran = read();
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(names(), ElementsAre("a.json", "a.txt"));
  EXPECT_EQ(outputs()["a.txt"], "a.pgm\n\nframe 0 chi_sim\n");
  const Result<Page> page = write::page_from_json(outputs()["a.json"]);
  ASSERT_TRUE(page) << to_line(page.error());
  EXPECT_EQ(page->source.file, (scans() / "a.pgm").string());
  EXPECT_EQ(page->source.width, 8);
}

TEST_F(Read, EveryFormatHasAFileOfItsOwn) {
  scan("a.pgm");
  scan("spread.pgm");
  EXPECT_EQ(read({"--format", "alto,page,hocr"}).exit_code, 0);
  EXPECT_THAT(names(), UnorderedElementsAre("a.alto.xml", "a.page.xml", "a.hocr", "spread-1.alto.xml",
                                            "spread-2.alto.xml", "spread-1.page.xml", "spread-2.page.xml",
                                            "spread-1.hocr", "spread-2.hocr"));
}

// Also on standard output, where there is no journal; text, which tells nothing of it, is spared the hashes.
TEST_F(Read, APageTellsItsScanItsModelsAndItsOptions) {
  scan("a.pgm");
  put(folder / "models/fake.model", "a model");
  const std::string file = (scans() / "a.pgm").string(), models = (folder / "models").string();
  const Ran printed = broadsheet({file, "-o", "-", "--format", "json", "--models", models, "-l", "eng+deu"});
  EXPECT_EQ(read({"--models", models, "-l", "eng+deu", "--format", "json,alto"}).exit_code, 0);
  for (const std::string& json : {printed.out, outputs()["a.json"]}) {
    const Result<Page> page = write::page_from_json(json);
    ASSERT_TRUE(page) << to_line(page.error());
    EXPECT_EQ(page->source.sha256, load::sha256(content(scans() / "a.pgm")));
    EXPECT_NE(page->made_by.version, "");
    EXPECT_THAT(page->made_by.models, ElementsAre(testing::Pair("fake.model", load::sha256("a model"))));
    EXPECT_EQ(page->made_by.options.at("languages"), "eng+deu");
    EXPECT_EQ(page->made_by.options.at("profile"), "balanced");
    EXPECT_FALSE(page->made_by.options.contains("furniture"));
  }
  EXPECT_THAT(outputs()["a.alto.xml"], HasSubstr(load::sha256("a model")));
}

TEST_F(Read, OutputsMirrorTheFoldersAndKeepDistinctNames) {
  scan("jan/1.pgm");
  scan("jan/1.jpg");
  scan("feb/deep/1.pgm");
  scan_of_frames("feb/two.tif", 2);
  EXPECT_EQ(read({"--format", "txt"}).exit_code, 0);
  EXPECT_THAT(names(), UnorderedElementsAre("jan/1.pgm.txt", "jan/1.jpg.txt", "feb/deep/1.txt",
                                            "feb/two-0001.txt", "feb/two-0002.txt"));
  EXPECT_THAT(outputs()["feb/two-0002.txt"], HasSubstr("frame 1"));
}

TEST_F(Read, FilesMayHoldAnyBytesInTheirNames) {
  scan("a\xff \"b\n.pgm");
  const Ran ran = read();
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(names(), ElementsAre("a\xff \"b\n.json", "a\xff \"b\n.txt"));
  EXPECT_EQ(lines_of(ran.err).size(), 2U) << "one line a page and one at the end: " << ran.err;
}

TEST_F(Read, NumberOfWorkersAndOrderOfInputsChangeNothing) {
  std::vector<std::string> files;
  for (int i = 0; i < 12; ++i) {
    scan("p" + std::to_string(i) + ".pgm");
    files.push_back((scans() / ("p" + std::to_string(i) + ".pgm")).string());
  }
  scan("crash.pgm");
  files.push_back((scans() / "crash.pgm").string());
  files.insert(files.end(), {"-j1", "-o", out().string()});
  EXPECT_EQ(broadsheet(files).exit_code, 1);
  const auto alone = outputs();
  EXPECT_EQ(alone.size(), 24U);
  fs::remove_all(out());
  std::reverse(files.begin(), files.begin() + 13);
  files[13] = "-j4";
  EXPECT_EQ(broadsheet(files).exit_code, 1);
  EXPECT_EQ(outputs(), alone);
}

TEST_F(Read, ACrashFailsThatPageOnlyAndIsNamed) {
  for (const char* name : {"a.pgm", "b-crash.pgm", "c.pgm"}) scan(name);
  const Ran ran = read({"-j1", "--quiet", "--format", "txt"});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_THAT(names(), ElementsAre("a.txt", "c.txt"));
  ASSERT_EQ(lines_of(ran.err).size(), 1U) << ran.err;
  EXPECT_THAT(ran.err, HasSubstr("b-crash.pgm, in stage load: the worker process was ended by signal 11"));
}

TEST_F(Read, ErrorsAndExceptionsFailThatPageOnlyAndAreNamed) {
  for (const char* name : {"a.pgm", "b-fail.pgm", "c-throw.pgm"}) scan(name);
  scan_of_frames("d-fail.tif", 2);
  const Ran ran = read({"-j1", "--quiet", "--format", "txt"});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_THAT(names(), ElementsAre("a.txt"));
  EXPECT_THAT(lines_of(ran.err), ElementsAre(HasSubstr("b-fail.pgm, in stage load: the engine failed"),
                                             HasSubstr("c-throw.pgm, in stage load: a library threw"),
                                             HasSubstr("d-fail.tif, page 1, in stage load: the engine"),
                                             HasSubstr("d-fail.tif, page 2, in stage load: the engine")));
}

TEST_F(Read, AFailureLeavesTheOutputThatWasThere) {
  scan("a-fail.pgm");
  put(out() / "a-fail.txt", "old");
  EXPECT_EQ(read({"--force"}).exit_code, 3);
  EXPECT_EQ(outputs(), (std::map<std::string, std::string>{{"a-fail.txt", "old"}}));
}

TEST_F(Read, AnOutputThatCannotBeWrittenFailsThatPageOnly) {
  scan("a.pgm");
  scan("b.pgm");
  fs::create_directories(out() / "a.txt");
  const Ran ran = read({"--quiet"});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_THAT(ran.err, HasSubstr("a.txt: cannot be written"));
  EXPECT_THAT(names(), testing::Contains("b.txt"));
}

TEST_F(Read, ANameTooLongForAnOutputFailsThatPageOnly) {
  constexpr std::size_t kLongest = 255;  // bytes of a name
  scan(std::string(kLongest - 4, 'a') + ".pgm");
  scan("b.pgm");
  const Ran ran = read({"--format", "json"});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_THAT(ran.err, HasSubstr("shorten the name"));
  EXPECT_THAT(names(), ElementsAre("b.json"));
}

TEST_F(Read, FacingPagesAreTwo) {
  scan("a-spread.pgm");
  scan_of_frames("b-spread.tif", 2);
  EXPECT_EQ(read({"--format", "txt"}).exit_code, 0);
  EXPECT_THAT(names(), ElementsAre("a-spread-1.txt", "a-spread-2.txt", "b-spread-0001-1.txt",
                                   "b-spread-0001-2.txt", "b-spread-0002-1.txt", "b-spread-0002-2.txt"));
  EXPECT_THAT(outputs()["a-spread-2.txt"], HasSubstr("right"));
  fs::remove_all(out());
  EXPECT_EQ(read({"--format", "txt", "--spread", "keep"}).exit_code, 0);
  EXPECT_THAT(names(), ElementsAre("a-spread.txt", "b-spread-0001.txt", "b-spread-0002.txt"));
}

TEST_F(Read, FacingPagesAreFinishedTogether) {
  scan("spread.pgm");
  EXPECT_EQ(read().exit_code, 0);
  EXPECT_THAT(read().err, HasSubstr("0 pages read, 1 finished before"));
  fs::remove(out() / "spread-2.json");
  EXPECT_THAT(read().err, HasSubstr("1 page read"));
  EXPECT_EQ(names().size(), 4U);
  EXPECT_THAT(read({"--spread", "keep"}).err, HasSubstr("1 page read"))
      << "two pages are not the one asked for";
}

TEST_F(Read, FacingPagesGoToStandardOutputOneAfterTheOther) {
  scan("spread.pgm");
  EXPECT_EQ(broadsheet({scans().string(), "-o", "-"}).out,
            "spread.pgm\n\nframe 0 chi_sim\n\nspread.pgm\n\nright\n");
}

TEST_F(Read, FinishedPagesAreSkippedUnlessForced) {
  scan("a.pgm");
  scan("b.pgm");
  EXPECT_EQ(read().exit_code, 0);
  put(out() / "a.txt", "mended by hand");
  fs::remove(out() / "b.json");
  Ran ran = read();
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_THAT(ran.err, HasSubstr("1 page read, 1 finished before"));
  EXPECT_EQ(outputs()["a.txt"], "mended by hand");
  EXPECT_EQ(names().size(), 4U);
  ran = read();
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_THAT(ran.err, HasSubstr("0 pages read, 2 finished before"));
  ran = read({"--force"});
  EXPECT_THAT(ran.err, HasSubstr("2 pages read"));
  EXPECT_THAT(outputs()["a.txt"], StartsWith("a.pgm"));
}

TEST_F(Read, AChangedScanIsReadAgainAndATouchedOneIsNot) {
  scan("a.pgm");
  EXPECT_EQ(read().exit_code, 0);
  fs::last_write_time(scans() / "a.pgm", fs::file_time_type::clock::now() + std::chrono::hours(1));
  EXPECT_THAT(read().err, HasSubstr("0 pages read, 1 finished before"));
  put(scans() / "a.pgm", "P5 8 8 255\n" + std::string(64, '\x40'));
  EXPECT_THAT(read().err, HasSubstr("1 page read"));
  EXPECT_THAT(read().err, HasSubstr("0 pages read"));
}

TEST_F(Read, AChangedOptionOrModelRedoesWhatItAffects) {
  scan("a.pgm");
  const std::string models = (folder / "models").string();
  put(folder / "models" / "fake.model", "one");
  const std::vector<std::string> with{"--models", models};
  const auto read_with = [&](std::vector<std::string> more) {
    more.insert(more.begin(), with.begin(), with.end());
    return read(more).err;
  };
  EXPECT_THAT(read_with({}), HasSubstr("1 page read"));
  EXPECT_THAT(read_with({"-j", "3", "--max-megapixels", "5"}), HasSubstr("0 pages read"))
      << "these change no output";
  EXPECT_THAT(read_with({"-l", "eng"}), HasSubstr("1 page read"));
  EXPECT_THAT(outputs()["a.txt"], HasSubstr("eng"));
  put(folder / "models" / "fake.model", "two");
  EXPECT_THAT(read_with({"-l", "eng"}), HasSubstr("1 page read"));
  EXPECT_THAT(read_with({"-l", "eng"}), HasSubstr("0 pages read"));
  put(out() / "a.json", "mended by hand");
  EXPECT_THAT(read_with({"-l", "eng", "--furniture", "last"}), HasSubstr("1 page read"));
  EXPECT_THAT(outputs()["a.txt"], HasSubstr("folio"));
  EXPECT_EQ(outputs()["a.json"], "mended by hand") << "the option is of the text alone";
}

TEST_F(Read, OutputsOfUnknownOriginAreMadeAnew) {
  scan("a.pgm");
  put(out() / "a.txt", "of another program");
  put(out() / "a.json", "{}");
  EXPECT_THAT(read().err, HasSubstr("1 page read"));
  EXPECT_THAT(outputs()["a.txt"], StartsWith("a.pgm"));
}

TEST_F(Read, WhatTheUserGivesIsRecordedAndDecidesWhatIsReadAgain) {
  scan("a.pgm");
  EXPECT_EQ(read().exit_code, 0);
  EXPECT_THAT(read({"--columns", "3"}).err, HasSubstr("1 page read"));
  EXPECT_THAT(outputs()["a.json"], HasSubstr("\"parameters\":\"columns=3\""));
  EXPECT_THAT(read({"--columns", "3"}).err, HasSubstr("0 pages read, 1 finished"));
  EXPECT_THAT(read({"--columns", "4"}).err, HasSubstr("1 page read"));
  EXPECT_THAT(read({"--region", "0,0,4,4"}).err, HasSubstr("1 page read"));
  EXPECT_THAT(read().err, HasSubstr("1 page read")) << "what was given is given no more";
  EXPECT_THAT(read().err, HasSubstr("0 pages read"));
}

TEST_F(Read, EditsBesideTheScanAreTakenAndDecideWhatIsReadAgain) {
  scan("a.pgm");
  const std::string hash = load::sha256(content(scans() / "a.pgm"));
  const fs::path file = scans() / "a.edits.json";
  const auto edit = [&](const std::string& sha256, const std::string& box) {
    put(file, R"({"schema":"broadsheet-edits/1","sha256":")" + sha256 +
                  R"(","edits":[{"edit":"drop","box":)" + box + "}]}");
  };
  EXPECT_EQ(read().exit_code, 0);
  edit(hash, "[0,0,4,4]");
  Ran ran = read();
  EXPECT_THAT(ran.err, HasSubstr("1 page read"));
  EXPECT_THAT(outputs()["a.json"], HasSubstr("\"parameters\":\"edits="));
  EXPECT_THAT(read().err, HasSubstr("0 pages read"));
  EXPECT_THAT(read({"--no-edits"}).err, HasSubstr("1 page read"));
  EXPECT_THAT(outputs()["a.json"], Not(HasSubstr("edits=")));
  edit(std::string(64, '0'), "[0,0,4,4]");
  EXPECT_THAT(read().err, HasSubstr("made for another file"));
  edit(hash, "[0,0,4]");
  ran = read();
  EXPECT_EQ(ran.exit_code, 3) << ran.err;
  EXPECT_THAT(ran.err, HasSubstr("a.edits.json: edits[0].box is neither"));
  fs::remove(file);
  EXPECT_THAT(read().err, HasSubstr("1 page read"));
}

TEST_F(Read, ALayoutIsOfOnePage) {
  scan("a.pgm");
  const std::string xml = (folder / "a.xml").string();
  put(xml, R"(<PcGts><Page imageWidth="8" imageHeight="8"><TextRegion id="r">
    <Coords points="0,0 4,0 4,4 0,4"/></TextRegion></Page></PcGts>)");
  Ran ran = read({"--layout", xml});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(outputs()["a.json"], HasSubstr("\"parameters\":\"layout="));
  scan("b.pgm");
  ran = read({"--layout", xml});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_THAT(ran.err, HasSubstr("is of one page"));
}

TEST_F(Read, TextGoesToStandardOutputInTheOrderOfTheInputs) {
  for (const char* name : {"p2.pgm", "p10.pgm", "p1-fail.pgm", "p3.pgm"}) scan(name);
  const Ran ran = broadsheet({scans().string(), "-o", "-", "-j3"});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_EQ(ran.out,
            "p2.pgm\n\nframe 0 chi_sim\n\np3.pgm\n\nframe 0 chi_sim\n\np10.pgm\n\nframe 0 chi_sim\n");
  EXPECT_THAT(ran.err, HasSubstr("p1-fail.pgm, in stage load: the engine failed"));
  EXPECT_FALSE(fs::exists(out()));
}

TEST_F(Read, JsonGoesToStandardOutputWhenAskedFor) {
  scan("a.pgm");
  const Ran ran = broadsheet({scans().string(), "-o", "-", "--format", "json"});
  EXPECT_TRUE(write::page_from_json(ran.out));
  EXPECT_EQ(broadsheet({scans().string(), "-o", "-", "--format", "json,txt"}).exit_code, 2);
}

TEST_F(Read, AClosedPipeEndsQuietly) {
  for (int i = 0; i < 5; ++i) scan("p" + std::to_string(i) + ".pgm");
  How unread;
  unread.unread = true;
  const Ran ran = broadsheet({scans().string(), "-o", "-", "--quiet"}, unread);
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_EQ(ran.err, "");
}

TEST_F(Read, AFullStandardOutputIsAnError) {
  scan("a.pgm");
  const std::string command =
      std::string(BROADSHEET_FAKE) + " read " + scans().string() + " -o - > /dev/full";
  const Ran ran = run_program("/bin/sh", {"-c", command});
  EXPECT_EQ(ran.exit_code, 4);
  EXPECT_THAT(ran.err, HasSubstr("standard output cannot be written"));
}

TEST_F(Read, NamesComeFromAFileOrStandardInput) {
  for (const char* name : {"a.pgm", "b.pgm", "c.pgm"}) scan(name);
  const std::string list = (scans() / "a.pgm").string() + "\n" + (scans() / "b.pgm").string() + "\n";
  put(folder / "list", list);
  EXPECT_EQ(broadsheet({"--files-from", (folder / "list").string(), "-o", out().string(), "--format", "txt"})
                .exit_code,
            0);
  EXPECT_THAT(names(), ElementsAre("a.txt", "b.txt"));
  fs::remove_all(out());
  How how;
  how.input = list;
  EXPECT_EQ(broadsheet({"--files-from", "-", "-o", out().string(), "--format", "txt"}, how).exit_code, 0);
  EXPECT_THAT(names(), ElementsAre("a.txt", "b.txt"));
  EXPECT_EQ(broadsheet({"--files-from", (folder / "nothing").string(), "-o", out().string()}).exit_code, 3);
}

TEST_F(Read, DryRunTellsAndWritesNothing) {
  scan("a.pgm");
  scan_of_frames("b.tif", 3);
  const Ran ran = read({"--dry-run", "-j1"});
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_THAT(ran.out, HasSubstr("4 pages"));
  EXPECT_THAT(ran.out, HasSubstr("about 48 s with -j 1"));
  EXPECT_THAT(ran.out, HasSubstr("MB"));
  EXPECT_FALSE(fs::exists(out()));
  EXPECT_EQ(broadsheet({scans().string(), "--dry-run"}).exit_code, 0) << "needs no -o";
}

TEST_F(Read, PlainLinesTellEachPageAndQuietTellsNothing) {
  scan("a.pgm");
  Ran ran = read();
  EXPECT_THAT(lines_of(ran.err), ElementsAre("1/1 " + (scans() / "a.pgm").string(), "1 page read"));
  ran = read({"--quiet", "--force"});
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(ran.out, "");
}

TEST_F(Read, NotesOfPagesAreToldOnce) {
  scan("a.pgm");
  scan("b.pgm");
  const Ran ran = read({"--no-neural"});
  EXPECT_THAT(lines_of(ran.err), testing::Contains("note: no text detector (2 pages)"));
}

TEST_F(Read, PerfPrintsTheStages) {
  scan("a.pgm");
  const Ran ran = read({"--perf"});
  for (const char* stage : {"load", "layout", "recognize", "write"})
    EXPECT_THAT(ran.err, HasSubstr(std::string("\n") + stage));
}

TEST_F(Read, FurnitureIsOmittedLastOrInPlace) {
  scan("a.pgm");
  EXPECT_EQ(broadsheet({scans().string(), "-o", "-"}).out, "a.pgm\n\nframe 0 chi_sim\n");
  EXPECT_EQ(broadsheet({scans().string(), "-o", "-", "--furniture", "last"}).out,
            "a.pgm\n\nframe 0 chi_sim\n\nfolio\n");
  EXPECT_EQ(broadsheet({scans().string(), "-o", "-", "--furniture", "place"}).out,
            "folio\n\na.pgm\n\nframe 0 chi_sim\n");
}

TEST_F(Read, LanguagesAndKeptLinesReachThePipeline) {
  scan("a.pgm");
  EXPECT_EQ(broadsheet({scans().string(), "-o", "-", "--keep-lines", "-l", "deu+script/Fraktur"}).out,
            "a.pgm\n\nframe 0\ndeu\n");
}

TEST_F(Read, FormatsAreChosen) {
  scan("a.pgm");
  EXPECT_EQ(read({"--format", "json"}).exit_code, 0);
  EXPECT_THAT(names(), ElementsAre("a.json"));
}

TEST_F(Read, CommandLinesThatCannotBeUnderstoodAreUsageErrors) {
  scan("a.pgm");
  const std::string here = scans().string();
  const std::string to = out().string();
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{},
                                             {here},
                                             {"-o", to},
                                             {here, "-o", to, "--no-such-option"},
                                             {here, "-o", to, "-j", "0"},
                                             {here, "-o", to, "-j", "two"},
                                             {here, "-o", to, "--format", "doc"},
                                             {here, "-o", to, "--format", ","},
                                             {here, "-o", to, "--furniture", "first"},
                                             {here, "-o", to, "--spread", "half"},
                                             {here, "-o", to, "--dpi", "0"},
                                             {here, "-o", to, "--dpi", "nan"},
                                             {here, "-o", to, "-l", "../etc/passwd+\n"},
                                             {here, "-o", to, "-l", "+"},
                                             {here, "-o", to, "-l", "auto+eng"},
                                             {here, "-o", to, "--max-megapixels", "-1"},
                                             {here, "-o", to, "--models", "/no/such/folder"}}) {
    const Ran ran = broadsheet(arguments);
    EXPECT_EQ(ran.exit_code, 2) << testing::PrintToString(arguments);
    EXPECT_THAT(ran.err, Not(IsEmpty())) << testing::PrintToString(arguments);
    EXPECT_EQ(ran.out, "");
  }
  EXPECT_FALSE(fs::exists(out()));
}

TEST_F(Read, AMissingLanguageEndsTheRunWithOneLine) {
  for (int i = 0; i < 6; ++i) scan("p" + std::to_string(i) + ".pgm");
  const Ran ran = read({"-l", "xyz", "-j3"});
  EXPECT_EQ(ran.exit_code, 4);
  EXPECT_EQ(ran.err, "broadsheet: no language data \"xyz\" (install tesseract-ocr-xyz)\n");
  EXPECT_THAT(names(), IsEmpty());
}

TEST_F(Read, AnOutputFolderThatCannotBeMadeEndsTheRun) {
  scan("a.pgm");
  put(out(), "a file");
  const Ran ran = read();
  EXPECT_EQ(ran.exit_code, 4);
  EXPECT_EQ(lines_of(ran.err).size(), 1U);
  EXPECT_EQ(content(out()), "a file");
}

TEST_F(Read, AFolderWithoutScansIsNothingRead) {
  put(scans() / "notes.doc", "x");
  const Ran ran = read();
  EXPECT_EQ(ran.exit_code, 3);
  EXPECT_THAT(ran.err, HasSubstr("no scans"));
  EXPECT_EQ(lines_of(ran.err).size(), 1U);
}

TEST_F(Read, PicturesOverTheLimitAreRefused) {
  scan("a.pgm");
  const Ran ran = read({"--max-megapixels", "0.00006", "--quiet"});
  EXPECT_EQ(ran.exit_code, 3);
  EXPECT_THAT(ran.err, HasSubstr("a.pgm"));
  EXPECT_EQ(lines_of(ran.err).size(), 1U) << ran.err;
  EXPECT_EQ(read({"--max-megapixels", "0.000064"}).exit_code, 0);
}

}  // namespace
}  // namespace broadsheet::cli
