#include "text/affixes.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>

#include "text/character.h"
#include "text/file_content.h"
#include "text/small_letters.h"
#include "text/utf.h"
#include "text/word_list.h"

namespace broadsheet::text {
namespace {

// Directives that make no other words of letters alone: they serve suggestions, or forbid what else would be
// a word.
constexpr std::array<std::string_view, 31> kHarmless = {"CHECKCOMPOUNDCASE",
                                                        "CHECKCOMPOUNDDUP",
                                                        "CHECKCOMPOUNDREP",
                                                        "CHECKCOMPOUNDTRIPLE",
                                                        "CHECKSHARPS",
                                                        "CIRCUMFIX",
                                                        "COMPOUNDWORDMAX",
                                                        "FORBIDDENWORD",
                                                        "FORBIDWARN",
                                                        "FULLSTRIP",
                                                        "HOME",
                                                        "KEEPCASE",
                                                        "KEY",
                                                        "MAP",
                                                        "MAXDIFF",
                                                        "MAXNGRAMSUGS",
                                                        "NAME",
                                                        "NEEDAFFIX",
                                                        "NOSPLITSUGS",
                                                        "NOSUGGEST",
                                                        "OCONV",
                                                        "ONLYINCOMPOUND",
                                                        "ONLYMAXDIFF",
                                                        "PHONE",
                                                        "REP",
                                                        "SUBSTANDARD",
                                                        "SUGSWITHDOTS",
                                                        "TRY",
                                                        "VERSION",
                                                        "WARN",
                                                        "WORDCHARS"};

// Splits a line at white space.
std::vector<std::string_view> fields_of(std::string_view line) {
  constexpr std::string_view kWhite = " \t\r";
  std::vector<std::string_view> fields;
  for (std::size_t at = line.find_first_not_of(kWhite); at != std::string_view::npos;) {
    const std::size_t end = std::min(line.find_first_of(kWhite, at), line.size());
    fields.push_back(line.substr(at, end - at));
    at = line.find_first_not_of(kWhite, end);
  }
  return fields;
}

// "0" stands for nothing.
std::u32string letters_of(std::string_view field) {
  return field == "0" ? std::u32string() : small_letters(decode(field));
}

bool has_letter(std::string_view utf8) {
  const std::u32string text = decode(utf8);
  return std::any_of(text.begin(), text.end(), is_letter);
}

std::optional<std::size_t> number_of(std::string_view field) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), number);
  return error == std::errc() && end == field.data() + field.size() ? std::optional(number) : std::nullopt;
}

// Reads an affix file line by line.
class Reader {
 public:
  /// False: nothing is known of the directive.
  bool take(const std::vector<std::string_view>& fields) {
    const std::string_view name = fields.front(), value = fields.size() > 1 ? fields[1] : "";
    if (name == "PFX" || name == "SFX") return take_affix(fields);
    if (name == "SET") return value == "UTF-8";
    // Other characters are put in the place of those of a word, or it is parted at them.
    if (name == "ICONV" || name == "BREAK") return !has_letter(value);
    if (name == "COMPOUNDRULE") {
      if (!number_of(value)) out_.rules += value;
      return value.find('(') == std::string_view::npos;  // longer flags
    }
    if (name == "COMPOUNDMIN") {
      out_.compound_least = std::max<std::size_t>(1, number_of(value).value_or(0));
      return true;
    }
    if (name == "COMPOUNDBEGIN") return take_flag(value, out_.compound_begin);
    if (name == "COMPOUNDMIDDLE") return take_flag(value, out_.compound_middle);
    if (name == "COMPOUNDEND") return take_flag(value, out_.compound_end);
    if (name == "COMPOUNDPERMITFLAG") return take_flag(value, inner_);
    return std::find(kHarmless.begin(), kHarmless.end(), name) != kHarmless.end();
  }

  Affixes affixes() {
    out_.inner_prefixes = out_.prefixes.giving(inner_);
    out_.inner_suffixes = out_.suffixes.giving(inner_);
    out_.suffixes.mark_followed(following_);
    out_.inner_suffixes.mark_followed(following_);
    return std::move(out_);
  }

 private:
  static bool take_flag(std::string_view value, char& flag) {
    flag = value.empty() ? '\0' : value.front();
    return value.size() == 1;
  }

  // `SFX D Y 4` tells how many follow: `SFX D y ied/xo [^aeiou]y`.
  bool take_affix(const std::vector<std::string_view>& fields) {
    if (fields.size() < 4 || fields[1].size() != 1) return false;
    if (left_ == 0) {
      left_ = number_of(fields[3]).value_or(0);
      return left_ > 0;
    }
    --left_;
    const std::size_t slash = std::min(fields[3].find('/'), fields[3].size());
    const Affix affix{fields[1].front(),
                      std::string(fields[3].substr(std::min(slash + 1, fields[3].size())))};
    const bool suffix = fields.front() == "SFX";
    if (suffix) {
      for (const char flag : affix.gives) following_.set(static_cast<unsigned char>(flag));
    }
    (suffix ? out_.suffixes : out_.prefixes)
        .add(letters_of(fields[2]), letters_of(fields[3].substr(0, slash)), affix);
    return true;
  }

  Affixes out_;
  char inner_ = 0;              // given by affixes that may stand inside a compound
  std::bitset<256> following_;  // flags that suffixes give
  std::size_t left_ = 0;        // lines of the class of affixes at hand
};

}  // namespace

void AffixTree::add(const std::u32string& stripped, const std::u32string& added, const Affix& affix) {
  std::size_t node = 0;
  for (std::size_t i = 0; i < added.size(); ++i) {
    const char32_t c = met_ == Met::from_begin ? added[i] : added[added.size() - 1 - i];
    std::size_t next = child(node, c);
    if (next == 0) {
      next = nodes_.size();
      nodes_.emplace_back();
      nodes_[node].children.emplace_back(c, next);
    }
    node = next;
  }
  std::vector<AlikeAffixes>& here = nodes_[node].affixes;
  auto alike = std::find_if(here.begin(), here.end(),
                            [&](const AlikeAffixes& each) { return each.stripped == stripped; });
  if (alike == here.end()) alike = here.insert(here.end(), {stripped, added});
  // Many differ only in their conditions.
  if (std::find(alike->affixes.begin(), alike->affixes.end(), affix) == alike->affixes.end())
    alike->affixes.push_back(affix);
}

void AffixTree::mark_followed(const std::bitset<256>& flags) {
  for (Node& node : nodes_)
    for (AlikeAffixes& alike : node.affixes)
      alike.followed = std::any_of(alike.affixes.begin(), alike.affixes.end(), [&](const Affix& affix) {
        return flags.test(static_cast<unsigned char>(affix.flag));
      });
}

AffixTree AffixTree::giving(char flag) const {
  AffixTree out(met_);
  for (const Node& node : nodes_)
    for (const AlikeAffixes& alike : node.affixes)
      for (const Affix& affix : alike.affixes)
        if (affix.gives_flag(flag)) out.add(alike.stripped, alike.added, affix);
  return out;
}

std::optional<Affixes> Affixes::read(const std::string& path) {
  const std::string content = file_content(path);
  Reader reader;
  std::string_view rest = content;
  if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
  bool unicode = false;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    const std::vector<std::string_view> fields = fields_of(line);
    if (fields.empty() || fields.front().starts_with('#')) continue;
    if (!reader.take(fields)) return std::nullopt;
    unicode = unicode || fields.front() == "SET";
  }
  return unicode ? std::optional(reader.affixes()) : std::nullopt;
}

}  // namespace broadsheet::text
