#include "text/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "text/utf.h"

namespace broadsheet::text {
namespace {

constexpr std::size_t kLongestCharacter = 4;  // bytes of UTF-8
constexpr int kSure = 10;                     // of 100: less is a guess of ICU's at text that has no letters

std::string_view byte_order_mark(std::string_view bytes) {
  using std::literals::string_view_literals::operator""sv;
  static constexpr std::array marks{std::pair("\xEF\xBB\xBF"sv, "UTF-8"sv),
                                    std::pair("\xFF\xFE\x00\x00"sv, "UTF-32"sv),
                                    std::pair("\x00\x00\xFE\xFF"sv, "UTF-32"sv),
                                    std::pair("\xFF\xFE"sv, "UTF-16"sv), std::pair("\xFE\xFF"sv, "UTF-16"sv)};
  const auto* const mark =
      std::find_if(marks.begin(), marks.end(), [&](const auto& m) { return bytes.starts_with(m.first); });
  return mark == marks.end() ? std::string_view{} : mark->second;
}

bool is_utf8(std::string_view bytes) {
  const auto malformed = first_malformed(bytes);
  return !malformed || *malformed + kLongestCharacter > bytes.size();
}

// Text without a mark, every other byte of which is zero: Western letters in UTF-16.
std::string_view unmarked_utf16(std::string_view bytes) {
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < bytes.size(); ++i)
    if (bytes[i] == '\0') ++zeros[i % 2];
  const std::size_t many = bytes.size() / 4;
  if (zeros[0] > many && zeros[1] * 8 < zeros[0]) return "UTF-16BE";
  if (zeros[1] > many && zeros[0] * 8 < zeros[1]) return "UTF-16LE";
  return {};
}

std::string detected(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                            &ucsdet_close);
  ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
  std::int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
  for (std::int32_t i = 0; U_SUCCESS(status) && i < count; ++i) {
    if (ucsdet_getConfidence(matches[i], &status) < kSure) break;
    const std::string name = ucsdet_getName(matches[i], &status);
    if (name.starts_with("UTF")) continue;  // any bytes may be; those that are have been told by now
    // Windows-1252 has all letters of Latin-1, and the dashes and quotation marks that its users typed.
    return name == "ISO-8859-1" ? "windows-1252" : name;
  }
  return "UTF-8";
}

}  // namespace

std::string guess_encoding(std::string_view bytes) {
  if (const std::string_view marked = byte_order_mark(bytes); !marked.empty()) return std::string(marked);
  if (const std::string_view wide = unmarked_utf16(bytes); !wide.empty()) return std::string(wide);
  return is_utf8(bytes) ? "UTF-8" : detected(bytes);
}

struct Decoder::Parts {
  std::unique_ptr<UConverter, decltype(&ucnv_close)> converter{nullptr, &ucnv_close};
  std::string encoding;
  std::string rest;       // of UTF-8: a character cut off
  std::size_t lines = 0;  // decoded
  bool begun = false;
};

Decoder::Decoder(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Decoder::Decoder(Decoder&&) noexcept = default;
Decoder& Decoder::operator=(Decoder&&) noexcept = default;
Decoder::~Decoder() = default;

const std::string& Decoder::encoding() const { return parts_->encoding; }

std::optional<Decoder> Decoder::open(const std::string& encoding) {
  auto parts = std::make_unique<Parts>();
  UErrorCode status = U_ZERO_ERROR;
  parts->converter.reset(ucnv_open(encoding.c_str(), &status));
  if (U_FAILURE(status)) return std::nullopt;
  ucnv_setToUCallBack(parts->converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  parts->encoding = encoding;
  return Decoder(std::move(parts));
}

namespace {

void drop_byte_order_mark(std::string& utf8) {
  if (utf8.starts_with("\xEF\xBB\xBF")) utf8.erase(0, 3);
}

}  // namespace

tl::expected<std::string, std::size_t> Decoder::decode(std::string_view bytes, bool last) {
  std::string utf8;
  bool malformed = false;
  std::size_t lines = parts_->lines;
  if (parts_->encoding == "UTF-8") {
    utf8 = std::exchange(parts_->rest, {});
    utf8 += bytes;
    if (const auto at = first_malformed(utf8)) {
      malformed = last || *at + kLongestCharacter <= utf8.size();  // else a character that is cut off
      if (!malformed) parts_->rest = utf8.substr(*at);
      utf8.resize(*at);
    }
  } else {
    std::u16string wide(bytes.size() + kLongestCharacter, u'\0');
    const char* from = bytes.data();
    UChar* to = wide.data();
    UErrorCode status = U_ZERO_ERROR;
    ucnv_toUnicode(parts_->converter.get(), &to, wide.data() + wide.size(), &from,
                   bytes.data() + bytes.size(), nullptr, last, &status);
    malformed = U_FAILURE(status);
    icu::UnicodeString(false, wide.data(), static_cast<std::int32_t>(to - wide.data())).toUTF8String(utf8);
  }
  for (std::size_t at = utf8.find('\n'); at != std::string::npos; at = utf8.find('\n', at + 1)) ++lines;
  if (malformed) return tl::unexpected(lines + 1);
  parts_->lines = lines;
  if (!std::exchange(parts_->begun, parts_->begun || !utf8.empty())) drop_byte_order_mark(utf8);
  return utf8;
}

}  // namespace broadsheet::text
