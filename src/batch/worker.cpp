#include "batch/worker.h"

#include <sys/socket.h>

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "batch/memory.h"
#include "batch/message.h"

namespace broadsheet::batch {

namespace {

using nlohmann::json;

/// Made ready beforehand: when it is to be sent there is no memory to make it in.
struct ShortOfMemory {
  int socket = -1;
  std::vector<std::uint8_t> message{};
} short_of_memory;

void tell_short_of_memory() {
  ::send(short_of_memory.socket, short_of_memory.message.data(), short_of_memory.message.size(),
         MSG_NOSIGNAL);
}

Result<json> answer_to(const json& message, const Handler& handler, const Tell& tell) {
  const json& memory = message.at("memory");
  const MemoryLimit limit(memory.is_null() ? std::nullopt : std::optional(memory.get<std::int64_t>()),
                          tell_short_of_memory);
  return handler(message.at("request"), tell);
}

}  // namespace

bool serve(int socket, const Open& open) {
  const std::optional<json> settings = receive(socket);
  if (!settings) return false;
  const Handler handler = open(*settings);
  short_of_memory = {socket, to_bytes({{"short_of_memory", true}})};
  if (!send(socket, {{"ready", true}})) return true;
  // A program that is gone shows when the next request is waited for.
  const Tell tell = [socket](const std::string& stage) { send(socket, {{"stage", stage}}); };
  while (const std::optional<json> message = receive(socket)) {
    const Result<json> answer = answer_to(*message, handler, tell);
    if (!send(socket, answer ? json{{"answer", *answer}} : json{{"error", to_message(answer.error())}}))
      break;
  }
  return true;
}

}  // namespace broadsheet::batch
