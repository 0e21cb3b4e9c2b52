// What a worker sends: its length and its bytes are the input's.
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <nlohmann/json.hpp>

#include "batch/message.h"
#include "checks.h"
#include "target.h"

namespace broadsheet::fuzz {
namespace {

struct Sockets {
  std::array<int, 2> ends{};

  Sockets() { require(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) == 0, "sockets can be made"); }
  Sockets(const Sockets&) = delete;
  Sockets& operator=(const Sockets&) = delete;
  ~Sockets() {
    for (const int end : ends) ::close(end);
  }
};

void check_message(std::string_view bytes) {
  const Sockets sockets;
  // What does not fit into the socket at once is cut off: the other side is gone in the middle of it.
  ::send(sockets.ends[0], bytes.data(), bytes.size(), MSG_DONTWAIT);
  ::shutdown(sockets.ends[0], SHUT_WR);
  const std::optional<nlohmann::json> message = batch::receive(sockets.ends[1]);
  if (!message) return;
  try {
    const Error error = batch::error_from(*message);
    require(batch::to_message(batch::error_from(batch::to_message(error))) == batch::to_message(error),
            "an error keeps all that it tells");
  } catch (const nlohmann::json::exception&) {  // another message: what its reader takes for a broken worker
  }
}

}  // namespace
}  // namespace broadsheet::fuzz

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  broadsheet::fuzz::check_message(broadsheet::fuzz::bytes_of(data, size));
  return 0;
}
