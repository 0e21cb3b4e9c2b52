#include "recognize/neural_reader.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "recognize/language.h"
#include "text/normalize.h"
#include "text/utf.h"

namespace broadsheet::recognize {

namespace {

constexpr int kInk = 190;          // grey value under which a pixel is ink
constexpr int kWidest = 1600;      // pixels: wider pictures are cut at a white
constexpr double kCutZone = 0.25;  // of kWidest: how far from the even cut a white is sought

// A line stands as the quick network reads it when none of its characters is less sure than this. Measured on
// two pages, scan and photograph: four lines in five stand, and two characters in a thousand differ from what
// the full one reads.
constexpr double kQuickSure = 0.8;

// What suits the network, measured on lines at their true place: Chinese squeezed to 0.55 loses one character
// in ten thousand, to 0.5 one in a thousand; letters lose from 0.75 on, Fraktur at once.
Setting neural_setting(const std::string& language) {
  Setting setting{.height = net::LineRecognizer::kHeight, .ink_height = 36, .side = 6, .squeeze = 0.75};
  if (is_han_model(language)) setting.squeeze = 0.55;
  if (is_fraktur_model(language)) setting.squeeze = 1;
  return setting;
}

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

Result<Reading> read_picture(net::LineRecognizer& network, const LinePicture& picture) {
  Reading reading;
  const std::vector<int> cuts = cuts_of(picture.grey);
  bool space = false;
  for (std::size_t part = 1; part < cuts.size(); ++part) {
    const int from = cuts[part - 1];
    const Result<net::Posterior> posterior = network.read(picture.grey.colRange(from, cuts[part]));
    if (!posterior) return tl::unexpected(posterior.error());
    const auto place = [&](double step) {
      return picture.to_frame(from + step * net::LineRecognizer::kStep);
    };
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

bool is_sure(const Reading& reading) {
  return !reading.glyphs.empty() &&
         std::all_of(reading.glyphs.begin(), reading.glyphs.end(),
                     [](const Glyph& glyph) { return glyph.confidence >= kQuickSure; });
}

}  // namespace

Result<NeuralReader> NeuralReader::open(const std::string& model_file, net::Precision precision) {
  return net::LineRecognizer::open(model_file, precision).map([](net::LineRecognizer recognizer) {
    return NeuralReader(std::move(recognizer));
  });
}

Result<void> NeuralReader::read_first_by(const std::string& model_file, net::Precision precision) {
  return net::LineRecognizer::open(model_file, precision).map([&](net::LineRecognizer recognizer) {
    quick_.emplace(std::move(recognizer));
  });
}

Result<Reading> NeuralReader::read(const LineCut& line, double ink_height, const std::string& language) {
  const LinePicture picture = set_line(line, ink_height, neural_setting(language));
  if (picture.grey.empty()) return Reading{};
  if (quick_ && is_simplified_model(language) && !is_vertical_model(language)) {
    Result<Reading> reading = read_picture(*quick_, picture);
    if (!reading || is_sure(*reading)) return reading;
  }
  return read_picture(full_, picture);
}

}  // namespace broadsheet::recognize
