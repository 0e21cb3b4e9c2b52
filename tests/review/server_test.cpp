#include "review/server.h"

#include <gmock/gmock.h>
#include <httplib.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <thread>

#include "made_batch.h"
#include "review/assets.h"
#include "review/guard.h"
#include "write/edits_json.h"

namespace broadsheet::review {
namespace {

using nlohmann::json;
using testing::HasSubstr;

const std::string kToken(64, 'b');

/// A server that answers as long as the test lasts, and a browser that knows the token.
class ServerTest : public testing::Test {
 protected:
  void SetUp() override {
    batch_.add_read("good", 0.999);
    batch_.add_read("poor", 0.93);
    batch_.add_failed("broken", "the file ends early");
    batch_.finish();
    auto pages = Pages::open(batch_.outputs(), "");
    ASSERT_TRUE(pages);
    id_ = pages->all().at(1)->id;
    ASSERT_EQ(pages->all().at(1)->name, "good");
    Around around{[this](const Entry&, const std::atomic<bool>&) -> Result<void> {
                    ++read_;
                    return {};
                  },
                  [] { return std::make_unique<text::Lexicon>(std::vector<std::string>{}); },
                  [](const Entry&) { return write::FormatOptions{}; }, "text", "0"};
    auto server = Server::open(std::move(*pages), std::move(around), 0, kToken);
    ASSERT_TRUE(server) << to_line(server.error());
    server_.emplace(std::move(*server));
    thread_ = std::thread([this] { server_->run(); });
    cookie_ = "broadsheet-" + std::to_string(server_->port()) + "=" + kToken;
  }
  void TearDown() override {
    if (!server_) return;
    client().Get("/");  // it runs
    server_->stop();
    thread_.join();
  }

  httplib::Client client() const {
    httplib::Client client("127.0.0.1", server_->port());
    client.set_keep_alive(false);
    return client;
  }
  httplib::Headers reader() const { return {{"Cookie", cookie_}}; }
  httplib::Headers writer() const { return {{"Cookie", cookie_}, {kTokenHeader, kToken}}; }
  httplib::Result get(const std::string& path) const { return client().Get(path, reader()); }
  json page() const { return json::parse(get("/api/page/" + id_)->body); }
  httplib::Result put(const json& body, const httplib::Headers& headers) const {
    return client().Put("/api/edits/" + id_, headers, body.dump(), "application/json");
  }
  json text_edit_of_line(const std::string& text) const {
    return {{"edit", "text"}, {"box", page()["page"]["lines"][0]["outline"]}, {"text", text}};
  }

