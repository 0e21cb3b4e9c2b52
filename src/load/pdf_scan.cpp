#include "load/pdf_scan.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <vector>

#include "load/raster.h"
#include "page/geometry.h"

namespace broadsheet::load {
namespace {

constexpr double kPointsPerInch = 72;
constexpr double kAxesTolerance = 0.1;  ///< share: more is no rounding, the pixels of the scan are not square
constexpr double kScanCover = 0.5;      ///< share of the page
constexpr double kFewestPixels = 250'000;  ///< a scan with less cannot be read; it is a pattern or a logo
constexpr int kMostForms = 1000;           ///< forms painted within forms can multiply without end
constexpr int kDeepestForm = 12;
constexpr int kInvisibleText = 3;  ///< text rendering mode
constexpr int kClippingText = 7;   ///< text rendering mode

/// x' = a x + c y + e, y' = b x + d y + f, as PDF writes it.
struct Matrix {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;
  Point of(Point p) const { return {a * p.x + c * p.y + e, b * p.x + d * p.y + f}; }
};

/// First `inner`, then `outer`.
Matrix product(const Matrix& inner, const Matrix& outer) {
  return {inner.a * outer.a + inner.b * outer.c,           inner.a * outer.b + inner.b * outer.d,
          inner.c * outer.a + inner.d * outer.c,           inner.c * outer.b + inner.d * outer.d,
          inner.e * outer.a + inner.f * outer.c + outer.e, inner.e * outer.b + inner.f * outer.d + outer.f};
}

std::optional<Matrix> matrix_from(const std::vector<QPDFObjectHandle>& numbers) {
  if (numbers.size() != 6) return std::nullopt;
  std::array<double, 6> value{};
  for (std::size_t i = 0; i < 6; ++i) {
    QPDFObjectHandle number = numbers[i];
    if (!number.isNumber()) return std::nullopt;
    value[i] = number.getNumericValue();
  }
  return Matrix{value[0], value[1], value[2], value[3], value[4], value[5]};
}

double number_at(QPDFObjectHandle dictionary, const std::string& key) {
  QPDFObjectHandle value = dictionary.getKey(key);
  return value.isNumber() ? value.getNumericValue() : 0;
}

/// What a page paints, gathered over its content and the forms it uses.
struct Painted {
  double most_pixels = 0;  ///< of the largest image
  Density dpi;             ///< of that image, as the page is seen
  double covered = 0;      ///< square points of the page under images
  int images = 0;
  int fills_under_images = 0;
  bool anything_else = false;  ///< visible beside images
  int forms = 0;
  std::optional<Error> refused;  ///< an image over the limit
};

struct VisiblePage {
  Box box;              ///< points, before it is turned
  bool turned = false;  ///< shown after a quarter turn, one way or the other
};

class ContentReader : public QPDFObjectHandle::ParserCallbacks {
 public:
  ContentReader(QPDFObjectHandle resources, const Matrix& start, const VisiblePage& page, int depth,
                std::int64_t max_pixels, Painted& painted)
      : resources_(std::move(resources)),
        state_{start, 0},
        page_(page),
        depth_(depth),
        max_pixels_(max_pixels),
        painted_(painted) {}

  void handleObject(QPDFObjectHandle object) override {
    if (!object.isOperator()) {
      if (operands_.size() < kMostOperands) operands_.push_back(object);
      return;
    }
    run(object.getOperatorValue());
    operands_.clear();
  }
  void handleEOF() override {}

 private:
  static constexpr std::size_t kMostOperands = 100;  ///< more than any operator takes

  struct State {
    Matrix to_page;
    int text_mode = 0;
  };

  void run(const std::string& name) {
    if (name == "q") {
      saved_.push_back(state_);
    } else if (name == "Q") {
      if (saved_.empty()) return;
      state_ = saved_.back();
      saved_.pop_back();
    } else if (name == "cm") {
      if (const auto matrix = matrix_from(operands_)) state_.to_page = product(*matrix, state_.to_page);
    } else if (name == "Tr") {
      if (operands_.size() == 1 && operands_[0].isInteger())
        state_.text_mode = operands_[0].getIntValueAsInt();
    } else if (name == "Do") {
      if (operands_.size() == 1 && operands_[0].isName()) paint_object(operands_[0].getName());
    } else if (name == "ID") {
      paint_inline_image();
    } else if (name == "Tj" || name == "TJ" || name == "'" || name == "\"") {
      if (state_.text_mode != kInvisibleText && state_.text_mode != kClippingText)
        painted_.anything_else = true;
    } else if (is_painting(name)) {
      if (painted_.images > 0 || ++painted_.fills_under_images > 1) painted_.anything_else = true;
    }
  }

