#include "made_pdf.h"

#include <qpdf/qpdf-c.h>

#include <cstdio>
#include <memory>
#include <opencv2/imgproc.hpp>

#include "made_bytes.h"

namespace broadsheet::load {
namespace {

/// The parts of a PDF put down one after the other, with the table of where they are.
class PdfText {
 public:
  /// The number the next object will have.
  int next() const { return static_cast<int>(starts_.size()) + 1; }
  int add(const std::string& object) {
    starts_.push_back(text_.size());
    text_ += std::to_string(starts_.size()) + " 0 obj\n" + object + "\nendobj\n";
    return static_cast<int>(starts_.size());
  }
  int add_stream(const std::string& entries, const std::string& data) {
    return add("<< " + entries + " /Length " + std::to_string(data.size()) + " >>\nstream\n" + data +
               "\nendstream");
  }
  FileBytes finished(int root) {
    const std::size_t table = text_.size();
    text_ += "xref\n0 " + std::to_string(next()) + "\n0000000000 65535 f \n";
    for (const std::size_t start : starts_) {
      const std::string digits = std::to_string(start);
      text_ += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
    }
    text_ += "trailer\n<< /Size " + std::to_string(next()) + " /Root " + reference(root) +
             " >>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
    return bytes_of(text_);
  }
  static std::string reference(int object) { return std::to_string(object) + " 0 R"; }

 private:
  std::string text_ = "%PDF-1.4\n";
  std::vector<std::size_t> starts_;
};

int add_image(PdfText& pdf, const cv::Mat& pixels) {
  cv::Mat rgb = pixels;
  if (pixels.channels() == 3) cv::cvtColor(pixels, rgb, cv::COLOR_BGR2RGB);
  const std::string data(reinterpret_cast<const char*>(rgb.data), rgb.total() * rgb.elemSize());
  return pdf.add_stream("/Type /XObject /Subtype /Image /Width " + std::to_string(rgb.cols) + " /Height " +
                            std::to_string(rgb.rows) + " /BitsPerComponent 8 /ColorSpace " +
                            (rgb.channels() == 3 ? "/DeviceRGB" : "/DeviceGray"),
                        data);
}

int add_page(PdfText& pdf, const PdfPage& page, int parent) {
  std::string objects;
  for (std::size_t i = 0; i < page.images.size(); ++i) {
    objects += "/Im" + std::to_string(i) + " " + PdfText::reference(add_image(pdf, page.images[i])) + " ";
  }
  objects += "/Fm0 " + PdfText::reference(pdf.next()) + " ";
  pdf.add_stream(
      "/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << " + objects + " >> >>",
      page.form_paints_itself ? "/Im0 Do /Fm0 Do /Fm0 Do" : "/Im0 Do");
  const int content = pdf.add_stream("", page.content);
  return pdf.add("<< /Type /Page /Parent " + PdfText::reference(parent) + " /MediaBox [0 0 " +
                 std::to_string(page.width) + " " + std::to_string(page.height) + "] /Rotate " +
                 std::to_string(page.rotate) + " /Contents " + PdfText::reference(content) +
                 " /Resources << /XObject << " + objects +
                 " >> /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>");
}

FileBytes encrypted(const FileBytes& plain, const std::string& user_password,
                    const std::string& owner_password) {
  qpdf_data pdf = qpdf_init();
  qpdf_read_memory(pdf, "made", reinterpret_cast<const char*>(plain.data()), plain.size(), nullptr);
  qpdf_init_write_memory(pdf);
  qpdf_set_r6_encryption_parameters2(pdf, user_password.c_str(), owner_password.c_str(), QPDF_TRUE, QPDF_TRUE,
                                     QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, qpdf_r3p_full, QPDF_TRUE);
  qpdf_write(pdf);
  const unsigned char* buffer = qpdf_get_buffer(pdf);
  FileBytes bytes(buffer, buffer + qpdf_get_buffer_length(pdf));
  qpdf_cleanup(&pdf);
  return bytes;
}

}  // namespace

FileBytes pdf_of(const std::vector<PdfPage>& pages, const std::string& user_password,
                 const std::string& owner_password) {
  PdfText pdf;
  // The list of pages has to be named by the pages, so it comes first though it names them too: its number is
  // known, and so are theirs, as each page takes one object an image and three more.
  const int catalog = pdf.add("<< /Type /Catalog /Pages 2 0 R >>");
  constexpr int kList = 2;
  std::string kids;
  int number = kList;
  for (const PdfPage& page : pages) {
    number += static_cast<int>(page.images.size()) + 3;
    kids += PdfText::reference(number) + " ";
  }
  pdf.add("<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(pages.size()) + " >>");
  for (const PdfPage& page : pages) add_page(pdf, page, kList);
  const FileBytes plain = pdf.finished(catalog);
  return user_password.empty() && owner_password.empty() ? plain
                                                         : encrypted(plain, user_password, owner_password);
}

PdfPage scanned_page(const cv::Mat& pixels, double dpi) {
  PdfPage page;
  page.width = pixels.cols * 72 / dpi;
  page.height = pixels.rows * 72 / dpi;
  page.images = {pixels};
  page.content =
      "q " + std::to_string(page.width) + " 0 0 " + std::to_string(page.height) + " 0 0 cm /Im0 Do Q";
  return page;
}

}  // namespace broadsheet::load
