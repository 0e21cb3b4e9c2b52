// broadsheet transcribe around the page, with the pipeline of fake_pipeline.cpp.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../write/temporary_folder.h"
#include "program.h"

namespace broadsheet::cli {
namespace {

using testing::HasSubstr;

class Transcribe : public testing::Test {
 protected:
  Transcribe() { put(folder_ / "page.pgm", "P5 8 8 255\n" + std::string(64, '\x80')); }

  std::string path(const std::string& name) const { return (folder_ / name).string(); }

  std::string places(const std::string& lines) const {
    put(folder_ / "places.json",
        R"({"schema": "broadsheet-truth/1", "image": {"width": 8, "height": 8}, "regions": [
      {"id": 0, "kind": "body", "direction": "horizontal", "article": 0, "band": 0, "column": 0,
       "outline": [[0, 0], [8, 0], [8, 8], [0, 8]]}], "lines": [)" +
            lines + "]}");
    return path("places.json");
  }

  static Ran run(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "transcribe");
    return run_program(BROADSHEET_FAKE, arguments);
  }

  TemporaryFolder folder_;
};

constexpr const char* kOutline = R"("outline": [[0, 0], [8, 0], [8, 4], [0, 4]])";

TEST_F(Transcribe, CountsWhatIsMisreadWhereTheTextIsKnown) {
  const std::string file = places(std::string(R"({"region": 0, "text": "line 0", )") + kOutline +
                                  R"(}, {"region": 0, "text": "line 7", )" + kOutline + "}");
  const Ran ran = run({path("page.pgm"), file, "--json"});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("\"lines\":2"));
  EXPECT_THAT(ran.out, HasSubstr("\"wrong\":1"));
}

TEST_F(Transcribe, PrintsTheLinesWhereItIsNot) {
  const Ran ran = run({path("page.pgm"), places(std::string(R"({"region": 0, )") + kOutline + "}")});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_EQ(ran.out, "line 0\n");
}

TEST_F(Transcribe, PlacesThatAreNoneAreNamed) {
  put(folder_ / "none.json", "[]");
  const Ran ran = run({path("page.pgm"), path("none.json")});
  EXPECT_NE(ran.exit_code, 0);
  EXPECT_THAT(ran.err, HasSubstr("none.json"));
}

TEST_F(Transcribe, AMissingFileIsNamed) {
  EXPECT_THAT(run({path("page.pgm"), path("gone.json")}).err, HasSubstr("gone.json"));
  EXPECT_THAT(run({path("gone.png"), places("")}).err, HasSubstr("gone.png"));
}

}  // namespace
}  // namespace broadsheet::cli
