#include "page/unwritable.h"

#include <cerrno>
#include <system_error>

namespace broadsheet {

namespace {

std::string next_step(int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return "make the folder first";
    case EROFS:
    case EACCES:
    case EPERM:
      return "choose a folder you may write to";
    case ENOSPC:
    case EDQUOT:
      return "make room on the disk and run again";
    case ENAMETOOLONG:
      return "shorten the name";
    default:
      return "";
  }
}

}  // namespace

Error unwritable(std::string file, int error) {
  const bool full = error == ENOSPC || error == EDQUOT;
  return {full ? ErrorCode::disk_full : ErrorCode::unwritable,
          std::move(file),
          {},
          "cannot be written: " + std::generic_category().message(error),
          next_step(error)};
}

}  // namespace broadsheet
