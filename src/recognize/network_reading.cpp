#include "recognize/network_reading.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "text/normalize.h"
#include "text/utf.h"

namespace broadsheet::recognize {

namespace {

constexpr int kInk = 190;          // grey value under which a pixel is ink
constexpr int kWidest = 1600;      // pixels: wider pictures are cut at a white
constexpr double kCutZone = 0.25;  // of kWidest: how far from the even cut a white is sought

// Columns at which a wide picture is cut: the middle of the widest white near every even division.
std::vector<int> cuts_of(const cv::Mat& grey) {
  std::vector<int> cuts{0};
  const int parts = (grey.cols + kWidest - 1) / kWidest;
  if (parts > 1) {
    cv::Mat darkest;
    cv::reduce(grey, darkest, 0, cv::REDUCE_MIN);
    const auto white = [&](int x) { return darkest.at<std::uint8_t>(0, x) >= kInk; };
    for (int part = 1; part < parts; ++part) {
      const int even = grey.cols * part / parts, zone = static_cast<int>(kCutZone * kWidest);
      int best = even, widest = 0;
      for (int x = std::max(cuts.back() + 1, even - zone); x < std::min(grey.cols, even + zone); ++x) {
        if (!white(x)) continue;
        int end = x;
        while (end < grey.cols && white(end)) ++end;
        if (end - x > widest) {
          widest = end - x;
          best = (x + end) / 2;
        }
        x = end;
      }
      cuts.push_back(best);
    }
  }
  cuts.push_back(grey.cols);
  return cuts;
}

}  // namespace

Result<Reading> read_picture(net::LineRecognizer& network, const LinePicture& picture) {
  Reading reading;
  const std::vector<int> cuts = cuts_of(picture.grey);
  bool space = false;
  for (std::size_t part = 1; part < cuts.size(); ++part) {
    const int from = cuts[part - 1];
    const Result<net::Posterior> posterior = network.read(picture.grey.colRange(from, cuts[part]));
    if (!posterior) return tl::unexpected(posterior.error());
    const auto place = [&](double step) { return picture.to_frame(from + step * posterior->step); };
    for (const net::CtcCharacter& character : net::best_path(*posterior)) {
      const std::string& utf8 = network.character(character.label);
      if (utf8 == " ") {
        space = true;
        continue;
      }
      Glyph glyph;
      glyph.text = text::decode(text::nfc(utf8));
      if (glyph.text.empty()) continue;
      glyph.left = place(static_cast<double>(character.first));
      glyph.right = place(static_cast<double>(character.last) + 1);
      glyph.confidence = character.probability;
      glyph.space_before = space && !reading.glyphs.empty();
      for (const net::CtcChoice& other : character.others)
        glyph.alternatives.push_back(
            {text::decode(text::nfc(network.character(other.label))), other.probability});
      reading.glyphs.push_back(std::move(glyph));
      space = false;
    }
  }
  settle_confidence(reading);
  return reading;
}

}  // namespace broadsheet::recognize
