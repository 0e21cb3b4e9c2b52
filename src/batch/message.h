// Values sent between the program and its workers over a socket.
//
// A message is a JSON value in its binary form CBOR, because the names of files may hold any bytes, with its
// length in front (4 bytes, the lowest first).
#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <vector>

#include "page/error.h"

namespace broadsheet::batch {

/// A message as it is sent.
std::vector<std::uint8_t> to_bytes(const nlohmann::json& value);

/// False when the other side is gone.
bool send(int socket, const nlohmann::json& value);

/// Waits for a whole message. None when the other side is gone or what it sent is no message.
std::optional<nlohmann::json> receive(int socket);

/// Puts messages together from what has come so far, for a side that must not wait: a worker that hangs may
/// do so in the middle of one.
class Inbox {
 public:
  /// Takes in what is there. False when the other side is gone.
  bool take_in(int socket);

  /// The next whole message; none when its end has not come yet.
  std::optional<nlohmann::json> next();

  /// What came is no message, so that nothing after it can be understood either.
  bool broken() const { return broken_; }

 private:
  std::vector<std::uint8_t> bytes_;  // not handed out yet
  bool broken_ = false;
};

/// What one process tells another of a failure.
nlohmann::json to_message(const Error& error);
Error error_from(const nlohmann::json& message);

}  // namespace broadsheet::batch
