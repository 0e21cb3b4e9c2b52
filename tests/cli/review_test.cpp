// broadsheet review as a browser meets it, over what the Pipeline of fake_pipeline.cpp "reads".
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <httplib.h>

#include <chrono>
#include <csignal>
#include <nlohmann/json.hpp>
#include <optional>
#include <thread>

#include "../write/temporary_folder.h"
#include "program.h"
#include "review/guard.h"

namespace broadsheet::cli {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::HasSubstr;

/// The review of a folder with one page, which was read.
struct ReviewCommand : testing::Test {
  void SetUp() override {
    put(scan(), "P5 8 8 255\n" + std::string(64, '\x80'));
    const Ran ran = run_program(BROADSHEET_FAKE, {"read", scan().string(), "-o", out().string(), "--quiet"});
    ASSERT_EQ(ran.exit_code, 0) << ran.err;
    review_.emplace(BROADSHEET_FAKE, std::vector<std::string>{"review", out().string(), "--no-open"});
    ASSERT_TRUE(review_->says("open this address")) << review_->err();
    // http://127.0.0.1:PORT/?token=TOKEN
    const std::string address = lines_of(review_->out()).at(0);
    const std::size_t query = address.find("/?token=");
    client_ = std::make_unique<httplib::Client>(address.substr(0, query));
    token_ = address.substr(address.find('=') + 1);
    cookie_ = client_->Get(address.substr(query))->get_header_value("Set-Cookie");
    cookie_ = cookie_.substr(0, cookie_.find(';'));
  }
  fs::path scan() const { return folder_ / "scans" / "page.pgm"; }
  fs::path edits() const { return folder_ / "scans" / "page.edits.json"; }
  fs::path out() const { return folder_ / "out"; }
  json get(const std::string& path) const {
    return json::parse(client_->Get(path, {{"Cookie", cookie_}})->body);
  }
  json page() const { return get("/api/page/" + get("/api/pages")["pages"][0]["id"].get<std::string>()); }
  /// The view of the page when it has been read again, or could not be.
  json read_again() const {
    const std::string id = get("/api/pages")["pages"][0]["id"];
    client_->Post("/api/read/" + id, {{"Cookie", cookie_}, {review::kTokenHeader, token_}}, "",
                  "application/json");
    for (int k = 0; k < 3000 && page()["reading"] != "failed" && page()["reading"] != "none"; ++k)
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    return page();
  }

  TemporaryFolder folder_;
  std::optional<Started> review_;
  std::unique_ptr<httplib::Client> client_;
  std::string token_;
  std::string cookie_;
};

TEST_F(ReviewCommand, KeepsWhatWasReadWhereReadingAgainFails) {
  const auto written = outputs_in(out());
  put(scan().parent_path() / "fail now", "");
  const json failed = read_again();
  EXPECT_EQ(failed["reading"], "failed");
  EXPECT_THAT(failed["reading_trouble"].get<std::string>(), HasSubstr("the engine failed"));
  EXPECT_FALSE(failed["page"].is_null()) << "what was read before";
  EXPECT_EQ(outputs_in(out()), written);

  fs::remove(scan().parent_path() / "fail now");
  const json well = read_again();
  EXPECT_EQ(well["reading"], "none") << well["reading_trouble"];
}

TEST_F(ReviewCommand, SaysWhyEditsCannotBeHad) {
  put(edits(), "{ half a file");
  const json failed = read_again();
  EXPECT_EQ(failed["reading"], "failed");
  EXPECT_THAT(failed["reading_trouble"].get<std::string>(), HasSubstr("page.edits.json"));
  EXPECT_FALSE(failed["page"].is_null()) << "what was read before";
  fs::remove(edits());
  const json well = read_again();
  EXPECT_EQ(well["reading"], "none") << well["reading_trouble"];
}

TEST_F(ReviewCommand, LeavesAPageThatFailedToTheNextRun) {
  put(scan().parent_path() / "fail now", "");
  read_again();
  fs::remove(scan().parent_path() / "fail now");
  ::kill(review_->pid(), SIGINT);
  EXPECT_EQ(review_->wait().exit_code, 0);
  review_.reset();
  const auto read = [this](const std::vector<std::string>& more) {
    std::vector<std::string> arguments{"read", scan().string(), "-o", out().string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_program(BROADSHEET_FAKE, arguments).err;
  };
  EXPECT_THAT(read({}), HasSubstr("0 pages read, 1 finished before")) << "by what was read of it first";
  EXPECT_THAT(read({"-l", "deu"}), HasSubstr("1 page read"));
}

}  // namespace
}  // namespace broadsheet::cli
