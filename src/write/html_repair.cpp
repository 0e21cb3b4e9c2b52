#include "write/html_repair.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "text/utf.h"

namespace broadsheet::write {

namespace {

constexpr std::size_t kDeepest = 256;       // elements within one another: no page needs a tenth of it
constexpr std::size_t kLongestEntity = 10;  // letters of a name, or digits of a number
constexpr std::string_view kWhite = " \t\r\n\f\v";

constexpr std::array<std::string_view, 14> kVoid{"area",  "base", "br",   "col",   "embed",  "hr",    "img",
                                                 "input", "link", "meta", "param", "source", "track", "wbr"};

bool is_void(std::string_view name) { return std::find(kVoid.begin(), kVoid.end(), name) != kVoid.end(); }

/// In XML, too, and in nothing but letters that have no case beyond ASCII.
bool of_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
         c == ':' || c == '.';
}
bool begins_name(char c) { return of_name(c) && !(c >= '0' && c <= '9') && c != '-' && c != '.'; }

std::string small(std::string_view name) {
  std::string out(name);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

/// Length of "&...;" at the front of `text`, where XML knows it too: a number, or one of its five names.
std::size_t xml_reference(std::string_view text) {
  static const std::set<std::string_view> kNames{"amp", "lt", "gt", "quot", "apos"};
  const std::size_t end = text.substr(0, kLongestEntity + 2).find(';');
  if (end == std::string_view::npos || end < 2) return 0;
  std::string_view inside = text.substr(1, end - 1);
  if (kNames.contains(inside)) return end + 1;
  if (!inside.starts_with('#')) return 0;
  inside.remove_prefix(1);
  const bool hex = inside.starts_with('x') || inside.starts_with('X');
  if (hex) inside.remove_prefix(1);
  const std::string_view digits = hex ? "0123456789abcdefABCDEF" : "0123456789";
  if (inside.empty() || inside.find_first_not_of(digits) != std::string_view::npos) return 0;
  // NUL ends a text for the parser.
  return inside.find_first_not_of('0') == std::string_view::npos ? 0 : end + 1;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '&') {
      if (const std::size_t length = xml_reference(text.substr(i))) {
        out += text.substr(i, length);
        i += length;
        continue;
      }
      const std::size_t end = text.substr(i, kLongestEntity + 2).find(';');
      const std::string known = end == std::string_view::npos ? "" : html_entity(text.substr(i + 1, end - 1));
      out += known.empty() ? "&amp;" : known;
      i += known.empty() ? 1 : end + 1;
      continue;
    }
    if (text[i] == '<') {
      out += "&lt;";
    } else if (text[i] == '"') {
      out += "&quot;";
    } else if (text[i] != '\0') {
      out += text[i];
    }
    ++i;
  }
  return out;
}

class Repair {
 public:
  explicit Repair(std::string_view html) : rest_(html) {}

  /// What is wrong; nothing when it went well.
  std::optional<std::string> run() {
    while (!rest_.empty()) {
      const std::size_t tag = rest_.find('<');
      if (!open_.empty()) out_ += escaped(rest_.substr(0, tag));
      if (tag == std::string_view::npos) break;
      rest_.remove_prefix(tag);
      if (!read_markup()) return "it ends inside a tag";
      if (open_.size() > kDeepest) return "elements within elements without end";
    }
    for (const std::string& name : open_)
      if (name != "html" && name != "body" && name != "p")
        return "it is cut short: <" + name + "> is not ended";
    close_down_to(0);
    if (!any_) return "it has no element";
    return std::nullopt;
  }

  std::string take() { return std::move(out_); }

 private:
  bool skip_past(std::string_view end) {
    const std::size_t at = rest_.find(end);
    if (at == std::string_view::npos) return false;
    rest_.remove_prefix(at + end.size());
    return true;
  }

  bool read_markup() {
    constexpr std::string_view kCdata = "<![CDATA[";
    if (rest_.starts_with("<!--")) return skip_past("-->");
    if (rest_.starts_with(kCdata)) {
      rest_.remove_prefix(kCdata.size());
      const std::size_t end = rest_.find("]]>");
      if (end == std::string_view::npos) return false;
      // Inside, nothing is an entity.
      for (const char c : rest_.substr(0, end)) out_ += c == '&' ? "&amp;" : escaped({&c, 1});
      return skip_past("]]>");
    }
    if (rest_.starts_with("<!") || rest_.starts_with("<?")) return skip_past(">");
    if (rest_.starts_with("</")) return read_end();
    if (rest_.size() > 1 && begins_name(rest_[1])) return read_start();
    if (!open_.empty()) out_ += "&lt;";  // a mark of its own
    rest_.remove_prefix(1);
    return true;
  }

  std::string read_name() {
    const auto end = std::find_if_not(rest_.begin(), rest_.end(), of_name);
    const auto length = static_cast<std::size_t>(end - rest_.begin());
    std::string name = small(rest_.substr(0, length));
    rest_.remove_prefix(length);
    return name;
  }

  bool read_end() {
    rest_.remove_prefix(2);
    const std::string name = read_name();
    if (!skip_past(">")) return false;
    const auto found = std::find(open_.rbegin(), open_.rend(), name);
    if (found != open_.rend()) close_down_to(static_cast<std::size_t>(open_.rend() - found) - 1);
    return true;
  }

