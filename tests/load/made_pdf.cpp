#include "made_pdf.h"

#include <memory>
#include <opencv2/imgproc.hpp>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace broadsheet::load {
namespace {

QPDFObjectHandle image_object(QPDF& pdf, const cv::Mat& pixels) {
  cv::Mat rgb = pixels;
  if (pixels.channels() == 3) cv::cvtColor(pixels, rgb, cv::COLOR_BGR2RGB);
  const std::string data(reinterpret_cast<const char*>(rgb.data), rgb.total() * rgb.elemSize());
  QPDFObjectHandle image = QPDFObjectHandle::newStream(&pdf, data);
  QPDFObjectHandle dictionary = image.getDict();
  dictionary.replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
  dictionary.replaceKey("/Subtype", QPDFObjectHandle::newName("/Image"));
  dictionary.replaceKey("/Width", QPDFObjectHandle::newInteger(rgb.cols));
  dictionary.replaceKey("/Height", QPDFObjectHandle::newInteger(rgb.rows));
  dictionary.replaceKey("/BitsPerComponent", QPDFObjectHandle::newInteger(8));
  dictionary.replaceKey("/ColorSpace",
                        QPDFObjectHandle::newName(rgb.channels() == 3 ? "/DeviceRGB" : "/DeviceGray"));
  return image;
}

QPDFObjectHandle page_object(QPDF& pdf, const PdfPage& page) {
  QPDFObjectHandle objects = QPDFObjectHandle::newDictionary();
  for (std::size_t i = 0; i < page.images.size(); ++i) {
    objects.replaceKey("/Im" + std::to_string(i), pdf.makeIndirectObject(image_object(pdf, page.images[i])));
  }
  if (!page.images.empty()) {
    QPDFObjectHandle form =
        QPDFObjectHandle::newStream(&pdf, page.form_paints_itself ? "/Im0 Do /Fm0 Do /Fm0 Do" : "/Im0 Do");
    QPDFObjectHandle dictionary = form.getDict();
    dictionary.replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
    dictionary.replaceKey("/Subtype", QPDFObjectHandle::newName("/Form"));
    dictionary.replaceKey("/BBox", QPDFObjectHandle::parse("[0 0 1 1]"));
    QPDFObjectHandle shown = objects.shallowCopy();
    if (page.form_paints_itself) shown.replaceKey("/Fm0", form);
    QPDFObjectHandle inner = QPDFObjectHandle::newDictionary();
    inner.replaceKey("/XObject", shown);
    dictionary.replaceKey("/Resources", inner);
    objects.replaceKey("/Fm0", form);
  }
  QPDFObjectHandle resources = QPDFObjectHandle::newDictionary();
  resources.replaceKey("/XObject", objects);
  resources.replaceKey(
      "/Font", QPDFObjectHandle::parse("<< /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"));
  QPDFObjectHandle object = QPDFObjectHandle::parse("<< /Type /Page >>");
  object.replaceKey("/MediaBox",
                    QPDFObjectHandle::newArray(QPDFObjectHandle::Rectangle(0, 0, page.width, page.height)));
  object.replaceKey("/Rotate", QPDFObjectHandle::newInteger(page.rotate));
  object.replaceKey("/Resources", resources);
  object.replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf, page.content));
  return pdf.makeIndirectObject(object);
}

}  // namespace

FileBytes pdf_of(const std::vector<PdfPage>& pages, const std::string& user_password,
                 const std::string& owner_password) {
  QPDF pdf;
  pdf.emptyPDF();
  for (const PdfPage& page : pages) pdf.addPage(page_object(pdf, page), false);
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setDeterministicID(user_password.empty() && owner_password.empty());
  if (!user_password.empty() || !owner_password.empty()) {
    writer.setR6EncryptionParameters(user_password.c_str(), owner_password.c_str(), true, true, true, true,
                                     true, true, qpdf_r3p_full, true);
  }
  writer.write();
  const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
  return {buffer->getBuffer(), buffer->getBuffer() + buffer->getSize()};
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
