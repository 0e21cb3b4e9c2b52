#include "recognize/reader.h"

namespace broadsheet::recognize {

void settle_confidence(Reading& reading) {
  double sum = 0;
  for (const Glyph& glyph : reading.glyphs) sum += glyph.confidence;
  reading.confidence = reading.glyphs.empty() ? 0 : sum / static_cast<double>(reading.glyphs.size());
}

}  // namespace broadsheet::recognize
