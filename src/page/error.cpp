#include "page/error.h"

namespace broadsheet {

std::string to_line(const Error& error) {
  std::string line = error.file;
  if (error.frame) line += ", page " + std::to_string(*error.frame + 1);
  if (!error.stage.empty()) line += (line.empty() ? "in stage " : ", in stage ") + error.stage;
  if (!line.empty()) line += ": ";
  line += error.cause;
  if (!error.next_step.empty()) line += " (" + error.next_step + ")";
  return line;
}

}  // namespace broadsheet
