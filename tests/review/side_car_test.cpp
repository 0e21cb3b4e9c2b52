#include "review/side_car.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include "made_batch.h"

namespace broadsheet::review {
namespace {

using testing::HasSubstr;

const std::string kHash(64, 'a');

class SideCars : public testing::Test {
 protected:
  std::string scan() const { return (folder_ / "a.tif").string(); }
  std::filesystem::path file() const { return folder_ / "a.edits.json"; }
  SideCar read() const { return read_side_car(scan(), kHash); }
  std::vector<Edit> one(const std::string& text = "word") const { return {text_edit(made_page(), 0, text)}; }

  TemporaryFolder folder_;
};

TEST_F(SideCars, AreMadeByTheFirstEditAndGoWithTheLast) {
  const SideCar none = read();
  EXPECT_EQ(none.revision, "");
  EXPECT_EQ(none.locked, "");
  const auto written = write_side_car(none, kHash, 0, one());
  ASSERT_TRUE(written) << to_line(written.error());
  EXPECT_EQ(written->revision, read().revision);
  EXPECT_EQ(read().edits.entries.size(), 1U);
  EXPECT_EQ(read().edits.sha256, kHash);
  ASSERT_TRUE(write_side_car(*written, kHash, 0, {}));
  EXPECT_FALSE(std::filesystem::exists(file()));
}

TEST_F(SideCars, KeepWhatWasMadeByHandAndOfOtherPages) {
  write_text(file(), R"({"schema": "broadsheet-edits/1", "sha256": ")" + kHash + R"(", "edits": [
    {"edit": "drop", "box": [0, 0, 90, 400]}, {"edit": "drop", "frame": 3, "box": [0, 0, 9, 9]}]})");
  const SideCar seen = read();
  std::vector<Edit> edits = seen.edits.of(0);
  edits.push_back(one().front());
  ASSERT_TRUE(write_side_car(seen, kHash, 0, edits));
  const SideCar now = read();
  ASSERT_EQ(now.edits.entries.size(), 3U);
  EXPECT_EQ(now.edits.entries[0].edit.action, Edit::Action::drop);
  EXPECT_EQ(now.edits.entries[1].frame, 3);
  EXPECT_EQ(now.edits.entries[2].edit.text, "word");
}

TEST_F(SideCars, AreNotWrittenOverWhatSomebodyElseWrote) {
  const SideCar seen = read();
  ASSERT_TRUE(write_side_car(seen, kHash, 0, one("theirs")));
  const std::string theirs = text_in(file());
  const auto refused = write_side_car(seen, kHash, 0, one("ours"));
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().cause, HasSubstr("changed meanwhile"));
  EXPECT_EQ(text_in(file()), theirs);
}

TEST_F(SideCars, ThatAreNotUnderstoodAreLeftAlone) {
  for (const std::string& text :
       {std::string("{\"schema\": "), std::string(), std::string("[]"),
        R"({"schema":"broadsheet-edits/2","sha256":")" + kHash + R"(","edits":[]})",
        R"({"schema":"broadsheet-edits/1","sha256":")" + std::string(64, 'b') + R"(","edits":[]})"}) {
    write_text(file(), text);
    const SideCar seen = read();
    EXPECT_NE(seen.locked, "") << text;
    EXPECT_FALSE(write_side_car(seen, kHash, 0, one()));
    EXPECT_EQ(text_in(file()), text);
  }
}

TEST_F(SideCars, SayThatTheirFolderMayNotBeWritten) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may write anywhere";
  std::filesystem::permissions(folder_.path(),
                               std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
  EXPECT_THAT(read().locked, HasSubstr("may not be written"));
  std::filesystem::permissions(folder_.path(), std::filesystem::perms::owner_all);
}

TEST(EditsFrom, TakesAListAndNamesWhatIsWrongInIt) {
  const auto edits = edits_from(R"([{"edit": "split", "box": [0, 0, 9, 9]}])", 0);
  ASSERT_TRUE(edits);
  EXPECT_EQ(edits->front().action, Edit::Action::split);
  for (const char* bad :
       {"", "{}", "[1]", R"([{"edit": "paint", "box": [0,0,9,9]}])",
        R"([{"edit": "drop", "box": [9,9,0,0]}])", R"([{"edit": "drop", "box": [0,0,9,9], "frame": 1}])",
        R"([{"edit": "text", "box": [0,0,9,9]}])", R"([{"edit": "join", "boxes": [[0,0,9,9]]}])"})
    EXPECT_FALSE(edits_from(bad, 0)) << bad;
}

TEST(EditsReadWith, AreTheBeginningOfTheFile) {
  write::EditsFile file;
  file.sha256 = kHash;
  const Page page = made_page();
  std::vector<std::string> hashes;
  TemporaryFolder folder;
  for (int k = 0; k < 3; ++k) {
    file.entries.push_back({0, text_edit(page, k, "x")});
    write_text(folder / "a.edits.json", write::to_json(file));
    hashes.push_back(read_side_car((folder / "a.png").string(), kHash).revision.substr(0, 16));
  }
  EXPECT_EQ(edits_read_with(file, ""), 0U);
  EXPECT_EQ(edits_read_with(file, hashes[0]), 1U);
  EXPECT_EQ(edits_read_with(file, hashes[2]), 3U);
  file.entries.pop_back();
  EXPECT_EQ(edits_read_with(file, hashes[2]), std::nullopt) << "one was taken back";
}

}  // namespace
}  // namespace broadsheet::review
