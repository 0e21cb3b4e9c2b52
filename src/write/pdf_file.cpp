#include "write/pdf_file.h"

#include <lcms2.h>
#include <qpdf/Constants.h>

#include <memory>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <qpdf/QUtil.hh>
#include <stdexcept>

#include "write/pdf_font.h"

namespace broadsheet::write {

namespace {

using Object = QPDFObjectHandle;

constexpr const char* kProducer = "Broadsheet";

std::string hexadecimal(unsigned long value, int digits) {
  return QUtil::int_to_string_base(static_cast<long long>(value), 16, digits);
}

/// UTF-16, as the map of a font has it.
std::string utf16(const std::u32string& text) {
  constexpr char32_t kBasic = 0x10000, kHigh = 0xD800, kLow = 0xDC00;
  constexpr unsigned kBits = 10;
  std::string out;
  for (const char32_t c : text) {
    if (c < kBasic) {
      out += hexadecimal(c, 4);
    } else {
      out += hexadecimal(kHigh + ((c - kBasic) >> kBits), 4);
      out += hexadecimal(kLow + ((c - kBasic) & ((1U << kBits) - 1)), 4);
    }
  }
  return out;
}

/// What the codes of the font stand for.
std::string to_unicode(const std::vector<std::u32string>& characters) {
  constexpr std::size_t kMostInOne = 100;  // the format has no longer lists
  std::string map =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
  for (std::size_t begin = 0; begin < characters.size(); begin += kMostInOne) {
    const std::size_t end = std::min(begin + kMostInOne, characters.size());
    map += std::to_string(end - begin) + " beginbfchar\n";
    for (std::size_t i = begin; i < end; ++i)
      map += "<" + hexadecimal(i + 1, 4) + "> <" + utf16(characters[i]) + ">\n";
    map += "endbfchar\n";
  }
  return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

/// The profile of sRGB, with a fixed date: LittleCMS puts in the present.
std::string srgb_profile() {
  const std::unique_ptr<void, cmsBool (*)(cmsHPROFILE)> profile(cmsCreate_sRGBProfile(), cmsCloseProfile);
  cmsUInt32Number size = 0;
  if (!profile || !cmsSaveProfileToMem(profile.get(), nullptr, &size))
    throw std::runtime_error("no sRGB profile");
  std::string bytes(size, '\0');
  if (!cmsSaveProfileToMem(profile.get(), bytes.data(), &size)) throw std::runtime_error("no sRGB profile");
  constexpr std::size_t kDateAt = 24, kDateLength = 12;
  const char date[] = {'\x07', '\xd0', 0, 1, 0, 1, 0, 0, 0, 0, 0, 0};  // the first of January 2000
  bytes.replace(kDateAt, kDateLength, date, kDateLength);
  return bytes;
}

std::string escaped_xml(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else
      out += c;
  }
  return out;
}

std::string metadata(const std::string& title, const std::string& description) {
  return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
         "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
         "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
         "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
         " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n"
         "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>B</pdfaid:conformance>\n"
         "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" +
         escaped_xml(title) + "</rdf:li></rdf:Alt></dc:title>\n" +
         (description.empty() ? ""
                              : "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">" +
                                    escaped_xml(description) + "</rdf:li></rdf:Alt></dc:description>\n") +
         "<pdf:Producer>" + kProducer +
         "</pdf:Producer>\n"
         "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>\n";
}

Object number(double value) {
  constexpr int kDecimals = 4;
  return Object::newReal(value, kDecimals);
}

Object numbers(std::initializer_list<double> values) {
  Object array = Object::newArray();
  for (const double value : values) array.appendItem(number(value));
  return array;
}

Object text_string(const std::string& utf8) { return Object::newUnicodeString(utf8); }

Object image_of(QPDF& pdf, const PdfImage& image) {
  Object stream = Object::newStream(&pdf);
  Object dict = stream.getDict();
  dict.replaceKey("/Type", Object::newName("/XObject"));
  dict.replaceKey("/Subtype", Object::newName("/Image"));
  dict.replaceKey("/Width", Object::newInteger(image.width));
  dict.replaceKey("/Height", Object::newInteger(image.height));
  dict.replaceKey("/BitsPerComponent", Object::newInteger(image.bits));
  dict.replaceKey("/ColorSpace", Object::newName(image.components == 3 ? "/DeviceRGB" : "/DeviceGray"));
  Object unpack = Object::newNull();
  if (image.filter == "CCITTFaxDecode") {
    unpack = Object::parse("<< /K -1 >>");
    unpack.replaceKey("/Columns", Object::newInteger(image.width));
    unpack.replaceKey("/Rows", Object::newInteger(image.height));
  } else if (image.filter == "FlateDecode") {
    unpack = Object::parse("<< /Predictor 15 >>");
    unpack.replaceKey("/Columns", Object::newInteger(image.width));
    unpack.replaceKey("/Colors", Object::newInteger(image.components));
    unpack.replaceKey("/BitsPerComponent", Object::newInteger(image.bits));
  }
  stream.replaceStreamData(image.bytes, Object::newName("/" + image.filter), unpack);
  return stream;
}

Object font_of(QPDF& pdf, const std::vector<std::u32string>& characters) {
  const std::string program = invisible_font();
  Object file = Object::newStream(&pdf, program);
  file.getDict().replaceKey("/Length1", Object::newInteger(static_cast<long long>(program.size())));

  Object descriptor =
      Object::parse("<< /Type /FontDescriptor /FontName /Invisible /Flags 4 /ItalicAngle 0 /StemV 80 >>");
  descriptor.replaceKey("/FontBBox", numbers({0, kFontDescent, kFontEm, kFontAscent}));
  descriptor.replaceKey("/Ascent", Object::newInteger(kFontAscent));
  descriptor.replaceKey("/Descent", Object::newInteger(kFontDescent));
  descriptor.replaceKey("/CapHeight", Object::newInteger(kFontAscent));
  descriptor.replaceKey("/FontFile2", pdf.makeIndirectObject(file));

  std::string glyphs(2, '\0');  // of each code two bytes: code 0 is glyph 0, all others are glyph 1
  for (std::size_t i = 0; i < characters.size(); ++i) glyphs += std::string("\0\1", 2);
  Object descendant = Object::parse(
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Invisible "
      "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>");
  descendant.replaceKey("/DW", Object::newInteger(kFontEm));
  descendant.replaceKey("/FontDescriptor", pdf.makeIndirectObject(descriptor));
  descendant.replaceKey("/CIDToGIDMap", pdf.makeIndirectObject(Object::newStream(&pdf, glyphs)));

  Object font = Object::parse("<< /Type /Font /Subtype /Type0 /BaseFont /Invisible /Encoding /Identity-H >>");
  Object descendants = Object::newArray();
  descendants.appendItem(pdf.makeIndirectObject(descendant));
  font.replaceKey("/DescendantFonts", descendants);
  font.replaceKey("/ToUnicode", pdf.makeIndirectObject(Object::newStream(&pdf, to_unicode(characters))));
  return pdf.makeIndirectObject(font);
}

std::string real(double value) {
  constexpr int kDecimals = 4;
  return QUtil::double_to_string(value, kDecimals);
}

/// The image over the whole page, the text behind it in the order of reading.
std::string content_of(const PdfParts& parts) {
  const std::array<double, 6>& p = parts.image.placed;
  std::string content = "q ";
  for (std::size_t i = 0; i < p.size(); ++i)
    content += real(p[i] * (i % 2 == 0 ? parts.width : parts.height)) + " ";
  content += "cm /I Do Q\n";
  if (parts.text.empty()) return content;
  constexpr int kInvisible = 3;
  return content + "BT " + std::to_string(kInvisible) + " Tr /F 1 Tf\n" + parts.text + "ET\n";
}

Object output_intent(QPDF& pdf) {
  Object profile = Object::newStream(&pdf, srgb_profile());
  profile.getDict().replaceKey("/N", Object::newInteger(3));
  Object intent =
      Object::parse("<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB) >>");
  intent.replaceKey("/DestOutputProfile", pdf.makeIndirectObject(profile));
  return pdf.makeIndirectObject(intent);
}

void describe(QPDF& pdf, const PdfParts& parts) {
  Object root = pdf.getRoot();
  // No filter: whoever looks for them reads them without unpacking.
  Object xmp = Object::newStream(&pdf, metadata(parts.title, parts.description));
  xmp.getDict().replaceKey("/Type", Object::newName("/Metadata"));
  xmp.getDict().replaceKey("/Subtype", Object::newName("/XML"));
  root.replaceKey("/Metadata", pdf.makeIndirectObject(xmp));
  Object intents = Object::newArray();
  intents.appendItem(output_intent(pdf));
  root.replaceKey("/OutputIntents", intents);
  if (!parts.language.empty()) root.replaceKey("/Lang", text_string(parts.language));
  Object info = Object::newDictionary();
  info.replaceKey("/Title", text_string(parts.title));
  info.replaceKey("/Producer", text_string(kProducer));
  pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));
}

}  // namespace

