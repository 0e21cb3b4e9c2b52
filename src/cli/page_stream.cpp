#include "cli/page_stream.h"

#include <unistd.h>

#include <cerrno>
#include <string_view>

namespace broadsheet::cli {

namespace {

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(descriptor, bytes.data(), bytes.size());
    if (n < 0 && errno != EINTR) return false;
    if (n > 0) bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

}  // namespace

bool PageStream::put(std::size_t index, std::string page) {
  waiting_.emplace(index, std::move(page));
  for (auto turn = waiting_.find(next_); turn != waiting_.end(); turn = waiting_.find(++next_)) {
    const std::string text = std::move(turn->second);
    waiting_.erase(turn);
    if (text.empty()) continue;
    if (begun_ && !write_all(descriptor_, separator_)) return false;
    begun_ = true;
    if (!write_all(descriptor_, text)) return false;
  }
  return true;
}

}  // namespace broadsheet::cli
