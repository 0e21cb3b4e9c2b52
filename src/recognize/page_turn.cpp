#include "recognize/page_turn.h"

#include <algorithm>
#include <array>
#include <opencv2/imgproc.hpp>
#include <optional>

#include "recognize/language.h"

namespace broadsheet::recognize {

namespace {

constexpr std::size_t kSample = 5;    // lines
constexpr double kLongest = 16;       // thicknesses of a line that are read: some 25 characters of Chinese
constexpr double kGlyph = 0.62;       // glyph size against the thickness of a detected line
constexpr double kHeadline = 1.5;     // thicknesses of most lines from which a line is display type
constexpr double kHanPage = 0.5;      // of what was read: from here the page is Chinese
constexpr double kFewGlyphs = 15;     // in the sample: fewer tell nothing
constexpr double kFewer = 0.5;        // of the glyphs that the other way has: fewer are no better reading
constexpr double kSurer = 2.5;        // times less doubt than the other way: beyond chance
constexpr double kLeastDoubt = 0.01;  // below, doubts are not compared
// Mean doubt up to which a sample is read surely. Of the pages in samples/ none is read from the wrong end
// with less than 0.4 by the neural reader, 0.04 by Tesseract, which is surer of what it makes up.
constexpr double kSureNeural = 0.2;
constexpr double kSureTesseract = 0.03;
constexpr int kInk = 160;       // grey value under which a pixel of a cut is ink
constexpr double kCell = 1.05;  // em: ink up to this long is one character, whatever whites are in it
constexpr double kPitch = 1.1;  // em from one character to the next when they are set anew
constexpr const char* kSqueezed = "chi_sim";  // how the neural reader sets a line: cheapest, and sure enough

// What came of reading the sample one way.
struct Tally {
  double glyphs = 0, sure = 0, han = 0;
  bool lying = false;  // read by a model of vertical text

