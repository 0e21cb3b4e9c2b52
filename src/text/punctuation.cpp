#include "text/punctuation.h"

#include "text/character.h"

namespace broadsheet::text {
namespace {

bool in(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

constexpr std::u32string_view kOpeningBrackets = U"([{（［｛〔【〖〈《⟨﹝﹙﹛｢「『〘〚︵︷︹︻︽︿﹁﹃";
constexpr std::u32string_view kClosingBrackets = U")]}）］｝〕】〗〉》⟩﹞﹚﹜｣」』〙〛︶︸︺︼︾﹀﹂﹄";
constexpr std::u32string_view kOpeningQuotes = U"“‘„‚«‹〝";
constexpr std::u32string_view kClosingQuotes = U"”’»›〞〟";

}  // namespace

bool is_sentence_end(char32_t c) { return in(c, U".!?。！？．｡‼⁇⁈⁉﹒﹖﹗︒︕︖"); }
bool is_ellipsis(char32_t c) { return in(c, U"…⋯‥"); }
bool is_dash(char32_t c) { return in(c, U"–—―─‒⸺⸻"); }
bool is_hyphen(char32_t c) { return in(c, U"-‐‑¬⸗=゠\u00AD"); }
bool is_opening_bracket(char32_t c) { return in(c, kOpeningBrackets); }
bool is_closing_bracket(char32_t c) { return in(c, kClosingBrackets); }
bool is_opening(char32_t c) { return is_opening_bracket(c) || in(c, kOpeningQuotes); }
bool is_closing(char32_t c) { return is_closing_bracket(c) || in(c, kClosingQuotes); }
bool is_straight_quote(char32_t c) { return c == U'"' || c == U'\'' || c == U'＂' || c == U'＇'; }

bool is_clause_mark(char32_t c) { return in(c, U",;:，；：、､､﹐﹑﹔﹕︐︑︓︔"); }

bool forbidden_at_line_start(char32_t c) {
  return is_closing(c) || is_sentence_end(c) || is_clause_mark(c) || in(c, U"·・‧•—―…⋯％%‰℃々〜～");
}

bool forbidden_at_line_end(char32_t c) { return is_opening(c); }

bool ends_sentence(std::u32string_view text) {
  for (auto i = text.size(); i-- > 0;) {
    const char32_t c = text[i];
    if (is_sentence_end(c) || is_ellipsis(c)) return true;
    // “ closes in German, and OCR engines mistake it for ” at the end of a line.
    if (!is_space(c) && !is_closing(c) && !is_straight_quote(c) && c != U'“' && c != U'‘') return false;
  }
  return false;
}

}  // namespace broadsheet::text