  static bool is_painting(const std::string& name) {
    static constexpr std::array kNames{"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh"};
    return std::ranges::any_of(kNames, [&](const char* known) { return name == known; });
  }

  void paint_object(const std::string& name) {
    QPDFObjectHandle objects = resources_.getKeyIfDict("/XObject");
    QPDFObjectHandle object = objects.getKeyIfDict(name);
    if (!object.isStream()) return;
    QPDFObjectHandle dictionary = object.getDict();
    if (dictionary.getKey("/Subtype").isNameAndEquals("/Image")) {
      paint_image(number_at(dictionary, "/Width"), number_at(dictionary, "/Height"));
    } else if (dictionary.getKey("/Subtype").isNameAndEquals("/Form")) {
      paint_form(object);
    }
  }

  void paint_inline_image() {
    double width = 0;
    double height = 0;
    for (std::size_t i = 0; i + 1 < operands_.size(); i += 2) {
      if (!operands_[i].isName() || !operands_[i + 1].isNumber()) continue;
      const std::string key = operands_[i].getName();
      if (key == "/W" || key == "/Width") width = operands_[i + 1].getNumericValue();
      if (key == "/H" || key == "/Height") height = operands_[i + 1].getNumericValue();
    }
    paint_image(width, height);
  }

  /// An image fills the unit square.
  void paint_image(double width, double height) {
    if (width < 1 || height < 1) return;
    if (!painted_.refused) painted_.refused = refused_size(width, height, max_pixels_);
    ++painted_.images;
    const Matrix& m = state_.to_page;
    const Quad outline{{{m.of({0, 1}), m.of({1, 1}), m.of({1, 0}), m.of({0, 0})}}};
    painted_.covered += intersection(bounds(outline), page_.box).area();
    const double inches_across = std::hypot(m.a, m.b) / kPointsPerInch;
    const double inches_down = std::hypot(m.c, m.d) / kPointsPerInch;
    if (width * height <= painted_.most_pixels || inches_across <= 0 || inches_down <= 0) return;
    painted_.most_pixels = width * height;
    painted_.dpi = {width / inches_across, height / inches_down};
    const bool turned_on_page = std::abs(m.b) > std::abs(m.a);
    if (turned_on_page != page_.turned) std::swap(painted_.dpi.x, painted_.dpi.y);
  }

  void paint_form(const QPDFObjectHandle& object) {
    if (depth_ >= kDeepestForm || ++painted_.forms > kMostForms) {
      painted_.anything_else = true;
      return;
    }
    QPDFPageObjectHelper form(object);
    QPDFObjectHandle resources = form.getAttribute("/Resources", false);
    Matrix placed = state_.to_page;
    QPDFObjectHandle matrix = form.getAttribute("/Matrix", false);
    if (matrix.isArray()) {
      if (const auto own = matrix_from(matrix.getArrayAsVector())) placed = product(*own, placed);
    }
    ContentReader reader(resources.isDictionary() ? resources : resources_, placed, page_, depth_ + 1,
                         max_pixels_, painted_);
    form.parseContents(&reader);
  }

  QPDFObjectHandle resources_;
  State state_;
  std::vector<State> saved_;
  std::vector<QPDFObjectHandle> operands_;
  VisiblePage page_;
  int depth_;
  std::int64_t max_pixels_;
  Painted& painted_;
};

Box visible_box(QPDFPageObjectHelper& page) {
  const QPDFObjectHandle::Rectangle r = page.getCropBox().getArrayAsRectangle();
  return {std::min(r.llx, r.urx), std::min(r.lly, r.ury), std::max(r.llx, r.urx), std::max(r.lly, r.ury)};
}

bool is_turned(QPDFPageObjectHelper& page) {
  QPDFObjectHandle rotate = page.getAttribute("/Rotate", false);
  return rotate.isInteger() && rotate.getIntValue() % 180 != 0;
}

}  // namespace

Result<PageResolution> resolution_of(QPDFPageObjectHelper page, double chosen_dpi, std::int64_t max_pixels) {
  Painted painted;
  const VisiblePage visible{visible_box(page), is_turned(page)};
  ContentReader reader(page.getAttribute("/Resources", false), {}, visible, 0, max_pixels, painted);
  page.parseContents(&reader);
  if (painted.refused) return tl::unexpected(*painted.refused);
  const PageResolution chosen{{chosen_dpi, chosen_dpi}, false};
  if (painted.covered < kScanCover * visible.box.area() || painted.most_pixels < kFewestPixels) return chosen;
  const double finer = std::max(painted.dpi.x, painted.dpi.y);
  if (painted.anything_else && finer <= chosen_dpi) return chosen;
  if (std::abs(painted.dpi.x - painted.dpi.y) > kAxesTolerance * finer) painted.dpi = {finer, finer};
  return PageResolution{painted.dpi, true};
}

}  // namespace broadsheet::load