std::string pdf_file(const PdfParts& parts) {
  QPDF pdf;
  pdf.emptyPDF();
  Object page = Object::parse("<< /Type /Page /Resources << /XObject << >> /Font << >> >> >>");
  page.replaceKey("/MediaBox", numbers({0, 0, parts.width, parts.height}));
  if (parts.crop) {
    const auto& [left, bottom, right, top] = *parts.crop;
    page.replaceKey("/CropBox", numbers({left, bottom, right, top}));
  }
  if (parts.turn != 0) page.replaceKey("/Rotate", Object::newInteger(parts.turn));
  Object resources = page.getKey("/Resources");
  resources.getKey("/XObject").replaceKey("/I", pdf.makeIndirectObject(image_of(pdf, parts.image)));
  if (!parts.text.empty()) resources.getKey("/Font").replaceKey("/F", font_of(pdf, parts.characters));
  page.replaceKey("/Contents", pdf.makeIndirectObject(Object::newStream(&pdf, content_of(parts))));
  QPDFPageDocumentHelper(pdf).addPage(pdf.makeIndirectObject(page), false);
  describe(pdf, parts);

  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setMinimumPDFVersion("1.7");
  writer.setDeterministicID(true);
  writer.setNewlineBeforeEndstream(true);  // as PDF/A wants it
  writer.write();
  const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

}  // namespace broadsheet::write
