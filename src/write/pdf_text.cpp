#include "write/pdf_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "text/character.h"
#include "text/utf.h"
#include "write/pdf_font.h"

namespace broadsheet::write {

namespace {

constexpr char32_t kSoftHyphen = U'\u00AD';
constexpr double kLeastSpace = 0.25;  // heights of the line: programs take less for no space
constexpr double kLeastWord = 0.3;    // of what a word has without the space behind it
constexpr double kLeastHeight = 1;    // pixels

Point between(const Point& a, const Point& b, double part) {
  return {a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part};
}

double distance(const Point& a, const Point& b) { return std::hypot(b.x - a.x, b.y - a.y); }

/// The middle line of an outline as its text runs, and how high it stands.
struct Track {
  Point from, to;
  double height = 0;

  Point at(double part) const { return between(from, to, part); }
};

Track track_of(const Quad& outline, Direction direction) {
  const auto& [a, b, c, d] = outline.corner;  // clockwise from the left top
  const Point left = between(a, d, 0.5), right = between(b, c, 0.5);
  if (direction == Direction::vertical)
    return {between(a, b, 0.5), between(d, c, 0.5), distance(left, right)};
  const double height = (distance(a, d) + distance(b, c)) / 2;
  return direction == Direction::right_to_left ? Track{right, left, height} : Track{left, right, height};
}

/// The nearest place on the middle line: words that stand a little higher or lower would break the line up
/// for programs that tell lines by their height.
Point onto(const Track& track, const Point& p) {
  const Point along{track.to.x - track.from.x, track.to.y - track.from.y};
  const double square = along.x * along.x + along.y * along.y;
  if (square <= 0) return p;
  return track.at(((p.x - track.from.x) * along.x + (p.y - track.from.y) * along.y) / square);
}

/// Characters that lie side by side on one straight piece.
struct Piece {
  std::u32string text;
  Point from, to;
  bool space_behind = false;
};

/// Pieces of a text that is spread over a whole line.
std::vector<Piece> spread(std::u32string_view text, const Track& track) {
  double all = 0;
  for (const char32_t c : text) all += text::em_width(c);
  std::vector<Piece> pieces;
  double at = 0;
  bool open = false;
  for (const char32_t c : text) {
    const double width = text::em_width(c);
    if (text::is_space(c)) {
      if (!pieces.empty()) pieces.back().space_behind = true;
      open = false;
    } else {
      if (!open) pieces.push_back({{}, track.at(at / all), {}});
      open = true;
      pieces.back().text += c;
      pieces.back().to = track.at((at + width) / all);
    }
    at += width;
  }
  return pieces;
}

/// The same where the characters of the text, but spaces, are `count` of those of the words from the `first`.
std::vector<Piece> over_words(std::u32string_view text, const Line& line, std::size_t first) {
  const Track whole = track_of(line.outline, line.direction);
  std::vector<Piece> pieces;
  std::size_t word = 0, begin = 0;  // the word that holds the next character, and where that word begins
  std::size_t length = line.words.empty() ? 0 : text::decode(line.words[0].text).size();
  std::size_t at = first;
  bool open = false;
  for (const char32_t c : text) {
    if (text::is_space(c)) {
      if (!pieces.empty()) pieces.back().space_behind = true;
      open = false;
      continue;
    }
    while (word + 1 < line.words.size() && at >= begin + length) {
      begin += length;
      length = text::decode(line.words[++word].text).size();
      open = false;
    }
    const Track track = track_of(line.words[word].outline, line.direction);
    const auto part = [&](std::size_t place) {
      return std::min(
          1.0, static_cast<double>(place - begin) / static_cast<double>(std::max<std::size_t>(length, 1)));
    };
    if (!open) pieces.push_back({{}, onto(whole, track.at(part(at))), {}});
    open = true;
    pieces.back().text += c;
    pieces.back().to = onto(whole, track.at(part(at + 1)));
    ++at;
  }
  return pieces;
}

std::u32string without_spaces(std::u32string_view text) {
  std::u32string out(text);
  std::erase_if(out, text::is_space);
  return out;
}

/// All characters of the words of a line, but spaces.
std::u32string print_of(const Line& line) {
  std::u32string out;
  for (const Word& word : line.words) out += text::decode(word.text);
  return out;
}

/// Where the text stands in the print, from `from`: a soft hyphen is any sign there.
std::optional<std::size_t> found_in(const std::u32string& print, const std::u32string& text,
                                    std::size_t from) {
  for (std::size_t at = from; at + text.size() <= print.size(); ++at)
    if (std::equal(text.begin(), text.end(), print.begin() + static_cast<std::ptrdiff_t>(at),
                   [](char32_t wanted, char32_t there) { return wanted == there || wanted == kSoftHyphen; }))
      return at;
  return std::nullopt;
}

class Writer {
 public:
  Writer(double scale, double height) : scale_(scale), height_(height) {}

