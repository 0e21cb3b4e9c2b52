// Plain text: the first line of the input names its encoding, "auto" or any name whatever; the rest is the
// text.
//
// It is decoded and reflowed whole, and then in pieces of changing size: both must come to the same.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "checks.h"
#include "reflow/text_stream.h"
#include "target.h"
#include "text/encoding.h"
#include "text/normalize.h"
#include "text/utf.h"

namespace broadsheet::fuzz {
namespace {

// Bytes of a piece, one after the other: in the middle of characters, of line ends, and longer than a
// paragraph.
constexpr std::array<std::size_t, 6> kPieces{1, 2, 7, 1, 64, 5};
constexpr std::size_t kSmallPiece = 200;  // bytes that a stream holds at least: some lines

// Calls `take` with one piece after the other, and whether it is the last.
template <class Take>
void in_pieces(std::string_view bytes, Take take) {
  for (std::size_t i = 0;; ++i) {
    const std::string_view piece = bytes.substr(0, kPieces[i % kPieces.size()]);
    bytes.remove_prefix(piece.size());
    if (!take(piece, bytes.empty()) || bytes.empty()) return;
  }
}

using Decoded = tl::expected<std::string, std::size_t>;

Decoded decoded_in_pieces(const std::string& encoding, std::string_view bytes) {
  auto decoder = text::Decoder::open(encoding);
  Decoded all;
  in_pieces(bytes, [&](std::string_view piece, bool last) {
    const Decoded part = decoder->decode(piece, last);
    if (part) {
      require(!text::first_malformed(*part), "decoded text is UTF-8, in whole characters");
      *all += *part;
    } else {
      all = part;
    }
    return part.has_value();
  });
  return all;
}

void append(std::vector<Paragraph>& all, std::vector<Paragraph> more) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

std::vector<Paragraph> reflowed(const std::string& utf8, reflow::TextStream stream) {
  std::vector<Paragraph> all = stream.add(utf8);
  append(all, stream.finish());
  return all;
}

std::vector<Paragraph> reflowed_in_pieces(std::string_view utf8, reflow::TextStream stream) {
  std::vector<Paragraph> all;
  std::string held;  // a character that is cut off: a stream is fed whole ones
  in_pieces(utf8, [&](std::string_view piece, bool last) {
    held += piece;
    if (!last && text::first_malformed(held)) return true;
    append(all, stream.add(held));
    held.clear();
    return true;
  });
  append(all, stream.finish());
  return all;
}

bool same(const std::vector<Paragraph>& a, const std::vector<Paragraph>& b) {
  const auto same_line = [](const ParagraphLine& x, const ParagraphLine& y) {
    return x.line == y.line && x.offset == y.offset && x.join == y.join && x.reason == y.reason;
  };
  const auto same_paragraph = [&](const Paragraph& x, const Paragraph& y) {
    return x.id == y.id && x.article == y.article && x.kind == y.kind && x.text == y.text &&
           std::equal(x.lines.begin(), x.lines.end(), y.lines.begin(), y.lines.end(), same_line);
  };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), same_paragraph);
}

void run(std::string_view bytes) {
  const std::size_t end = bytes.find('\n');
  if (end == std::string_view::npos) return;
  std::string encoding(bytes.substr(0, end));
  bytes.remove_prefix(end + 1);
  if (encoding == "auto") encoding = text::guess_encoding(bytes);
  auto decoder = text::Decoder::open(encoding);
  if (!decoder) return;
  const Decoded whole = decoder->decode(bytes, true), pieces = decoded_in_pieces(encoding, bytes);
  require(whole == pieces, "bytes are decoded alike however they come");
  if (!whole) return;
  const std::string source = text::nfc(*whole);

  for (const bool keep_lines : {false, true}) {
    const reflow::Options options{.keep_lines = keep_lines, .lexicon = &lexicon()};
    check_text(source, reflowed(*whole, reflow::TextStream(options)), keep_lines);
  }
  const reflow::Options options{.lexicon = &lexicon()};
  const std::vector<Paragraph> small = reflowed(*whole, reflow::TextStream(options, kSmallPiece));
  check_text(source, small, false);
  require(same(small, reflowed_in_pieces(*whole, reflow::TextStream(options, kSmallPiece))),
          "a text is reflowed alike however it is fed");
}

}  // namespace
}  // namespace broadsheet::fuzz

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  broadsheet::fuzz::run(broadsheet::fuzz::bytes_of(data, size));
  return 0;
}