  bool read_start() {
    rest_.remove_prefix(1);
    const std::string name = read_name();
    std::string attributes;
    std::set<std::string> seen;
    while (true) {
      rest_.remove_prefix(std::min(rest_.size(), rest_.find_first_not_of(kWhite)));
      if (rest_.empty()) return false;
      if (rest_.front() == '>' || rest_.starts_with("/>")) break;
      if (!begins_name(rest_.front())) {
        rest_.remove_prefix(1);
        continue;
      }
      std::string key = read_name();
      const auto value = read_value();
      if (!value) return false;
      if (seen.insert(key).second) attributes += " " + key + "=\"" + escaped(*value) + "\"";
    }
    const bool closed = rest_.front() == '/';
    rest_.remove_prefix(closed ? 2 : 1);
    if (name == "script" || name == "style") return closed || (skip_past("</" + name) && skip_past(">"));
    if (name == "p") end_paragraph();
    out_ += "<" + name + attributes + (closed || is_void(name) ? "/>" : ">");
    any_ = true;
    if (!closed && !is_void(name)) open_.push_back(name);
    return true;
  }

  /// What follows the name of an attribute; empty without "=". Nothing when the file ends in it.
  std::optional<std::string_view> read_value() {
    const std::size_t sign = rest_.find_first_not_of(kWhite);
    if (sign == std::string_view::npos || rest_[sign] != '=') return "";
    rest_.remove_prefix(sign + 1);
    rest_.remove_prefix(std::min(rest_.size(), rest_.find_first_not_of(kWhite)));
    if (rest_.empty()) return std::nullopt;
    const char quote = rest_.front();
    const bool quoted = quote == '"' || quote == '\'';
    if (quoted) rest_.remove_prefix(1);
    const std::size_t end = quoted ? rest_.find(quote) : rest_.find_first_of(" \t\r\n\f\v>");
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view value = rest_.substr(0, end);
    rest_.remove_prefix(end + (quoted ? 1 : 0));
    return value;
  }

  /// A paragraph ends before the next one, unless that stands in an element inside it.
  void end_paragraph() {
    for (std::size_t i = open_.size(); i > 0 && open_[i - 1] != "div" && open_[i - 1] != "td"; --i)
      if (open_[i - 1] == "p") return close_down_to(i - 1);
  }

  void close_down_to(std::size_t depth) {
    for (; open_.size() > depth; open_.pop_back()) out_ += "</" + open_.back() + ">";
  }

  std::string_view rest_;
  std::string out_;
  std::vector<std::string> open_;
  bool any_ = false;
};

}  // namespace

std::string html_entity(std::string_view name) {
  constexpr char32_t kLatin1 = 0xA0;  // its names, from the no-break space on
  static const std::array<std::string_view, 96> kNames{
      "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",    "copy",
      "ordf",   "laquo",  "not",    "shy",    "reg",    "macr",   "deg",    "plusmn", "sup2",   "sup3",
      "acute",  "micro",  "para",   "middot", "cedil",  "sup1",   "ordm",   "raquo",  "frac14", "frac12",
      "frac34", "iquest", "Agrave", "Aacute", "Acirc",  "Atilde", "Auml",   "Aring",  "AElig",  "Ccedil",
      "Egrave", "Eacute", "Ecirc",  "Euml",   "Igrave", "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde",
      "Ograve", "Oacute", "Ocirc",  "Otilde", "Ouml",   "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",
      "Uuml",   "Yacute", "THORN",  "szlig",  "agrave", "aacute", "acirc",  "atilde", "auml",   "aring",
      "aelig",  "ccedil", "egrave", "eacute", "ecirc",  "euml",   "igrave", "iacute", "icirc",  "iuml",
      "eth",    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide", "oslash", "ugrave",
      "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"};
  static const std::map<std::string_view, char32_t> kOthers{
      {"ndash", U'–'},  {"mdash", U'—'},  {"lsquo", U'‘'},     {"rsquo", U'’'},     {"sbquo", U'‚'},
      {"ldquo", U'“'},  {"rdquo", U'”'},  {"bdquo", U'„'},     {"lsaquo", U'‹'},    {"rsaquo", U'›'},
      {"bull", U'•'},   {"hellip", U'…'}, {"euro", U'€'},      {"dagger", U'†'},    {"Dagger", U'‡'},
      {"permil", U'‰'}, {"prime", U'′'},  {"trade", U'™'},     {"OElig", U'Œ'},     {"oelig", U'œ'},
      {"Scaron", U'Š'}, {"scaron", U'š'}, {"ensp", U'\u2002'}, {"emsp", U'\u2003'}, {"thinsp", U'\u2009'}};
  if (const auto found = std::find(kNames.begin(), kNames.end(), name); found != kNames.end()) {
    const char32_t c = kLatin1 + static_cast<char32_t>(found - kNames.begin());
    return text::encode({&c, 1});
  }
  if (const auto found = kOthers.find(name); found != kOthers.end()) return text::encode({&found->second, 1});
  return "";
}

Result<std::string> xml_from_html(std::string_view html) {
  Repair repair(html);
  if (const auto fault = repair.run()) return tl::unexpected(Error{ErrorCode::bad_input, "", {}, *fault, ""});
  return repair.take();
}

}  // namespace broadsheet::write
