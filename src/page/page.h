// A page and everything found on it: plain values, no OpenCV, no Tesseract.
//
// The stages fill it in turn:
//   load       source
//   clean      flat
//   layout     rules, dropped, regions (what the eye sees), lines (where they are, in which region and
//   column) recognize  words, text, confidence and language of lines order      kinds settled, reading order
//   of regions, articles reflow     paragraphs
//
// Every outline is in pixels of the decoded input (after EXIF orientation); `flat` leads to the flattened
// picture in which text lines are level and columns upright. Text is UTF-8 in Unicode NFC. Ids are indices
// into the vectors of the Page and never change once given.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "page/flat_map.h"
#include "page/geometry.h"

namespace broadsheet {

enum class Direction : std::uint8_t {
  horizontal,     ///< lines from left to right, from the top down
  vertical,       ///< lines from the top down, from right to left
  right_to_left,  ///< lines from right to left, from the top down: Chinese mastheads and headlines until the
                  ///< 1950s
};

/// What a region, and later a paragraph, is to a reader.
enum class Kind : std::uint8_t {
  body,
  headline,
  kicker,  ///< small line over a headline
  deck,    ///< second, smaller headline under it
  byline,
  subheading,  ///< headline inside the column of an article
  caption,
  table,
  advertisement,
  masthead,
  folio,  ///< running line with date, edition, section, page number
  page_number,
  picture,  ///< photograph, drawing, halftone: no text
  noise,    ///< dropped: specks, show-through, border
};

/// Masthead, folio and page number: what --furniture decides about.
inline bool is_furniture(Kind kind) {
  return kind == Kind::masthead || kind == Kind::folio || kind == Kind::page_number;
}

/// The lower-case name used in JSON, truth files and overlays ("page_number"), and back.
const char* to_string(Kind kind);
std::optional<Kind> kind_from(const std::string& name);
const char* to_string(Direction direction);
std::optional<Direction> direction_from(const std::string& name);

struct Word {
  Quad outline;
  std::string text;
  double confidence = 0;      ///< 0 to 1
  bool space_before = false;  ///< a space is printed between the word before it in the line and this one
};

/// What one reader made of a line, kept where two read it.
struct Said {
  std::string reader;  ///< "neural", "tesseract", in the profile fast also "quick"
  std::string text;
  double confidence = 0;            ///< 0 to 1, mean of the following
  std::vector<double> confidences;  ///< of every character but spaces, on the reader's own scale
};

/// What an unreadable glyph may be.
struct Candidate {
  std::string text;
  double confidence = 0;  ///< 0 to 1
};

/// A place of a line at which its readers differ.
struct Dispute {
  std::size_t offset = 0;  ///< where it begins in Line::text, in bytes
  std::string chosen;      ///< may be empty: nothing is printed there
  std::string rejected;    ///< the same
  std::string reader;      ///< whose version was chosen
  std::string reason;      ///< what weighed most: "confidence", "ink", "language model", "lexicon", "habit";
                           ///< "unreadable": no reader was sure, and `chosen` is 〓; "look-alike": the word
                           ///< tells which of two letters that differ by a hair it is
  double odds = 0;         ///< natural logarithm of the odds that the neural reader is right
  std::map<std::string, double> evidence;  ///< by name, what it was decided on; see recognize/judgement.h
  std::vector<Candidate> candidates{};     ///< for 〓, the likelier first
};

struct Line {
  int id = 0;
  int region = -1;
  Quad outline;
  Direction direction = Direction::horizontal;
  double glyph_size = 0;  ///< height of a full glyph (CJK body, Latin ascender to descender), input pixels
  double weight = 1;      ///< thickness of its strokes against those of the page's running text
  double detection = 0;   ///< 0 to 1: how sure the line finder was; 1 for lines found otherwise
  std::string text;       ///< as printed: hyphen and ideographic indent kept, no line break
  std::vector<Word> words;
  double confidence = 0;          ///< 0 to 1
  std::vector<Said> said;         ///< by each reader; empty when one alone was asked
  std::vector<Dispute> disputes;  ///< in the order of the text
};

struct Rule {
  Point from;
  Point to;
  double thickness = 0;
};

/// Why something that may be print is not read.
enum class DropReason : std::uint8_t {
  noise,         ///< no more than a speck
  show_through,  ///< paler than the page's lines: print of the other side
  picture,       ///< words inside a drawing or photograph
  beyond_page,   ///< outside the page's edge
};
const char* to_string(DropReason reason);
std::optional<DropReason> drop_reason_from(const std::string& name);

struct Dropped {
  Quad outline;
  DropReason reason = DropReason::noise;
};

struct Region {
  int id = 0;
  Kind kind = Kind::body;
  Direction direction = Direction::horizontal;
  Quad outline;
  int column = -1;         ///< 0-based among the columns of its band, from the left; -1 when it spans several
  int band = -1;           ///< 0-based from the top
  int box = -1;            ///< ruled or tinted frame it lies in (numbered per page); -1 for none
  bool inverted = false;   ///< light text on a dark ground
  std::vector<int> lines;  ///< ids in reading order
  std::string language;    ///< Tesseract name that read it: "chi_sim", "eng", "Fraktur"
};

/// Regions of one article in reading order; articles stand in Page::articles in reading order.
struct Article {
  int id = 0;
  std::vector<int> regions;
};

/// How the text of a line end was carried over to the next line.
enum class Join : std::uint8_t {
  none,         ///< last line of its paragraph
  nothing,      ///< glued: Chinese text
  space,        ///< a space between two words
  tab,          ///< the next entry in a row of a table
  hyphen_gone,  ///< a word broken at the line end, mended
  hyphen_kept,  ///< the hyphen belongs to the word: glued with it
};
const char* to_string(Join join);
std::optional<Join> join_from(const std::string& name);

/// The part of a paragraph that came from one line.
struct ParagraphLine {
  int line = -1;           ///< id
  std::size_t offset = 0;  ///< where it begins in Paragraph::text, in bytes
  Join join = Join::none;  ///< to the next line of the paragraph
  std::string reason;      ///< why, a short term: "indent", "full line", "lexicon"
  bool undecided = false;  ///< of a word broken by a hyphen: nothing settles whether the hyphen is its own
};

/// What a paragraph is to a reader by its words and the shape of its lines, where Kind tells what its region
/// is.
enum class Role : std::uint8_t {
  body,
  heading,    ///< headline, kicker, deck, subheading
  list_item,  ///< with a number or a sign before it, one of several
  verse,      ///< one line of it
  dialogue,   ///< begins with what somebody says
  table_row,  ///< the rows of a table
  dateline,   ///< nothing but where and when it was written; one that leads a text is its `lead`
  byline,     ///< who wrote it
};
const char* to_string(Role role);
std::optional<Role> role_from(const std::string& name);

struct Paragraph {
  int id = 0;
  int article = -1;
  Kind kind = Kind::body;
  Role role = Role::body;
  std::size_t lead = 0;    ///< bytes at the begin of the text: the mark of a list item, else a dateline
  bool continues = false;  ///< of a list or a stanza: the paragraph before it is of the same
  std::string text;  ///< clean running text without line breaks (rows of a table, with tabs between entries,
                     ///< and --keep-lines keep '\n')
  std::vector<ParagraphLine> lines;
};

struct Source {
  std::string file;  ///< as given
  int frame = 0;     ///< 0-based frame of a TIFF or page of a PDF
  int frames = 1;    ///< how many the file has
  int width = 0;     ///< pixels after EXIF orientation
  int height = 0;
  double dpi = 0;              ///< of the decoded picture
  bool dpi_estimated = false;  ///< from the glyphs, as the file named none or an absurd one
  int spread_page = 0;   ///< 1 or 2, as they are read, of two facing pages on the scan; 0: it is one page
  std::string sha256{};  ///< of the file, in hexadecimal; empty where nobody asked for it
};

/// One step that made this page: which code, with which parameters.
struct Step {
  std::string name;        ///< "layout"
  std::string version;     ///< of the library or model behind it
  std::string parameters;  ///< "key=value key=value"
};

/// The run that made this page.
struct MadeBy {
  std::string version;                         ///< of this program; empty where it was another
  std::map<std::string, std::string> models;   ///< name of each file of a model: its SHA-256
  std::map<std::string, std::string> options;  ///< by name, those that change what a page is read as
};

struct Page {
  Source source;
  FlatMap flat;  ///< flat.turn() tells how the scan lay
  std::vector<Rule> rules;
  std::vector<Region> regions;
  std::vector<Line> lines;
  std::vector<Article> articles;
  std::vector<Paragraph> paragraphs;
  std::vector<Dropped> dropped;  ///< what looked like text and is not read
  std::vector<Step> provenance;
  MadeBy made_by;
  std::vector<std::string> notes;  ///< what a user should know: "no text detector: lines found by Tesseract"
};

/// The outline's upright bounds in the flattened picture.
inline Box flat_box(const Page& page, const Quad& outline) { return bounds(page.flat.to_flat(outline)); }

}  // namespace broadsheet
