#include "text/normalize.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cstddef>
#include <optional>

#include "text/utf.h"

namespace broadsheet::text {
namespace {

// ICU counts in int32_t; longer texts are normalized in pieces that end behind a line break, which never
// composes.
constexpr std::size_t kLongestPiece = std::size_t{1} << 28;  // bytes

constexpr std::size_t kMostMarks = 30;  // on one letter: more than any writing has; as Annex 15 says
constexpr char32_t kJoiner = 0x034F;    // combining grapheme joiner: seen by nobody, passed by no mark

// The text with its marks parted; nothing where no letter has too many.
// The text with its marks parted; nothing where no letter has too many.
std::optional<std::string> with_marks_parted(std::string_view utf8) {
  const std::u32string text = decode(utf8);
  std::u32string out;
  std::size_t begin = 0, marks = 0;  // what of the text is not yet in `out`
  for (std::size_t i = 0; i < text.size(); ++i) {
    marks = u_getCombiningClass(static_cast<UChar32>(text[i])) == 0 ? 0 : marks + 1;
    if (marks <= kMostMarks) continue;
    out.append(text, begin, i - begin).push_back(kJoiner);
    begin = i;
    marks = 1;
  }
  if (begin == 0) return std::nullopt;
  return encode(out.append(text, begin));
}

void append_nfc(const icu::Normalizer2& form, std::string_view piece, std::string& out) {
  std::string part;
  icu::StringByteSink<std::string> sink(&part);
  UErrorCode status = U_ZERO_ERROR;
  form.normalizeUTF8(0, icu::StringPiece(piece.data(), static_cast<std::int32_t>(piece.size())), sink,
                     nullptr, status);
  out += U_SUCCESS(status) ? part : std::string(piece);
}

}  // namespace

std::string nfc(std::string_view utf8) {
  // Bytes below U+0300 are what nearly every Western text is made of, and pure ASCII is normalized already.
  if (std::all_of(utf8.begin(), utf8.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
    return std::string(utf8);
  std::string repaired;
  if (first_malformed(utf8)) {
    repaired = encode(decode(utf8));
    utf8 = repaired;
  }
  const std::optional<std::string> parted = with_marks_parted(utf8);
  if (parted) utf8 = *parted;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return std::string(utf8);
  std::string out;
  while (!utf8.empty()) {
    std::size_t size = utf8.size();
    if (size > kLongestPiece) {
      const auto line_end = utf8.rfind('\n', kLongestPiece);
      size = line_end == std::string_view::npos ? kLongestPiece : line_end + 1;
    }
    append_nfc(*form, utf8.substr(0, size), out);
    utf8.remove_prefix(size);
  }
  return out;
}

std::u32string nfc(std::u32string_view code_points) { return decode(nfc(encode(code_points))); }

}  // namespace broadsheet::text
