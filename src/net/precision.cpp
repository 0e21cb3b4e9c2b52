#include "net/network.h"

namespace broadsheet::net {

const char* to_string(Precision precision) {
  switch (precision) {
    case Precision::bf16:
      return "bf16";
    case Precision::f32:
      return "f32";
    default:
      return "auto";
  }
}

std::optional<Precision> precision_from(const std::string& name) {
  for (const Precision precision : {Precision::automatic, Precision::bf16, Precision::f32})
    if (name == to_string(precision)) return precision;
  return std::nullopt;
}

}  // namespace broadsheet::net
