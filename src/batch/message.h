// Values sent between the program and its workers over a socket.
//
// A message is a JSON value in its binary form CBOR, because the names of files may hold any bytes, with its
// length in front (4 bytes, the lowest first).
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>

#include "page/error.h"

namespace broadsheet::batch {

/// False when the other side is gone.
bool send(int socket, const nlohmann::json& value);

/// Waits for a whole message. None when the other side is gone or what it sent is no message.
std::optional<nlohmann::json> receive(int socket);

/// What one process tells another of a failure.
nlohmann::json to_message(const Error& error);
Error error_from(const nlohmann::json& message);

}  // namespace broadsheet::batch
