// The local web server of broadsheet review: what may be asked for, and by whom (guard.h).
//
//   GET  /                        the page; with ?token=... the browser is given its cookie first
//   GET  /NAME                    a file of page/
//   GET  /api/session             {"token", "folder", "version"}
//   GET  /api/pages?sort=&show=&words=&offset=&limit=
//   GET  /api/neighbours/ID?sort=&show=&words=   {"previous", "next"}: ids in the list, or null
//   GET  /api/page/ID             the page and its edits (view_json.h)
//   GET  /api/tile/ID/LEVEL/COLUMN/ROW   JPEG (scans.h)
//   GET  /api/thumbnail/ID        JPEG
//   GET  /api/cutting/ID/LEFT/TOP/RIGHT/BOTTOM   JPEG
//   GET  /api/export/ID/FORMAT    what is shown, in a format of write::formats()
//   PUT  /api/edits/ID            {"revision", "edits": [...]}: all edits of the page; answers as page/ID
//   does.
//                                 409 where the file is another by now
//   POST /api/read/ID             reads the page again
//
// All of /api and the files are refused to strangers with 403. A body is at most kMostBody. Nothing is loaded
// from elsewhere and no script stands in a page, which the headers hold the browser to.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "page/error.h"
#include "review/page_view.h"
#include "review/pages.h"
#include "review/reading_queue.h"
#include "write/format.h"

namespace broadsheet::review {

inline constexpr std::size_t kMostBody = 8U << 20U;  ///< bytes: a hundred times the edits of any page

/// What the program around the server does for it.
struct Around {
  ReadAgain read_again;
  std::function<std::unique_ptr<text::Lexicon>()> lexicon;
  /// How the run that read the page wrote its text.
  std::function<write::FormatOptions(const Entry&)> format_options;
  std::string folder_name;  ///< of the batch, for the head of the page
  std::string version;
};

class Server {
 public:
  /// Listens on 127.0.0.1; on any free port where it is 0. unwritable where the port is taken.
  static Result<Server> open(Pages pages, Around around, int port, std::string token);

  int port() const;
  /// "http://127.0.0.1:PORT/?token=..."
  std::string address() const;
  /// Answers until stop() is called.
  void run();
  /// From any thread.
  void stop();
  /// Pages whose edits are not in their outputs yet, as far as they were changed here.
  std::size_t waiting() const;

  Server(Server&&) noexcept;
  Server& operator=(Server&&) = delete;
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;
  ~Server();

 private:
  struct Parts;
  explicit Server(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace broadsheet::review