  void add(const Reading& reading) {
    const auto count = static_cast<double>(reading.glyphs.size());
    glyphs += count;
    sure += count * reading.confidence;
    han += count * han_share(reading);
  }
  double doubt() const { return glyphs < kFewGlyphs ? 1 : std::max(kLeastDoubt, 1 - sure / glyphs); }
  bool beats(const Tally& other) const {
    return glyphs >= kFewer * other.glyphs && doubt() * kSurer < other.doubt();
  }
};

double length_of(const net::DetectedLine& line) {
  const Box box = bounds(line.outline);
  return std::max(box.width(), box.height());
}

// Long lines of the page's running text, of the direction that most of the print has.
std::vector<net::DetectedLine> sample_of(const std::vector<net::DetectedLine>& lines) {
  double balance = 0;
  std::vector<double> thicknesses;
  for (const net::DetectedLine& line : lines) {
    balance += line.vertical ? -length_of(line) : length_of(line);
    thicknesses.push_back(line.thickness);
  }
  if (lines.empty()) return {};
  const auto middle = thicknesses.begin() + static_cast<std::ptrdiff_t>(thicknesses.size() / 2);
  std::nth_element(thicknesses.begin(), middle, thicknesses.end());
  std::vector<net::DetectedLine> running;
  for (const net::DetectedLine& line : lines)
    if (line.vertical == (balance < 0) && line.thickness < kHeadline * *middle) running.push_back(line);
  std::stable_sort(running.begin(), running.end(),
                   [](const net::DetectedLine& a, const net::DetectedLine& b) {
                     return length_of(a) / a.thickness > length_of(b) / b.thickness;
                   });
  // From the longer half evenly, as the very longest may be rows of dots or a folio.
  std::vector<net::DetectedLine> sample;
  const std::size_t half = (running.size() + 1) / 2;
  for (std::size_t i = 0; i < std::min(kSample, half); ++i)
    sample.push_back(running[i * half / std::min(kSample, half)]);
  return sample;
}

// The middle of a line, laid level: a line that runs down is turned a quarter to the left.
LineCut cut_of(const cv::Mat& grey, const net::DetectedLine& line) {
  const auto corner = [&](std::size_t i) {
    return cv::Point2d(line.outline.corner[i].x, line.outline.corner[i].y);
  };
  cv::Point2d origin = corner(line.vertical ? 1 : 0);
  cv::Point2d along = corner(line.vertical ? 2 : 1) - origin, across = corner(line.vertical ? 0 : 3) - origin;
  double length = cv::norm(along);
  const double height = cv::norm(across);
  if (length < 1 || height < 1) return {};
  along /= length;
  across /= height;
  const double most = kLongest * line.thickness;
  if (length > most) {
    origin += along * ((length - most) / 2);
    length = most;
  }
  cv::Mat strip;
  cv::warpAffine(grey, strip, cv::Matx23d(along.x, across.x, origin.x, along.y, across.y, origin.y),
                 {cvCeil(length), cvCeil(height)}, cv::INTER_LINEAR | cv::WARP_INVERSE_MAP,
                 cv::BORDER_REPLICATE);
  const double glyph = kGlyph * line.thickness, margin = (height - glyph) / 2;
  return cut_line(strip, {{margin, margin, length - margin, height - margin}, glyph, Direction::horizontal});
}

LineCut from_other_end(const LineCut& cut) {
  LineCut other = cut;
  if (cut.grey.empty()) return other;
  cv::rotate(cut.grey, other.grey, cv::ROTATE_180);
  const double width = cut.grey.cols, height = cut.grey.rows;
  other.ink = {width - cut.ink.right, height - cut.ink.bottom, width - cut.ink.left, height - cut.ink.top};
  return other;
}

// The characters of a line that lie on their left side set upright, one beside the other.
LineCut characters_upright(const LineCut& cut) {
  if (cut.grey.empty()) return cut;
  const double em = cut.ink.height();
  cv::Mat columns;
  cv::reduce(cut.grey < kInk, columns, 0, cv::REDUCE_MAX);
  std::vector<cv::Range> cells;
  for (int x = 0; x < columns.cols; ++x) {
    if (columns.at<std::uint8_t>(0, x) == 0) continue;
    if (!cells.empty() && (x + 1 - cells.back().start <= kCell * em || cells.back().end == x))
      cells.back().end = x + 1;
    else
      cells.emplace_back(x, x + 1);
  }
  const int pitch = cvCeil(kPitch * em);
  LineCut set;
  set.grey.create(2 * pitch, pitch * (static_cast<int>(cells.size()) + 1), CV_8U);
  set.grey.setTo(255);
  int left = pitch / 2;
  const cv::Range ink(cvFloor(cut.ink.top), cvCeil(cut.ink.bottom));
  for (const cv::Range& cell : cells) {
    cv::Mat character;
    cv::rotate(cut.grey(ink, cell), character, cv::ROTATE_90_CLOCKWISE);
    const int height = std::min(character.rows, set.grey.rows), width = std::min(character.cols, pitch);
    character(cv::Rect(0, 0, width, height))
        .copyTo(set.grey(cv::Rect(left, (set.grey.rows - height) / 2, width, height)));
    left += pitch;
  }
  set.ink = {pitch / 2.0, (set.grey.rows - em) / 2, static_cast<double>(left), (set.grey.rows + em) / 2};
  return set;
}

Result<Tally> read_all(const std::vector<LineCut>& cuts, Reader& reader, const std::string& language) {
  Tally tally;
  for (const LineCut& cut : cuts) {
    const Result<Reading> reading = reader.read(cut, cut.ink.height(), language);
    if (!reading) return tl::unexpected(reading.error());
    tally.add(*reading);
  }
  return tally;
}

template <class Change>
std::vector<LineCut> all(const std::vector<LineCut>& cuts, Change change) {
  std::vector<LineCut> changed;
  changed.reserve(cuts.size());
  for (const LineCut& cut : cuts) changed.push_back(change(cut));
  return changed;
}

// Tesseract's surest model, those of vertical text among them; the first that is sure will do.
Result<Tally> read_by_models(const std::vector<LineCut>& cuts, Reader& tesseract,
                             const std::vector<std::string>& languages) {
  std::vector<std::pair<std::string, bool>> models;
  for (const std::string& language : languages) {
    models.emplace_back(language, false);
    if (const auto vertical = vertical_model(language); vertical && tesseract.reads(*vertical))
      models.emplace_back(*vertical, true);
  }
  Tally best;
  for (const auto& [model, lying] : models) {
    Result<Tally> tally = read_all(cuts, tesseract, model);
    if (!tally) return tally;
    tally->lying = lying;
    if (tally->doubt() < best.doubt()) best = *tally;
    if (best.doubt() <= kSureTesseract) break;
  }
  return best;
}

// Whether the characters of lines that the neural reader reads from this end lie on their left side; where
// that cannot be told, as they do in a page that is left as it is: `vertical` lines run down it.
Result<bool> lie(const std::vector<LineCut>& cuts, const Tally& seen, Reader& neural, bool vertical) {
  if (seen.han < kHanPage * seen.glyphs) return false;
  const auto here = read_all(all(cuts, characters_upright), neural, kSqueezed);
  if (!here) return tl::unexpected(here.error());
  // Characters that read surely when each is turned do lie, unless they read as surely turned the other way:
  // how much surer the line itself reads tells nothing then.
  const bool turned_reads = here->doubt() <= kSureNeural;
  if (vertical ? turned_reads : !turned_reads && seen.beats(*here)) return vertical;
  // Characters that do stand upright come to lie on their left side when each is turned from the other end.
  const auto there = read_all(all(all(cuts, from_other_end), characters_upright), neural, kSqueezed);
  if (!there) return tl::unexpected(there.error());
  return vertical ? !there->beats(*here) : here->beats(*there);
}

}  // namespace

Result<PageTurn> page_turn(const cv::Mat& grey, const std::vector<net::DetectedLine>& lines,
                           const Readers& readers, const std::vector<std::string>& languages) {
  const std::vector<net::DetectedLine> sample = sample_of(lines);
  if (sample.empty()) return PageTurn{};
  const bool down = sample.front().vertical;
  const double sure = readers.neural ? kSureNeural : kSureTesseract;
  const auto read = [&](const std::vector<LineCut>& cuts) {
    return readers.neural ? read_all(cuts, *readers.neural, kSqueezed)
                          : read_by_models(cuts, *readers.tesseract, languages);
  };
  std::vector<LineCut> cuts;
  cuts.reserve(sample.size());
  for (const net::DetectedLine& line : sample) cuts.push_back(cut_of(grey, line));
  Result<Tally> seen = read(cuts);
  if (!seen) return tl::unexpected(seen.error());
  bool other_end = false;
  if (seen->doubt() > sure) {
    std::vector<LineCut> others = all(cuts, from_other_end);
    Result<Tally> other = read(others);
    if (!other) return tl::unexpected(other.error());
    if (other->beats(*seen)) {
      other_end = true;
      cuts = std::move(others);
      seen = std::move(other);
    }
  }
  bool lying = seen->lying;
  if (readers.neural) {
    const Result<bool> found = lie(cuts, *seen, *readers.neural, down);
    if (!found) return tl::unexpected(found.error());
    lying = *found;
  }
  // Lines that run down were turned a quarter to the left to be read.
  const int degrees = ((other_end ? 180 : 0) + (down ? 270 : 0) + (lying ? 90 : 0)) % 360;
  if (seen->doubt() > sure) return PageTurn{};
  return PageTurn{degrees, seen->han >= kHanPage * seen->glyphs, true};
}

}  // namespace broadsheet::recognize
