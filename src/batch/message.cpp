#include "batch/message.h"

#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <nlohmann/json.hpp>
#include <vector>

namespace broadsheet::batch {

namespace {

using nlohmann::json;

// A page is a few megabytes; a length beyond this is no length.
constexpr std::uint32_t kLongest = 1U << 30;

bool send_all(int socket, const std::uint8_t* bytes, std::size_t size) {
  while (size > 0) {
    // No SIGPIPE: a worker that died must not end the program.
    const ssize_t n = ::send(socket, bytes, size, MSG_NOSIGNAL);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    bytes += n;
    size -= static_cast<std::size_t>(n);
  }
  return true;
}

bool receive_all(int socket, std::uint8_t* bytes, std::size_t size) {
  while (size > 0) {
    const ssize_t n = ::recv(socket, bytes, size, 0);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    bytes += n;
    size -= static_cast<std::size_t>(n);
  }
  return true;
}

}  // namespace

bool send(int socket, const json& value) {
  std::vector<std::uint8_t> message(4);
  json::to_cbor(value, message);
  const auto length = static_cast<std::uint32_t>(message.size() - 4);
  for (unsigned i = 0; i < 4; ++i) message[i] = static_cast<std::uint8_t>(length >> (8 * i));
  return send_all(socket, message.data(), message.size());
}

std::optional<json> receive(int socket) {
  std::array<std::uint8_t, 4> head{};
  if (!receive_all(socket, head.data(), head.size())) return std::nullopt;
  std::uint32_t length = 0;
  for (unsigned i = 0; i < 4; ++i) length |= static_cast<std::uint32_t>(head.at(i)) << (8 * i);
  if (length > kLongest) return std::nullopt;
  std::vector<std::uint8_t> body(length);
  if (!receive_all(socket, body.data(), body.size())) return std::nullopt;
  json value = json::from_cbor(body, true, false);
  if (value.is_discarded()) return std::nullopt;
  return value;
}

json to_message(const Error& error) {
  return {{"code", static_cast<int>(error.code)},
          {"file", error.file},
          {"frame", error.frame ? json(*error.frame) : json()},
          {"cause", error.cause},
          {"next_step", error.next_step}};
}

Error error_from(const json& message) {
  Error error;
  error.code = static_cast<ErrorCode>(message.at("code").get<int>());
  error.file = message.at("file").get<std::string>();
  if (!message.at("frame").is_null()) error.frame = message.at("frame").get<int>();
  error.cause = message.at("cause").get<std::string>();
  error.next_step = message.at("next_step").get<std::string>();
  return error;
}

}  // namespace broadsheet::batch
