// The program as it is shipped, on files that are no scans: one line each with the file and the reason, the
// others go on, the exit code tells.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../write/temporary_folder.h"
#include "program.h"

namespace broadsheet::cli {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::AnyOf;
using testing::ElementsAre;
using testing::HasSubstr;

struct BadInput : testing::Test {
  static Ran broadsheet(const std::vector<std::string>& arguments) {
    return run_program(BROADSHEET_PROGRAM, arguments);
  }
  /// Reads one file that cannot be read and gives back the one line about it.
  std::string line_about(const std::string& name, const std::vector<std::string>& more = {}) const {
    std::vector<std::string> arguments{"read", path(name), "-o", path("out"), "--quiet"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Ran ran = broadsheet(arguments);
    EXPECT_EQ(ran.exit_code, 3);
    EXPECT_EQ(ran.out, "");
    EXPECT_EQ(lines_of(ran.err).size(), 1U) << ran.err;
    EXPECT_THAT(ran.err, testing::StartsWith("broadsheet: " + path(name)));
    EXPECT_THAT(ran.err, AnyOf(HasSubstr(path(name) + ": "), HasSubstr(path(name) + ", in stage load: ")));
    EXPECT_TRUE(outputs_in(folder / "out").empty()) << "nothing is written";
    return ran.err;
  }
  std::string path(const std::string& name) const { return (folder / name).string(); }

  TemporaryFolder folder;
};

TEST_F(BadInput, AMissingFile) { line_about("missing.tif"); }

TEST_F(BadInput, AFileOfZeroBytes) {
  put(folder / "zero.jpg", "");
  line_about("zero.jpg");
}

TEST_F(BadInput, TextThatIsCalledJpeg) {
  put(folder / "text.jpg", "This is not a picture.\n");
  line_about("text.jpg");
}

TEST_F(BadInput, ATruncatedPicture) {
  put(folder / "cut.pgm", "P5 1000 1000 255\n" + std::string(5000, 'x'));
  line_about("cut.pgm");
}

TEST_F(BadInput, APictureThatClaimsToBeAbsurdlyLarge) {
  put(folder / "huge.pgm", "P5 60000 60000 255\n" + std::string(5000, 'x'));
  EXPECT_THAT(line_about("huge.pgm"), HasSubstr("--max-megapixels"));
}

TEST_F(BadInput, ABrokenPdf) {
  put(folder / "broken.pdf", "%PDF-1.7\n1 0 obj\n<< /Type /Catalog");
  line_about("broken.pdf");
}

TEST_F(BadInput, SeveralInOneFolderAreAllNamedInOrder) {
  put(folder / "scans/1.jpg", "");
  put(folder / "scans/2.png", "no");
  put(folder / "scans/10.tif", "II*");
  const Ran ran = broadsheet({"read", path("scans"), "-o", path("out"), "--quiet", "-j2"});
  EXPECT_EQ(ran.exit_code, 3);
  EXPECT_THAT(lines_of(ran.err),
              ElementsAre(HasSubstr("1.jpg: "), HasSubstr("2.png: "), HasSubstr("10.tif: ")));
}

TEST_F(BadInput, ALanguageThatIsNotInstalledNamesItsPackage) {
  put(folder / "a.pgm", "P5 64 64 255\n" + std::string(64UL * 64, '\xff'));
  const Ran ran = broadsheet({"read", path("a.pgm"), "-o", path("out"), "-l", "xyz"});
  EXPECT_EQ(ran.exit_code, 4);
  EXPECT_EQ(lines_of(ran.err).size(), 1U) << ran.err;
  EXPECT_THAT(ran.err, AllOf(HasSubstr("xyz"), HasSubstr("tesseract-ocr-xyz")));
}

TEST_F(BadInput, AMissingModelIsANoteAndThePageIsRead) {
  put(folder / "a.pgm", "P5 64 64 255\n" + std::string(64UL * 64, '\xff'));
  fs::create_directories(folder / "models");
  const Ran ran =
      broadsheet({"read", path("a.pgm"), "-o", path("out"), "-l", "eng", "--models", path("models")});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(ran.err, HasSubstr("note: "));
  EXPECT_TRUE(fs::exists(folder / "out/a.txt"));
}

TEST_F(BadInput, AFileOfUserWordsThatIsNoneIsNamed) {
  put(folder / "a.pgm", "P5 64 64 255\n" + std::string(64UL * 64, '\xff'));
  put(folder / "latin1.words", "Farraday\nM\xfcller\n");
  put(folder / "empty.words", "\n \r\n");
  put(folder / "zero.words", "");
  fs::create_directories(folder / "folder.words");
  for (const auto& [name, reason] :
       {std::pair("latin1.words", "line 2 is not UTF-8"), std::pair("empty.words", "no word"),
        std::pair("zero.words", "no word"), std::pair("folder.words", "cannot be read"),
        std::pair("none.words", "no such file")}) {
    const Ran ran = broadsheet({"read", path("a.pgm"), "-o", path("out"), "--user-words", path(name)});
    EXPECT_EQ(ran.exit_code, 2);
    EXPECT_EQ(lines_of(ran.err).size(), 1U) << ran.err;
    EXPECT_THAT(ran.err, AllOf(HasSubstr(path(name) + ": "), HasSubstr(reason), HasSubstr("(")));
  }
  EXPECT_FALSE(fs::exists(folder / "out"));
}

TEST_F(BadInput, UserWordsAreRead) {
  put(folder / "a.pgm", "P5 64 64 255\n" + std::string(64UL * 64, '\xff'));
  put(folder / "words",
      "\xef\xbb\xbf"
      "Farraday\r\n\n  \xe7\xab\xa5\xe6\xb0\xb4 \n");
  const Ran ran = broadsheet({"read", path("a.pgm"), "-o", path("out"), "-l", "eng", "--no-neural", "--quiet",
                              "--user-words", path("words")});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(content(folder / "out/a.json"), HasSubstr("user_words=2"));
}

TEST(Program, TellsItsVersionAndHelp) {
  const Ran version = run_program(BROADSHEET_PROGRAM, {"--version"});
  EXPECT_EQ(version.exit_code, 0);
  EXPECT_THAT(version.out, testing::StartsWith("broadsheet "));
  const Ran help = run_program(BROADSHEET_PROGRAM, {"--help"});
  EXPECT_EQ(help.exit_code, 0);
  for (const char* command : {"read", "layout", "reflow", "score", "Exit codes"}) {
    EXPECT_THAT(help.out, HasSubstr(command));
  }
  EXPECT_THAT(help.out, testing::Not(HasSubstr("worker")));
  const Ran read = run_program(BROADSHEET_PROGRAM, {"read", "--help"});
  EXPECT_EQ(read.exit_code, 0);
  EXPECT_THAT(read.out, AllOf(HasSubstr("--furniture"), HasSubstr("Exit codes")));
}

TEST(Program, UnknownCommandsAreUsageErrors) {
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{}, {"raed"}, {"--no-such-option"}}) {
    EXPECT_EQ(run_program(BROADSHEET_PROGRAM, arguments).exit_code, 2);
  }
}

TEST(Program, TheWorkerCommandRefusesAUser) {
  const Ran ran = run_program(BROADSHEET_PROGRAM, {"worker"});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_THAT(ran.err, HasSubstr("broadsheet read"));
}

}  // namespace
}  // namespace broadsheet::cli
