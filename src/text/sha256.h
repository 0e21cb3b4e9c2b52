// SHA-256 of bytes.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace broadsheet::text {

/// Of bytes that come in pieces.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;

  void add(std::string_view bytes);
  /// 64 lower-case hexadecimal digits. Once, as the last.
  std::string done();

 private:
  struct Context;
  std::unique_ptr<Context> context_;
};

/// The same of all at once.
std::string sha256(std::string_view bytes);

}  // namespace broadsheet::text
