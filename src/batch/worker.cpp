#include "batch/worker.h"

#include <nlohmann/json.hpp>
#include <optional>

#include "batch/message.h"

namespace broadsheet::batch {

bool serve(int socket, const Open& open) {
  using nlohmann::json;
  const std::optional<json> settings = receive(socket);
  if (!settings) return false;
  const Handler handler = open(*settings);
  if (!send(socket, {{"ready", true}})) return true;
  // A program that is gone shows when the next request is waited for.
  const Tell tell = [socket](const std::string& stage) { send(socket, {{"stage", stage}}); };
  while (const std::optional<json> request = receive(socket)) {
    const Result<json> answer = handler(*request, tell);
    const json message = answer ? json{{"answer", *answer}} : json{{"error", to_message(answer.error())}};
    if (!send(socket, message)) break;
  }
  return true;
}

}  // namespace broadsheet::batch
