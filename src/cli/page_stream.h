// Pages on standard output in their order, whatever the order in which they are finished.
#pragma once

#include <cstddef>
#include <map>
#include <string>

namespace broadsheet::cli {

class PageStream {
 public:
  /// Between two pages that are not empty `separator` is written.
  PageStream(int descriptor, std::string separator)
      : descriptor_(descriptor), separator_(std::move(separator)) {}

  /// Page `index` (0, 1, ...) is this, or has failed and is empty. Writes all whose turn has come. False when
  /// nobody reads any more or it cannot be written; errno tells which.
  bool put(std::size_t index, std::string page);

 private:
  int descriptor_;
  std::string separator_;
  std::map<std::size_t, std::string> waiting_;
  std::size_t next_ = 0;
  bool begun_ = false;
};

}  // namespace broadsheet::cli
