// What a user knows better than the program, for one page: it overrides what would be found.
//
// Places are outlines in pixels of the decoded input, as everywhere in a Page. They hold whatever the next
// version of the program finds there, as ids would not. An upright box is an outline too.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "page/page.h"

namespace broadsheet {

/// A region whose place is known; what is left open is found.
struct GivenRegion {
  std::optional<Kind> kind;
  std::optional<Direction> direction;
  Quad outline;
  std::vector<Quad> lines;  ///< in reading order; empty: those that are found inside
  std::string language{};   ///< it is read in, Tesseract's name; empty: the one that suits it
};

/// One change to what was found.
struct Edit {
  enum class Action : std::uint8_t {
    region,   ///< the lines in `place` are one region, of `kind`, `direction` and `language` where these are
              ///< given
    drop,     ///< the lines in `place` are no text
    line,     ///< in `place` stands one line, of `direction`, reading `text` where it is given
    kind,     ///< the region at `place` is of `kind`
    text,     ///< the line at `place` reads `text`
    article,  ///< the regions at `places`, in this order, are one article
    order,    ///< the articles of the regions at `places` are read one after the other, from the first on
    join,     ///< the paragraphs of the lines at `places`, in this order, are one
    split,    ///< a paragraph begins with the line at `place`
  };
  Action action = Action::region;
  std::vector<Quad> places{};  ///< one; for article, order and join as many as there are things
  std::optional<Kind> kind{};
  std::optional<Direction> direction{};
  std::optional<std::string> language{};  ///< Tesseract's name
  std::optional<std::string> text{};      ///< UTF-8 in NFC, as printed
  int number = 0;                         ///< in its file, from 0
};

struct Given {
  std::optional<Direction> direction;  ///< of all print
  std::optional<int> columns;          ///< of the page, and so of every band in it
  std::vector<GivenRegion> regions;    ///< these are read and nothing else; empty: what is found
  bool in_order = false;               ///< the regions stand in reading order
  std::vector<Edit> edits;             ///< made in this order
  std::string parameters;              ///< what the JSON is to say of all this; empty when nothing is given

  bool empty() const { return !direction && !columns && regions.empty() && edits.empty(); }
};

/// The smallest share of intersection over union at which a place is that of a region, or of a line: outlines
/// of lines differ by their leading, those of regions only by what a new version finds at their edges.
inline constexpr double kRegionFits = 0.5;
inline constexpr double kLineFits = 0.25;

/// Id of what fits a place best, by the upright bounds in the flattened picture; -1 when nothing does. Noise
/// is a region too: what was dropped may be wanted back.
int region_at(const Page& page, const Quad& place);
int line_at(const Page& page, const Quad& place);

/// The note of an edit whose place fits nothing: "edits[2] (drop) meets nothing on this page".
std::string meets_nothing(const Edit& edit);

const char* to_string(Edit::Action action);
std::optional<Edit::Action> action_from(const std::string& name);

/// A place of the user's that lies outside a picture of that size altogether: "edits[2]", "region 1". None
/// when there is none.
std::optional<std::string> place_outside(const Given& given, double width, double height);

}  // namespace broadsheet
