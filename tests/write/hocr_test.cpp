// hOCR by its own rules, as there is no schema of it.
#include "write/hocr.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <map>
#include <pugixml.hpp>
#include <set>

#include "exchange_pages.h"
#include "text/pattern.h"
#include "write/hocr_element.h"
#include "write/xml_nodes.h"

namespace broadsheet::write {
namespace {

using ::testing::HasSubstr;

/// What is wrong with a file, by the specification: one thing a line.
class Checker {
 public:
  explicit Checker(const std::string& bytes) {
    const pugi::xml_parse_result parsed =
        file_.load_string(bytes.c_str(), pugi::parse_full | pugi::parse_ws_pcdata);
    if (!parsed) fault("no XML: " + std::string(parsed.description()));
    if (file_.select_nodes("//meta[@name='ocr-system'][@content!='']").size() != 1) fault("no ocr-system");
    for (const std::string_view name :
         tokens(file_.select_node("//meta[@name='ocr-capabilities']/@content").attribute().value()))
      capabilities_.insert(std::string(name));
    if (file_.select_nodes("//*[@class='ocr_page']").empty()) fault("no page");
    for (const pugi::xml_node& child : file_.select_node("//body").node().children()) check(child, "", {});
  }
  std::string faults() const { return faults_; }
  const pugi::xml_document& file() const { return file_; }

 private:
  void fault(const std::string& what) { faults_ += what + "\n"; }

  static std::array<int, 4> box_of(const pugi::xml_node& node) {
    std::array<int, 4> box{};
    const auto values = property(node, "bbox");
    for (std::size_t i = 0; i < box.size() && i < values.size(); ++i)
      box[i] = std::stoi(std::string(values[i]));
    return box;
  }

  static bool may_stand_in(const std::string& name, const std::string& parent) {
    static const std::map<std::string, std::set<std::string>> kParents{
        {"ocr_page", {""}},
        {"ocr_par", {"ocr_carea", "ocr_header", "ocr_pageno", "ocr_caption", "ocr_table", "ocr_textfloat"}},
        {"ocr_line", {"ocr_par"}},
        {"ocrx_word", {"ocr_line"}}};
    const auto found = kParents.find(name);
    return found == kParents.end() ? parent == "ocr_page" : found->second.contains(parent);
  }

  void check(const pugi::xml_node& node, const std::string& parent, const std::array<int, 4>& outer) {
    if (node.type() != pugi::node_element) return;
    const std::string name = node.attribute("class").value(), id = node.attribute("id").value();
    const std::string title = node.attribute("title").value();
    if (!capabilities_.contains(name)) fault(name + " is none of the capabilities");
    if (!may_stand_in(name, parent)) fault(name + " in " + parent);
    if (id.empty() || !ids_.insert(id).second) fault("the id " + id);
    static const text::Pattern kTitle(
        uR"re((?-i)\A(image "[^"]*"; )?bbox \d+ \d+ \d+ \d+(; (ppageno|order|x_wconf) \d+|; scan_res \d+ \d+|; cflow \w+|)re"
        uR"re(; baseline -?\d+\.\d+ -?\d+|; x_size \d+\.\d|; x_bboxes( \d+ \d+ \d+ \d+)+|; x_confs( \d+)+)*\z)re");
    if (!kTitle.in(title)) fault("the title " + title);
    const std::array<int, 4> box = box_of(node);
    if (box[0] >= box[2] || box[1] >= box[3]) fault("no extent: " + title);
    if (!parent.empty() && (box[0] < outer[0] || box[1] < outer[1] || box[2] > outer[2] || box[3] > outer[3]))
      fault(id + " sticks out of its " + parent);
    for (const pugi::xml_node& child : node.children()) check(child, name, box);
  }

  pugi::xml_document file_;
  std::set<std::string> capabilities_, ids_;
  std::string faults_;
};

TEST(HocrWriter, KeepsTheRules) {
  EXPECT_EQ(Checker(to_hocr(newspaper())).faults(), "");
  Page page;
  page.source.width = page.source.height = 1;
  EXPECT_EQ(Checker(to_hocr(page)).faults(), "");
}

TEST(HocrWriter, TheCheckerSeesWhatIsWrong) {
  std::string bytes = to_hocr(newspaper());
  const auto bent = [&](const std::string& from, const std::string& to) {
    std::string out = bytes;
    return Checker(out.replace(out.find(from), from.size(), to)).faults();
  };
  EXPECT_THAT(bent("class=\"ocrx_word", "class=\"ocrx_wort"), HasSubstr("ocrx_wort"));
  EXPECT_THAT(bent("id=\"line_1\"", "id=\"line_0\""), HasSubstr("the id line_0"));
  EXPECT_THAT(bent("x_wconf", "x_conf"), HasSubstr("the title"));
  EXPECT_THAT(bent("bbox 0 0 2000 3000", "bbox 0 0 10 10"), HasSubstr("sticks out"));
}

TEST(HocrWriter, TellsTheScanAndWhatMadeThePage) {
  const Checker checked(to_hocr(newspaper()));
  const auto meta = [&](const std::string& name) -> std::string {
    return checked.file().select_node(("//meta[@name='" + name + "']/@content").c_str()).attribute().value();
  };
  EXPECT_EQ(meta("ocr-system"), "Broadsheet 1.2.3");
  EXPECT_EQ(meta("ocr-langs"), "en zh-Hans zh-Hant");
  EXPECT_EQ(meta("broadsheet-sha256"), "ab12");
  EXPECT_EQ(meta("broadsheet-step"), "run: 1.2.3; languages=chi_sim+eng sha256(det.onnx)=cd34");
  EXPECT_STREQ(checked.file().select_node("//*[@class='ocr_page']/@title").attribute().value(),
               "image \"a 'b' & c.tif\"; bbox 0 0 2000 3000; ppageno 2; scan_res 300 300");
}

TEST(HocrWriter, EachKindHasItsClassAndParagraphsTheirElement) {
  const Checker checked(to_hocr(newspaper()));
  const auto count = [&](const char* xpath) { return checked.file().select_nodes(xpath).size(); };
  EXPECT_EQ(count("//*[@class='ocr_header']"), 2U);
  EXPECT_EQ(count("//*[@class='ocr_pageno']"), 1U);
  EXPECT_EQ(count("//*[@class='ocr_caption']"), 1U);
  EXPECT_EQ(count("//*[@class='ocr_table']"), 1U);
  EXPECT_EQ(count("//*[@class='ocr_textfloat']"), 1U);
  EXPECT_EQ(count("//*[@class='ocr_photo']"), 1U);
  EXPECT_EQ(count("//*[@class='ocr_separator']"), 2U);
  EXPECT_EQ(count("//h2[@class='ocr_par']"), 2U);
  EXPECT_EQ(count("//*[@class='ocr_carea'][contains(@style,'vertical-rl')][@lang='zh-Hant']"), 1U);
  EXPECT_EQ(count("//*[contains(@title,'cflow article_1')]"), 6U);
}

TEST(HocrWriter, NothingIsAnElementThatHtmlWouldLeaveOpen) {
  const std::string bytes = to_hocr(newspaper());
  EXPECT_FALSE(text::Pattern(u"<(div|span|p|h2)[^>]*/>").in(bytes));
  EXPECT_THAT(bytes, HasSubstr("<!DOCTYPE html>"));
}

TEST(HocrWriter, TheSamePageGivesTheSameBytes) { EXPECT_EQ(to_hocr(newspaper()), to_hocr(newspaper())); }

}  // namespace
}  // namespace broadsheet::write
