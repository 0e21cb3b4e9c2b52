#include "write/pdf_font.h"

#include <cstdint>
#include <map>

namespace broadsheet::write {

namespace {

/// Numbers as TrueType has them, the high byte first.
class Bytes {
 public:
  Bytes& u16(std::uint32_t value) {
    text_ += static_cast<char>(value >> 8U & 0xFFU);
    text_ += static_cast<char>(value & 0xFFU);
    return *this;
  }
  Bytes& i16(int value) { return u16(static_cast<std::uint32_t>(value)); }
  Bytes& u32(std::uint32_t value) { return u16(value >> 16U).u16(value & 0xFFFFU); }
  Bytes& zeros(std::size_t count) {
    text_.append(count, '\0');
    return *this;
  }
  Bytes& text(const std::string& value) {
    text_ += value;
    return *this;
  }
  const std::string& done() const { return text_; }

 private:
  std::string text_;
};

constexpr std::uint32_t kVersion1 = 0x00010000;
constexpr std::uint32_t kGlyphs = 2;

std::string head() {
  return Bytes()
      .u32(kVersion1)
      .u32(kVersion1)   // of the font
      .u32(0)           // sum of all, filled in at the end
      .u32(0x5F0F3CF5)  // what every font has here
      .u16(0)           // flags
      .u16(kFontEm)
      .zeros(16)  // made and changed: not told
      .i16(0)
      .i16(kFontDescent)
      .i16(kFontEm)
      .i16(kFontAscent)
      .u16(0)  // style
      .u16(1)  // smallest size, pixels
      .i16(2)  // direction
      .i16(0)  // short offsets in loca
      .i16(0)
      .done();
}

std::string hhea() {
  return Bytes()
      .u32(kVersion1)
      .i16(kFontAscent)
      .i16(kFontDescent)
      .i16(0)        // gap
      .u16(kFontEm)  // widest
      .i16(0)
      .i16(0)
      .i16(0)
      .i16(1)  // the caret stands upright
      .zeros(14)
      .u16(1)  // glyphs with a width of their own; the others have the last one's
      .done();
}

std::string maxp() { return Bytes().u32(kVersion1).u16(kGlyphs).zeros(8).u16(1).zeros(16).done(); }

// A glyph without contours or instructions.
std::string glyf() { return Bytes().zeros(12).done(); }

// In units of two bytes: that is glyph 0; of glyph 1 not even as much is stored.
std::string loca() { return Bytes().u16(0).u16(6).u16(6).done(); }

std::string hmtx() { return Bytes().u16(kFontEm).i16(0).i16(0).done(); }

std::uint32_t sum_of(const std::string& table) {
  std::uint32_t sum = 0;
  for (std::size_t i = 0; i < table.size(); ++i)
    sum += static_cast<std::uint32_t>(static_cast<unsigned char>(table[i])) << (24U - 8U * (i % 4));
  return sum;
}

std::string padded(std::string table) {
  table.resize((table.size() + 3) / 4 * 4, '\0');
  return table;
}

}  // namespace

std::string invisible_font() {
  const std::map<std::string, std::string> tables{{"glyf", glyf()}, {"head", head()}, {"hhea", hhea()},
                                                  {"hmtx", hmtx()}, {"loca", loca()}, {"maxp", maxp()}};
  constexpr std::uint32_t kHeader = 12, kEntry = 16;  // bytes
  // The search of six tables by halves: what the format wants to be told about it.
  Bytes index;
  index.u32(kVersion1).u16(static_cast<std::uint32_t>(tables.size())).u16(64).u16(2).u16(32);
  std::string content;
  std::size_t head_at = 0;
  const std::size_t begin = kHeader + kEntry * tables.size();
  for (const auto& [name, table] : tables) {
    if (name == "head") head_at = begin + content.size();
    index.text(name)
        .u32(sum_of(table))
        .u32(static_cast<std::uint32_t>(begin + content.size()))
        .u32(static_cast<std::uint32_t>(table.size()));
    content += padded(table);
  }
  std::string font = index.done() + content;
  constexpr std::uint32_t kWanted = 0xB1B0AFBA;  // the sum of a whole font, with this number in its head
  constexpr std::size_t kSumInHead = 8;
  font.replace(head_at + kSumInHead, 4, Bytes().u32(kWanted - sum_of(font)).done());
  return font;
}

}  // namespace broadsheet::write
