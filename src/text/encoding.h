// Bytes of any encoding to UTF-8, as they come in.
//
// Text from other programs is mostly UTF-8; older Chinese text is GB18030 or Big5, older German text Latin-1
// or Windows-1252, text from Windows programs now and then UTF-16. A byte order mark and well-formed UTF-8
// speak for themselves; the others are told apart by their letters (ICU's character set detection).
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace broadsheet::text {

/// The name of the encoding of a text that begins with `bytes`: "UTF-8" when they are that (a character may
/// be cut off at their end) or nothing is known. Some ten thousand bytes are enough; of less the letters tell
/// little.
std::string guess_encoding(std::string_view bytes);

/// Decodes a text piece by piece. Byte order marks go.
class Decoder {
 public:
  /// `encoding`: any name that ICU knows ("GB18030", "latin1"); nothing where it knows none of that name.
  static std::optional<Decoder> open(const std::string& encoding);

  Decoder(Decoder&&) noexcept;
  Decoder& operator=(Decoder&&) noexcept;
  Decoder(const Decoder&) = delete;
  Decoder& operator=(const Decoder&) = delete;
  ~Decoder();

  /// Its name, as it was opened.
  const std::string& encoding() const;

  /// UTF-8 of the next bytes, which may end in the middle of a character. Where this encoding has no
  /// character for them, the number of the line they stand in, from 1; nothing of the piece is given out
  /// then.
  tl::expected<std::string, std::size_t> decode(std::string_view bytes, bool last);

 private:
  struct Parts;
  explicit Decoder(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace broadsheet::text