  void write(std::vector<Piece> pieces, double height, bool space_at_end) {
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      Piece& piece = pieces[i];
      const bool last = i + 1 == pieces.size();
      if (last) {
        show(piece.text, piece.from, piece.to, height);
        if (space_at_end) show(U" ", piece.to, beyond(piece, kLeastSpace * height), height);
      } else if (piece.space_behind) {
        leave_room(piece, pieces[i + 1], kLeastSpace * height);
        show(piece.text, piece.from, piece.to, height);
        show(U" ", piece.to, pieces[i + 1].from, height);
      } else {
        show(piece.text, piece.from, pieces[i + 1].from, height);
      }
    }
  }

  PdfText done() { return {std::move(out_), std::move(characters_)}; }

 private:
  static Point beyond(const Piece& piece, double by) {
    const double length = std::max(distance(piece.from, piece.to), kLeastHeight);
    return between(piece.from, piece.to, 1 + by / length);
  }

  /// Draws the end of a word in until there is a gap, and the begin of the next where the word is no longer
  /// than that.
  static void leave_room(Piece& piece, Piece& next, double gap) {
    const double least = gap / (1 - kLeastWord), all = distance(piece.from, next.to);
    if (distance(piece.from, next.from) < least && all > least)
      next.from = between(piece.from, next.to, least / all);
    const double length = distance(piece.from, next.from), word = distance(piece.from, piece.to);
    if (length <= 0 || word <= 0) return;
    const double room = std::max(length - gap, kLeastWord * length);
    if (word > room) piece.to = between(piece.from, piece.to, room / word);
  }

  std::size_t code_of(char32_t c) {
    const auto [found, is_new] = codes_.try_emplace(c, characters_.size() + 1);
    if (is_new) characters_.emplace_back(1, c);
    return found->second;
  }

  void show(std::u32string_view text, Point from, Point to, double height) {
    if (text.empty()) return;
    const Point begin{from.x * scale_, (height_ - from.y) * scale_},
        end{to.x * scale_, (height_ - to.y) * scale_};
    const double length = distance(begin, end);
    const double across = std::max(height, kLeastHeight) * scale_;
    // Words without a length are shown all the same.
    const Point along =
        length > 0 ? Point{(end.x - begin.x) / length, (end.y - begin.y) / length} : Point{1, 0};
    const double em = std::max(length, kLeastHeight * scale_) / static_cast<double>(text.size());
    const Point up{-along.y * across, along.x * across};
    constexpr double kUnder =
        0.5 * (kFontAscent + kFontDescent) / kFontEm;  // the base line, under the middle
    out_ += fmt::format("{:.4f} {:.4f} {:.4f} {:.4f} {:.2f} {:.2f} Tm <", along.x * em, along.y * em, up.x,
                        up.y, begin.x - kUnder * up.x, begin.y - kUnder * up.y);
    for (const char32_t c : text) out_ += fmt::format("{:04X}", code_of(c));
    out_ += "> Tj\n";
  }

  double scale_, height_;
  std::string out_;
  std::vector<std::u32string> characters_;
  std::map<char32_t, std::size_t> codes_;
};

/// The text that a paragraph has of its line `i`, without spaces around it.
std::u32string part_of(const Paragraph& paragraph, std::size_t i) {
  const ParagraphLine& part = paragraph.lines[i];
  const std::size_t end =
      i + 1 < paragraph.lines.size() ? paragraph.lines[i + 1].offset : paragraph.text.size();
  if (part.offset >= end || end > paragraph.text.size()) return {};
  std::u32string text = text::decode(std::string_view(paragraph.text).substr(part.offset, end - part.offset));
  const bool kept = text.back() == U'\n';
  const auto word = [](char32_t c) { return !text::is_space(c); };
  text.erase(std::find_if(text.rbegin(), text.rend(), word).base(), text.end());
  text.erase(text.begin(), std::find_if(text.begin(), text.end(), word));
  if (part.join == Join::hyphen_gone && !kept && !text.empty()) text += kSoftHyphen;
  return text;
}

}  // namespace

PdfText pdf_text(const Page& page, const TextOptions& options, double scale, double height) {
  Writer writer(scale, height);
  std::map<int, std::size_t> used;  // of a line that several paragraphs share: characters of those before
  for (const Paragraph* paragraph : written_paragraphs(page, options)) {
    for (std::size_t i = 0; i < paragraph->lines.size(); ++i) {
      const ParagraphLine& part = paragraph->lines[i];
      if (part.line < 0 || static_cast<std::size_t>(part.line) >= page.lines.size()) continue;
      const std::u32string text = part_of(*paragraph, i);
      if (text.empty()) continue;
      const Line& line = page.lines[static_cast<std::size_t>(part.line)];
      const Track track = track_of(line.outline, line.direction);
      const std::u32string characters = without_spaces(text);
      const auto found = found_in(print_of(line), characters, used[part.line]);
      if (found) used[part.line] = *found + characters.size();
      const bool space = part.join == Join::space || part.join == Join::tab;
      writer.write(found ? over_words(text, line, *found) : spread(text, track), track.height, space);
    }
  }
  return writer.done();
}

}  // namespace broadsheet::write
