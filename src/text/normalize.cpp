#include "text/normalize.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cstddef>

#include "text/character_classes.h"
#include "text/utf.h"

namespace broadsheet::text {
namespace {

// ICU counts in int32_t; longer texts are normalized in pieces that end behind a line break, which never
// composes.
constexpr std::size_t kLongestPiece = std::size_t{1} << 28;  // bytes

constexpr std::size_t kMostMarks = 30;  // on one letter: more than any writing has; as Annex 15 says
constexpr char32_t kJoiner = 0x034F;    // combining grapheme joiner: seen by nobody, passed by no mark

// Between marks of which one letter has too many.
std::u32string with_marks_parted(std::u32string_view text) {
  std::u32string out;
  std::size_t begin = 0, marks = 0;  // what of the text is not yet in `out`
  for (std::size_t i = 0; i < text.size(); ++i) {
    marks = u_getCombiningClass(static_cast<UChar32>(text[i])) == 0 ? 0 : marks + 1;
    if (marks <= kMostMarks) continue;
    out.append(text.substr(begin, i - begin)).push_back(kJoiner);
    begin = i;
    marks = 1;
  }
  return out.append(text.substr(begin));
}

void append_nfc(const icu::Normalizer2& form, std::string_view piece, std::string& out) {
  std::string part;
  icu::StringByteSink<std::string> sink(&part);
  UErrorCode status = U_ZERO_ERROR;
  form.normalizeUTF8(0, icu::StringPiece(piece.data(), static_cast<std::int32_t>(piece.size())), sink,
                     nullptr, status);
  out += U_SUCCESS(status) ? part : std::string(piece);
}

constexpr char32_t kNoneComposes =
    0x200;  // nor before 0x300: which spares Western text a look into the table

bool composes(char32_t c) { return c >= kNoneComposes && has_class(c, kComposes); }

bool may_compose(std::u32string_view text) {
  constexpr std::size_t kPiece = 64;  // characters
  for (; !text.empty(); text.remove_prefix(std::min(kPiece, text.size()))) {
    const std::u32string_view piece = text.substr(0, kPiece);
    if (!surely_below(piece, kNoneComposes) && std::any_of(piece.begin(), piece.end(), composes)) return true;
  }
  return false;
}

}  // namespace

std::string nfc(std::string_view utf8) { return encode(nfc(decode(utf8))); }

std::u32string nfc(std::u32string text) {
  if (!may_compose(text)) return text;  // nearly all there is
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return text;
  const std::string all = encode(with_marks_parted(text));
  std::string out;
  for (std::string_view utf8 = all; !utf8.empty();) {
    std::size_t size = utf8.size();
    if (size > kLongestPiece) {
      const auto line_end = utf8.rfind('\n', kLongestPiece);
      size = line_end == std::string_view::npos ? kLongestPiece : line_end + 1;
    }
    append_nfc(*form, utf8.substr(0, size), out);
    utf8.remove_prefix(size);
  }
  return decode(out);
}

}  // namespace broadsheet::text
