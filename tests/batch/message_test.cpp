#include "batch/message.h"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <nlohmann/json.hpp>

namespace broadsheet::batch {
namespace {

using nlohmann::json;

struct Socket : testing::Test {
  Socket() { EXPECT_EQ(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()), 0); }
  ~Socket() override {
    for (const int end : ends) ::close(end);
  }
  Socket(const Socket&) = delete;
  Socket& operator=(const Socket&) = delete;
  void put(const std::string& bytes) const {
    ASSERT_EQ(::write(ends[0], bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
  }
  /// The bytes that send() makes of a value.
  std::string bytes_of(const json& value) const {
    EXPECT_TRUE(send(ends[0], value));
    std::string bytes(1000, '\0');
    bytes.resize(static_cast<std::size_t>(::read(ends[1], bytes.data(), bytes.size())));
    return bytes;
  }

  std::array<int, 2> ends{};
};

TEST_F(Socket, AMessageArrivesAsItWasSent) {
  const json value{{"name", "a\xff"}, {"list", {1, 2}}};
  EXPECT_TRUE(send(ends[0], value));
  EXPECT_EQ(receive(ends[1]), value);
}

TEST_F(Socket, AnErrorArrivesAsItWasSent) {
  const Error error{ErrorCode::damaged, "a\xff.tif", 3, "is damaged", "scan it again", "load"};
  const Error back = error_from(to_message(error));
  EXPECT_EQ(to_line(back), to_line(error));
  EXPECT_EQ(back.code, error.code);
}

TEST_F(Socket, AnInboxDoesNotWaitForTheRestOfAMessage) {
  const std::string bytes = bytes_of("hello");
  Inbox inbox;
  EXPECT_TRUE(inbox.take_in(ends[1])) << "nothing came";
  EXPECT_FALSE(inbox.next());
  for (const char byte : bytes) {
    EXPECT_FALSE(inbox.next());
    put({byte});
    EXPECT_TRUE(inbox.take_in(ends[1]));
  }
  EXPECT_EQ(inbox.next(), "hello");
  EXPECT_FALSE(inbox.next());
}

TEST_F(Socket, AnInboxPartsMessagesThatCameTogether) {
  put(bytes_of("a") + bytes_of("b"));
  Inbox inbox;
  EXPECT_TRUE(inbox.take_in(ends[1]));
  EXPECT_EQ(inbox.next(), "a");
  EXPECT_EQ(inbox.next(), "b");
}

TEST_F(Socket, AnInboxTellsThatTheOtherSideIsGone) {
  Inbox inbox;
  ::shutdown(ends[0], SHUT_RDWR);
  EXPECT_FALSE(inbox.take_in(ends[1]));
}

TEST_F(Socket, AnInboxIsBrokenByWhatIsNoMessage) {
  put(std::string("\x01\0\0\0\xff", 5));
  Inbox inbox;
  EXPECT_TRUE(inbox.take_in(ends[1]));
  EXPECT_FALSE(inbox.next());
  EXPECT_TRUE(inbox.broken());
}

// What a worker may send whose memory is no longer its own.
TEST_F(Socket, AListLongerThanAnyMemoryIsNoMessage) {
  const std::string message("\x09\0\0\0\x9b\xff\xff\xff\xfe\xf0\0\0\0", 13);
  put(message);
  EXPECT_FALSE(receive(ends[1]));
  put(message);
  Inbox inbox;
  EXPECT_TRUE(inbox.take_in(ends[1]));
  EXPECT_FALSE(inbox.next());
  EXPECT_TRUE(inbox.broken());
}

TEST_F(Socket, ListsInListsWithoutEndAreNoMessage) {
  constexpr std::size_t kMany = 60000;
  put(std::string("\x60\xea\0\0", 4) + std::string(kMany, '\x81'));
  EXPECT_FALSE(receive(ends[1]));
}

}  // namespace
}  // namespace broadsheet::batch
