// Tells whether anything from outside was asked for: a file that may not be opened, and an address of this
// machine that may not be called.
#pragma once

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <sys/inotify.h>
#include <sys/socket.h>
#include <unistd.h>

#include <string>

namespace broadsheet {

/// From the moment it is made, whether a file or anything in a folder is opened.
class WatchedFile {
 public:
  explicit WatchedFile(const std::string& path) : fd_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
    EXPECT_GE(::inotify_add_watch(fd_, path.c_str(), IN_OPEN), 0) << path;
  }
  WatchedFile(const WatchedFile&) = delete;
  WatchedFile& operator=(const WatchedFile&) = delete;
  ~WatchedFile() { ::close(fd_); }

  bool was_opened() const {
    alignas(inotify_event) char event[4096];
    return ::read(fd_, event, sizeof event) > 0;
  }

 private:
  int fd_;
};

/// Waits for calls on an address of its own, on this machine.
class WatchedAddress {
 public:
  WatchedAddress() : fd_(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* any = reinterpret_cast<sockaddr*>(&address);
    EXPECT_EQ(::bind(fd_, any, size), 0);
    EXPECT_EQ(::listen(fd_, 1), 0);
    EXPECT_EQ(::getsockname(fd_, any, &size), 0);
    port_ = ntohs(address.sin_port);
  }
  WatchedAddress(const WatchedAddress&) = delete;
  WatchedAddress& operator=(const WatchedAddress&) = delete;
  ~WatchedAddress() { ::close(fd_); }

  std::string url() const { return "http://127.0.0.1:" + std::to_string(port_) + "/x"; }
  bool was_called() const {
    const int call = ::accept(fd_, nullptr, nullptr);
    if (call >= 0) ::close(call);
    return call >= 0;
  }

 private:
  int fd_;
  int port_ = 0;
};

}  // namespace broadsheet
