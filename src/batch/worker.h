// A worker process as seen from inside: it answers one request after the other until nobody asks any more.
#pragma once

#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "page/error.h"

namespace broadsheet::batch {

/// The socket to the program, put there when the worker is started: standard input, so that it needs no name.
/// Whatever a library prints goes to the worker's standard output and error, and cannot disturb the messages.
inline constexpr int kWorkerSocket = 0;

/// Tells the program which stage of the page begins, so that it can say where a page ended its worker.
using Tell = std::function<void(const std::string& stage)>;

/// Is not to throw: denied memory is out_of_memory, which the pool explains by the limit there was.
using Handler = std::function<Result<nlohmann::json>(const nlohmann::json& request, const Tell& tell)>;

/// Makes the handler from the settings that all workers of a run are given.
using Open = std::function<Handler(const nlohmann::json& settings)>;

/// Returns when the program has closed its side. False when what came first was no settings.
bool serve(int socket, const Open& open);

}  // namespace broadsheet::batch
