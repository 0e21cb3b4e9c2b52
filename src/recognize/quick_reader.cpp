#include "recognize/quick_reader.h"

#include <algorithm>

#include "recognize/language.h"
#include "recognize/network_reading.h"
#include "recognize/neural_reader.h"

namespace broadsheet::recognize {

namespace {

// A line stands when none of its characters is less sure than this. Measured on pages of Chinese, scan and
// photograph, and of letters: nine lines in ten stand, and of their characters two to four in a thousand
// differ from what the larger readers read.
constexpr double kSureChinese = 0.65;
constexpr double kSureLetters = 0.7;
constexpr double kSureFraktur = 0.65;  // of the others it is a voice anyway

bool is_horizontal_simplified(const std::string& language) {
  return is_simplified_model(language) && !is_vertical_model(language);
}

// Languages of which the network for letters knows every letter.
bool has_known_letters(const std::string& language) {
  return is_fraktur_model(language) || language == "eng" || language == "deu" || language == "fra" ||
         language == "Latin";
}

}  // namespace

bool QuickReader::reads(const std::string& language) const {
  if (is_han_model(language)) return simplified_ && is_horizontal_simplified(language);
  return letters_ && has_known_letters(language);
}

Result<Reading> QuickReader::read(const LineCut& line, double ink_height, const std::string& language) {
  const bool chinese = is_han_model(language);
  const LinePicture picture =
      set_line(line, ink_height, chinese ? neural_setting(language) : setting_for(language));
  if (picture.grey.empty()) return Reading{};
  return read_picture(chinese ? *simplified_ : *letters_, picture);
}

bool may_stand(const Reading& reading, const std::string& language) {
  const double least = is_han_model(language)       ? kSureChinese
                       : is_fraktur_model(language) ? kSureFraktur
                                                    : kSureLetters;
  return !reading.glyphs.empty() &&
         std::all_of(reading.glyphs.begin(), reading.glyphs.end(),
                     [&](const Glyph& glyph) { return glyph.confidence >= least; });
}

}  // namespace broadsheet::recognize
