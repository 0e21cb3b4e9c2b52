// What is shown of one page: what was read, with the edits that came since, and whether it may be changed.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "page/error.h"
#include "page/page.h"
#include "review/pages.h"
#include "review/side_car.h"
#include "text/lexicon.h"

namespace broadsheet::review {

struct PageView {
  std::optional<Page> page;  ///< none where nothing was read, or its JSON cannot be
  SideCar side_car;
  std::string trouble;       ///< why there is no page; empty where there is one
  std::string scan_trouble;  ///< why there is no scan to look at; empty where there is one
  std::string read_only;     ///< why nothing may be changed; empty where it may
  bool outdated = false;     ///< the outputs in the folder do not hold all edits
  bool unsure = false;  ///< what is shown may not be what a reading would give, as a picture has to be asked
};

/// Makes views of pages. Keeps the last stored states of a page, so that an edit that was read in can be
/// taken back at once.
class Views {
 public:
  /// `lexicon` is made when it is first needed.
  explicit Views(std::function<std::unique_ptr<text::Lexicon>()> lexicon)
      : open_lexicon_(std::move(lexicon)) {}

  /// May be called from several threads.
  PageView view(const Entry& entry);

  /// The edits of the page are these from now on, where `revision` is still that of the file. Gives the new
  /// view.
  Result<PageView> edit(const Entry& entry, const std::string& revision, const std::string& edits);

 private:
  struct Stored {
    std::string edits;  // beginning of the hash of those it was read with
    std::shared_ptr<const Page> page;
  };
  static Result<Stored> stored(const Entry& entry);
  static std::string scan_hash(const Entry& entry);

  std::mutex mutex_;  // of what follows
  std::function<std::unique_ptr<text::Lexicon>()> open_lexicon_;
  std::unique_ptr<text::Lexicon> lexicon_;
  std::map<std::string, std::vector<Stored>> states_;  // by id, the last first
  std::mutex writing_;                                 // of side-cars
};

/// The edits in the provenance of a page: the beginning of their file's hash; empty where there were none.
std::string edits_in_provenance(const Page& page);

}  // namespace broadsheet::review
