#include "batch/read_ahead.h"

#include <fcntl.h>
#include <unistd.h>

namespace broadsheet::batch {

void read_ahead(const std::string& file) {
  const int fd = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (fd < 0) return;
  ::posix_fadvise(fd, 0, 0, POSIX_FADV_WILLNEED);
  ::close(fd);
}

}  // namespace broadsheet::batch
