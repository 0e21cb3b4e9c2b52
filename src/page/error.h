// Errors are values: what failed, where, why, and what the user can do next.
//
// No library of this project prints or exits; cli/ turns an Error into one line and an exit code.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace broadsheet {

enum class ErrorCode {
  not_found,         ///< a file or folder that is not there
  unreadable,        ///< there, but cannot be opened or read
  not_an_image,      ///< no format this program decodes
  damaged,           ///< truncated or corrupt
  too_large,         ///< over the limit on pixels
  encrypted,         ///< a PDF that needs a password
  missing_language,  ///< Tesseract has no such language data
  missing_model,     ///< a network's file is missing, truncated or of the wrong hash
  engine,            ///< a library failed on this page
  unwritable,        ///< the output cannot be written
  disk_full,         ///< the output cannot be written, as there is no room
  bad_input,         ///< a text, truth or JSON file that cannot be understood
  worker_died,       ///< the worker process that held the page ended
  timed_out,         ///< the page took longer than its limit
  out_of_memory,     ///< the page needed more memory than there is, or than its limit
};

struct Error {
  ErrorCode code = ErrorCode::engine;
  std::string file;          ///< as the user named it; empty when no file is concerned
  std::optional<int> frame;  ///< 0-based frame or PDF page inside the file
  std::string cause;  ///< one clause, lower case, no full stop: "the file ends in the middle of the image"
  std::string next_step;  ///< what to do about it, same style; may be empty
  std::string stage{};    ///< of the page in which it happened: "load", "layout"; empty where there was none
};

template <class T>
using Result = tl::expected<T, Error>;

/// "not_found", as files that hold errors name it.
const char* to_string(ErrorCode code);

/// None for a name that to_string does not give.
std::optional<ErrorCode> error_code_from(std::string_view name);

/// "scans/a.pdf, page 3: the file is encrypted (remove the password with qpdf --decrypt)"; with a stage
/// "scans/a.pdf, page 3, in stage layout: memory ran out (use a smaller -j)"
std::string to_line(const Error& error);

}  // namespace broadsheet
