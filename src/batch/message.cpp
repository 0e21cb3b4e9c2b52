#include "batch/message.h"

#include <sys/socket.h>

#include <algorithm>
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

constexpr std::size_t kHead = 4;            // bytes of the length
constexpr std::size_t kAtOnce = 1U << 18U;  // bytes: as much as a socket holds

std::uint32_t length_in(const std::uint8_t* head) {
  std::uint32_t length = 0;
  for (unsigned i = 0; i < kHead; ++i) length |= static_cast<std::uint32_t>(head[i]) << (8 * i);
  return length;
}

// Goes through a message before it is believed: what parses it calls itself for each list in a list, and
// throws where a list says that it is longer than any memory.
class Shape : public json::json_sax_t {
 public:
  bool null() override { return true; }
  bool boolean(bool /*value*/) override { return true; }
  bool number_integer(json::number_integer_t /*value*/) override { return true; }
  bool number_unsigned(json::number_unsigned_t /*value*/) override { return true; }
  bool number_float(json::number_float_t /*value*/, const std::string& /*text*/) override { return true; }
  bool string(std::string& /*value*/) override { return true; }
  bool binary(json::binary_t& /*value*/) override { return true; }
  bool key(std::string& /*name*/) override { return true; }
  bool start_object(std::size_t /*size*/) override { return ++depth_ <= kDeepest; }
  bool start_array(std::size_t /*size*/) override { return ++depth_ <= kDeepest; }
  bool end_object() override { return --depth_ >= 0; }
  bool end_array() override { return --depth_ >= 0; }
  bool parse_error(std::size_t /*at*/, const std::string& /*token*/,
                   const json::exception& /*why*/) override {
    return false;
  }

 private:
  static constexpr int kDeepest = 64;  // a page has eight
  int depth_ = 0;
};

// None where the bytes are no message.
std::optional<json> parsed(const std::uint8_t* begin, const std::uint8_t* end) {
  Shape shape;
  if (!json::sax_parse(begin, end, &shape, json::input_format_t::cbor)) return std::nullopt;
  json value = json::from_cbor(begin, end, true, false);
  if (value.is_discarded()) return std::nullopt;
  return value;
}

}  // namespace

std::vector<std::uint8_t> to_bytes(const json& value) {
  std::vector<std::uint8_t> message(kHead);
  json::to_cbor(value, message);
  const auto length = static_cast<std::uint32_t>(message.size() - kHead);
  for (unsigned i = 0; i < kHead; ++i) message[i] = static_cast<std::uint8_t>(length >> (8 * i));
  return message;
}

bool send(int socket, const json& value) {
  const std::vector<std::uint8_t> message = to_bytes(value);
  return send_all(socket, message.data(), message.size());
}

std::optional<json> receive(int socket) {
  std::array<std::uint8_t, kHead> head{};
  if (!receive_all(socket, head.data(), head.size())) return std::nullopt;
  const std::uint32_t length = length_in(head.data());
  if (length > kLongest) return std::nullopt;
  std::vector<std::uint8_t> body;
  while (body.size() < length) {  // no more memory than comes, whatever the length says
    const std::size_t had = body.size(), more = std::min<std::size_t>(length - had, kAtOnce);
    body.resize(had + more);
    if (!receive_all(socket, body.data() + had, more)) return std::nullopt;
  }
  return parsed(body.data(), body.data() + body.size());
}

bool Inbox::take_in(int socket) {
  const std::size_t before = bytes_.size();
  bytes_.resize(before + kAtOnce);
  const ssize_t n = ::recv(socket, bytes_.data() + before, kAtOnce, MSG_DONTWAIT);
  const int error = errno;
  bytes_.resize(before + (n > 0 ? static_cast<std::size_t>(n) : 0));
  return n > 0 || (n < 0 && (error == EAGAIN || error == EINTR));
}

std::optional<json> Inbox::next() {
  if (broken_ || bytes_.size() < kHead) return std::nullopt;
  const std::uint32_t length = length_in(bytes_.data());
  broken_ = length > kLongest;
  if (broken_ || bytes_.size() < kHead + length) return std::nullopt;
  std::optional<json> value = parsed(bytes_.data() + kHead, bytes_.data() + kHead + length);
  bytes_.erase(bytes_.begin(), bytes_.begin() + kHead + length);
  broken_ = !value;
  return value;
}

json to_message(const Error& error) {
  return {{"code", static_cast<int>(error.code)},
          {"file", error.file},
          {"frame", error.frame ? json(*error.frame) : json()},
          {"cause", error.cause},
          {"next_step", error.next_step},
          {"stage", error.stage}};
}

Error error_from(const json& message) {
  Error error;
  error.code = static_cast<ErrorCode>(message.at("code").get<int>());
  error.file = message.at("file").get<std::string>();
  if (!message.at("frame").is_null()) error.frame = message.at("frame").get<int>();
  error.cause = message.at("cause").get<std::string>();
  error.next_step = message.at("next_step").get<std::string>();
  error.stage = message.at("stage").get<std::string>();
  return error;
}

}  // namespace broadsheet::batch