  MadeBatch batch_;
  std::string id_;
  std::string cookie_;
  std::atomic<int> read_ = 0;
  std::optional<Server> server_;
  std::thread thread_;
};

TEST_F(ServerTest, GivesTheCookieForTheTokenInTheAddress) {
  const auto first = client().Get("/?token=" + kToken);
  EXPECT_EQ(first->status, 200);
  EXPECT_EQ(client().Get("/?token=" + kToken, {{"Sec-Fetch-Site", "cross-site"}})->status, 200)
      << "the address may have been clicked anywhere";
  EXPECT_THAT(first->get_header_value("Set-Cookie"), HasSubstr(cookie_));
  EXPECT_EQ(client().Get("/?token=" + std::string(64, 'c'))->status, 403);
  EXPECT_EQ(get("/")->status, 200);
}

TEST_F(ServerTest, ShowsStrangersNothing) {
  std::vector<std::string> paths{"/",
                                 "/api/session",
                                 "/api/pages",
                                 "/api/page/" + id_,
                                 "/api/thumbnail/" + id_,
                                 "/api/tile/" + id_ + "/0/0/0",
                                 "/api/export/" + id_ + "/txt",
                                 "/no/such"};
  for (const Asset& asset : assets()) paths.push_back("/" + std::string(asset.name));
  for (const std::string& path : paths) {
    EXPECT_EQ(client().Get(path)->status, 403) << path;
    EXPECT_THAT(client().Get(path)->body, testing::Not(HasSubstr(kToken))) << path;
  }
}

TEST_F(ServerTest, RefusesOtherHostsAndOrigins) {
  httplib::Headers rebound = reader();
  rebound.emplace("Host", "evil.example:" + std::to_string(server_->port()));
  EXPECT_EQ(client().Get("/api/pages", rebound)->status, 403);
  httplib::Headers foreign = writer();
  foreign.emplace("Origin", "http://evil.example");
  EXPECT_EQ(put({{"revision", ""}, {"edits", json::array()}}, foreign)->status, 403);
}

TEST_F(ServerTest, HoldsTheBrowserToWhatComesFromHere) {
  const auto index = get("/");
  EXPECT_THAT(index->get_header_value("Content-Security-Policy"), HasSubstr("default-src 'self'"));
  EXPECT_THAT(index->get_header_value("Content-Security-Policy"), testing::Not(HasSubstr("unsafe")));
  EXPECT_EQ(index->get_header_value("X-Content-Type-Options"), "nosniff");
  EXPECT_THAT(index->body, testing::Not(HasSubstr("http:")));
}

TEST_F(ServerTest, ListsTheWorstFirst) {
  const json list = json::parse(get("/api/pages")->body);
  EXPECT_EQ(list["total"], 3);
  EXPECT_EQ(list["pages"][0]["name"], "broken");
  EXPECT_THAT(list["pages"][0]["error"].get<std::string>(), HasSubstr("the file ends early"));
  EXPECT_EQ(list["pages"][1]["name"], "poor");
  EXPECT_EQ(json::parse(get("/api/pages?offset=1&limit=1")->body)["pages"].size(), 1U);
  EXPECT_EQ(json::parse(get("/api/pages?offset=99")->body)["pages"].size(), 0U);
  EXPECT_EQ(get("/api/pages?sort=size")->status, 400);
}

TEST_F(ServerTest, SavesAnEditAndShowsIt) {
  const json before = page();
  EXPECT_EQ(before["revision"], "");
  const auto saved =
      put({{"revision", ""}, {"edits", json::array({text_edit_of_line("Boats return")})}}, writer());
  ASSERT_EQ(saved->status, 200) << saved->body;
  const json after = page();
  EXPECT_THAT(after["page"]["paragraphs"][0]["text"].get<std::string>(), HasSubstr("Boats return"));
  EXPECT_EQ(after["outdated"], true);
  EXPECT_EQ(after["reading"], "waiting");
  EXPECT_THAT(text_in(batch_.edits("good")), HasSubstr("Boats return"));
  EXPECT_THAT(get("/api/export/" + id_ + "/txt")->body, HasSubstr("Boats return"));
  const json taken_back{{"revision", after["revision"]}, {"edits", json::array()}};
  EXPECT_EQ(put(taken_back, writer())->status, 200);
  EXPECT_EQ(page()["page"], before["page"]);
}

TEST_F(ServerTest, RefusesAnEditOfWhatIsAnotherByNow) {
  const json mine{{"revision", ""}, {"edits", json::array({text_edit_of_line("mine")})}};
  ASSERT_EQ(put({{"revision", ""}, {"edits", json::array({text_edit_of_line("theirs")})}}, writer())->status,
            200);
  const auto refused = put(mine, writer());
  EXPECT_EQ(refused->status, 409);
  EXPECT_EQ(json::parse(refused->body)["kind"], "changed");
  EXPECT_THAT(text_in(batch_.edits("good")), HasSubstr("theirs"));
}

TEST_F(ServerTest, WritesNothingWithoutTheTokenOrWithNonsense) {
  const json body{{"revision", ""}, {"edits", json::array({text_edit_of_line("x")})}};
  EXPECT_EQ(put(body, reader())->status, 403) << "the cookie alone is not enough";
  for (const std::string& bad :
       {std::string("{"), std::string("[]"), std::string("{}"), std::string(R"({"revision":1,"edits":[]})"),
        std::string(R"({"revision":"","edits":[{"edit":"paint"}]})"),
        std::string(R"({"revision":"","edits":[{"edit":"drop","box":[5000,5000,6000,6000]}]})"),
        std::string(5000, '[')})
    EXPECT_EQ(client().Put("/api/edits/" + id_, writer(), bad, "application/json")->status, 400)
        << bad.substr(0, 80);
  httplib::Headers packed = writer();
  packed.emplace("Content-Encoding", "gzip");
  EXPECT_EQ(client().Put("/api/edits/" + id_, packed, "x", "application/json")->status, 415);
  EXPECT_FALSE(std::filesystem::exists(batch_.edits("good")));
}

TEST_F(ServerTest, TakesNoHugeBody) {
  const auto answer =
      client().Put("/api/edits/" + id_, writer(), std::string(kMostBody + 1, ' '), "application/json");
  EXPECT_TRUE(!answer || answer->status == 413);
  EXPECT_EQ(get("/api/pages")->status, 200) << "it goes on";
}

TEST_F(ServerTest, LeadsNowhereButToPages) {
  for (const std::string& path : {std::string("/../../etc/passwd"), std::string("/api/page/../../etc/passwd"),
                                  "/api/page/" + id_ + "/..", std::string("/api/page/%2e%2e%2fetc"),
                                  std::string("/api/page/0123456789abcdef"), std::string("/.broadsheet/lock"),
                                  "/api/export/" + id_ + "/..%2f..", std::string("/page/main.js")})
    EXPECT_EQ(get(path)->status, 404) << path;
}

TEST_F(ServerTest, GivesPicturesWithinBounds) {
  EXPECT_EQ(get("/api/tile/" + id_ + "/0/1/1")->get_header_value("Content-Type"), "image/jpeg");
  EXPECT_EQ(get("/api/thumbnail/" + id_)->status, 200);
  EXPECT_EQ(get("/api/cutting/" + id_ + "/10/10/200/50")->status, 200);
  for (const char* place : {"/0/2/0", "/0/0/2", "/9/0/0", "/0/-1/0", "/0/9999/9999", "/99999999999/0/0"})
    EXPECT_EQ(get("/api/tile/" + id_ + place)->status, 404) << place;
  EXPECT_EQ(get("/api/cutting/" + id_ + "/2000/10/3000/50")->status, 404);
}

TEST_F(ServerTest, ReadsAPageAgain) {
  EXPECT_EQ(client().Post("/api/read/" + id_, reader(), "", "application/json")->status, 403);
  EXPECT_EQ(client().Post("/api/read/" + id_, writer(), "", "application/json")->status, 200);
  for (int k = 0; k < 1000 && read_ == 0; ++k) std::this_thread::sleep_for(std::chrono::milliseconds(10));
  EXPECT_EQ(read_, 1);
}

TEST_F(ServerTest, SaysThatAScanIsGone) {
  std::filesystem::remove(batch_.scan("good"));
  const json view = page();
  EXPECT_THAT(view["scan_trouble"].get<std::string>(), HasSubstr("is not there"));
  EXPECT_NE(view["read_only"], "");
  EXPECT_FALSE(view["page"].is_null()) << "its text is still to be seen";
  EXPECT_EQ(get("/api/tile/" + id_ + "/0/0/0")->status, 404);
}

TEST(ServerOpen, SaysThatAPortIsTaken) {
  MadeBatch batch;
  batch.add_read("a", 0.9);
  batch.finish();
  const auto open = [&](int port) {
    return Server::open(Pages::open(batch.outputs(), "").value(),
                        {[](const Entry&, const std::atomic<bool>&) -> Result<void> { return {}; },
                         [] { return std::make_unique<text::Lexicon>(std::vector<std::string>{}); },
                         [](const Entry&) { return write::FormatOptions{}; }, "text", "0"},
                        port, kToken);
  };
  const auto first = open(0);
  ASSERT_TRUE(first);
  const auto second = open(first->port());
  ASSERT_FALSE(second);
  EXPECT_THAT(to_line(second.error()), HasSubstr("--port"));
}

}  // namespace
}  // namespace broadsheet::review
