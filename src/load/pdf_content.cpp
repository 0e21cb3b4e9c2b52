#include "load/pdf_content.h"

#include <algorithm>
#include <array>
#include <optional>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <stdexcept>

namespace broadsheet::load {
namespace {

constexpr int kDeepestForm = 12;             ///< forms within forms
constexpr int kMostForms = 1000;             ///< on a page: they can multiply without end
constexpr std::size_t kMostImages = 100000;  ///< on a page
constexpr std::size_t kMostSaved = 10000;    ///< states one in the other; the format asks readers for 28
/// Bytes of the instructions of a page or form, unpacked. A map with all its lines has a tenth of it; a file
/// of a hundred kilobytes can hold it.
constexpr std::size_t kMostContent = 100'000'000;
constexpr int kInvisibleText = 3;  ///< text rendering mode
constexpr int kClippingText = 7;   ///< text rendering mode

struct Matrix {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;
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

double number_at(QPDFObjectHandle& dictionary, const std::string& key) {
  QPDFObjectHandle value = dictionary.getKey(key);
  return value.isNumber() ? value.getNumericValue() : 0;
}

bool is_any_of(const std::string& name, std::initializer_list<const char*> known) {
  return std::find(known.begin(), known.end(), name) != known.end();
}

struct TooLarge : std::runtime_error {
  TooLarge() : std::runtime_error("a page unpacks to more than 100 MB of instructions") {}
};

/// Counts what is unpacked, holds none of it, and stops where it is too much.
class Counter : public Pipeline {
 public:
  Counter() : Pipeline("counter", nullptr) {}
  void write(const unsigned char* /*data*/, std::size_t size) override {
    size_ += size;
    if (too_large()) throw TooLarge();
  }
  void finish() override {}
  bool too_large() const { return size_ > kMostContent; }

 private:
  std::size_t size_ = 0;
};

/// Reads the instructions of a page or form, once it is known how many there are: qpdf holds them all at
/// once.
void parse(QPDFPageObjectHelper& page, QPDFObjectHandle::ParserCallbacks& reader) {
  constexpr bool kSuppressWarnings = true;  // of damage parseContents() tells
  QPDFObjectHandle object = page.getObjectHandle();
  Counter counter;
  auto parts = object.isStream() ? std::vector<QPDFObjectHandle>{object} : object.getPageContents();
  for (QPDFObjectHandle& part : parts) {
    part.pipeStreamData(&counter, 0, qpdf_dl_specialized, kSuppressWarnings);
    if (counter.too_large()) throw TooLarge();  // that of the counter is damage to qpdf
  }
  page.parseContents(&reader);
}

/// Follows the operators of a page or form as far as they decide where images lie and what else is seen.
class ContentReader : public QPDFObjectHandle::ParserCallbacks {
 public:
  ContentReader(const QPDFObjectHandle& resources, const Matrix& start, int depth, int& forms,
                PdfPageContent& page)
      : resources_(resources), state_{start, 0}, depth_(depth), forms_(forms), page_(page) {}

  // NOLINTNEXTLINE(performance-unnecessary-value-param): qpdf's signature
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
      if (saved_.size() >= kMostSaved) throw std::runtime_error("a page saves its state again and again");
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
    } else if (is_any_of(name, {"Tj", "TJ", "'", "\""})) {
      if (state_.text_mode != kInvisibleText && state_.text_mode != kClippingText) page_.visible_text = true;
    } else if (is_any_of(name, {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh"})) {
      if (page_.images.empty()) {
        ++page_.drawings_under_images;
      } else {
        page_.drawings_on_images = true;
      }
    }
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

  void paint_image(double width, double height) {
    const Matrix& m = state_.to_page;
    if (page_.images.size() >= kMostImages) {
      page_.cut_short = true;
    } else if (width >= 1 && height >= 1) {
      page_.images.push_back({width, height, m.a, m.b, m.c, m.d, m.e, m.f});
    }
  }

  void paint_form(const QPDFObjectHandle& object) {
    if (depth_ >= kDeepestForm || ++forms_ > kMostForms) {
      page_.cut_short = true;
      return;
    }
    QPDFPageObjectHelper form(object);
    const QPDFObjectHandle resources = form.getAttribute("/Resources", false);
    QPDFObjectHandle matrix = form.getAttribute("/Matrix", false);
    const auto own = matrix.isArray() ? matrix_from(matrix.getArrayAsVector()) : std::nullopt;
    ContentReader reader(QPDFObjectHandle(resources).isDictionary() ? resources : resources_,
                         product(own.value_or(Matrix()), state_.to_page), depth_ + 1, forms_, page_);
    parse(form, reader);
  }

  QPDFObjectHandle resources_;
  State state_;
  std::vector<State> saved_;
  std::vector<QPDFObjectHandle> operands_;
  int depth_;
  int& forms_;
  PdfPageContent& page_;
};

PdfPageContent content_of(QPDFPageObjectHelper& page) {
  PdfPageContent content;
  const QPDFObjectHandle::Rectangle box = page.getCropBox().getArrayAsRectangle();
  content.left = std::min(box.llx, box.urx);
  content.right = std::max(box.llx, box.urx);
  content.bottom = std::min(box.lly, box.ury);
  content.top = std::max(box.lly, box.ury);
  QPDFObjectHandle rotate = page.getAttribute("/Rotate", false);
  content.turned = rotate.isInteger() && rotate.getIntValue() % 180 != 0;
  int forms = 0;
  ContentReader reader(page.getAttribute("/Resources", false), {}, 0, forms, content);
  parse(page, reader);
  return content;
}

}  // namespace

PdfStructure examine_pdf(const std::string& file, int page) {
  PdfStructure structure;
  try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processFile(file.c_str());
    structure.repaired = !pdf.getWarnings().empty();
    auto pages = QPDFPageDocumentHelper(pdf).getAllPages();
    structure.pages = static_cast<int>(pages.size());
    if (page >= 0 && page < structure.pages)
      structure.content = content_of(pages[static_cast<std::size_t>(page)]);
  } catch (const TooLarge& failure) {
    structure.state = PdfState::too_large;
    structure.why = failure.what();
  } catch (const QPDFExc& failure) {
    const bool locked =
        failure.getErrorCode() == qpdf_e_password || failure.getErrorCode() == qpdf_e_unsupported;
    structure.state = locked ? PdfState::encrypted : PdfState::damaged;
    structure.why = failure.getMessageDetail();
  } catch (const std::exception& failure) {
    structure.state = PdfState::damaged;
    structure.why = failure.what();
  }
  return structure;
}

std::vector<PdfPageContent> examine_pdf_pages(const std::string& file) {
  std::vector<PdfPageContent> contents;
  try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processFile(file.c_str());
    for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
      contents.emplace_back();
      try {
        contents.back() = content_of(page);
      } catch (const std::exception&) {
        continue;  // who reads the page is told
      }
    }
  } catch (const std::exception&) {
    contents.clear();
  }
  return contents;
}

}  // namespace broadsheet::load
