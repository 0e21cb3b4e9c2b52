#include "checks.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <nlohmann/json.hpp>

#include "reflow/reflow.h"
#include "reflow/source_lines.h"
#include "text/character.h"
#include "text/normalize.h"
#include "text/punctuation.h"
#include "text/utf.h"
#include "write/format.h"
#include "write/json.h"
#include "write/ocr_read.h"
#include "write/reflowed.h"

namespace broadsheet::fuzz {
namespace {

bool sound_utf8(std::string_view text) { return !text::first_malformed(text); }

// All that is printed black: no spaces, no controls.
std::u32string black(std::u32string_view text) {
  std::u32string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out),
               [](char32_t c) { return !text::is_space(c) && !text::is_control(c); });
  return out;
}

// The text of line `i` of a paragraph.
std::string_view part_of(const Paragraph& paragraph, std::size_t i) {
  const std::size_t begin = paragraph.lines[i].offset;
  const std::size_t end =
      i + 1 < paragraph.lines.size() ? paragraph.lines[i + 1].offset : paragraph.text.size();
  return std::string_view(paragraph.text).substr(begin, end - begin);
}

void check_offsets(const Paragraph& paragraph) {
  std::size_t before = 0;
  require(!paragraph.lines.empty(), "a paragraph names its lines");
  for (const ParagraphLine& line : paragraph.lines) {
    require(line.offset >= before && line.offset <= paragraph.text.size(), "offsets rise inside the text");
    const bool inside = line.offset < paragraph.text.size() &&
                        (static_cast<unsigned char>(paragraph.text[line.offset]) & 0xC0U) == 0x80U;
    require(!inside, "offsets stand between characters");
    before = line.offset;
  }
}

// Is `part` what became of `line`? A hyphen at its end may be mended, and with it the k of Zuk-ker.
bool same_line(std::u32string line, std::u32string part, Join join, bool keep_lines) {
  if (keep_lines || join != Join::hyphen_gone) return part == line;
  if (line.empty() || !text::is_hyphen(line.back())) return false;
  line.pop_back();
  if (!line.empty() && !part.empty() && line.back() == U'k' && part.back() == U'c') part.back() = U'k';
  return part == line;
}

void check_read(const Page& page) {
  for (std::size_t i = 0; i < page.regions.size(); ++i) {
    require(page.regions[i].id == static_cast<int>(i), "ids of regions are indices");
    for (const int id : page.regions[i].lines)
      require(id >= 0 && static_cast<std::size_t>(id) < page.lines.size(),
              "regions name lines that are there");
  }
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    const Line& line = page.lines[i];
    require(line.id == static_cast<int>(i), "ids of lines are indices");
    require(line.region >= -1 && line.region < static_cast<int>(page.regions.size()),
            "lines name regions that are there");
    require(sound_utf8(line.text), "text is UTF-8");
    for (const Point& corner : line.outline.corner)
      require(std::isfinite(corner.x) && std::isfinite(corner.y), "places are numbers");
  }
}

void check_kept_by_json(const Page& page) {
  const std::string json = write::to_json(page);
  const Result<Page> back = write::page_from_json(json);
  require(back.has_value(), "JSON that was written can be read");
  require(write::to_json(*back) == json, "what was read from JSON is written alike");
}

void check_written(const Page* page, const std::vector<Paragraph>& paragraphs) {
  for (const auto format :
       {write::ReflowedFormat::text, write::ReflowedFormat::markdown, write::ReflowedFormat::json}) {
    write::ReflowedWriter writer(format);
    std::string all = writer.begin();
    for (const Paragraph& paragraph : paragraphs) all += writer.add(paragraph, page, page == nullptr ? 0 : 1);
    all += writer.end();
    require(sound_utf8(all), "what is written is UTF-8");
    if (format != write::ReflowedFormat::json) continue;
    const auto json = nlohmann::json::parse(all, nullptr, false);
    require(!json.is_discarded(), "what is written as JSON is JSON");
    const auto with_text = std::count_if(paragraphs.begin(), paragraphs.end(),
                                         [](const Paragraph& paragraph) { return !paragraph.text.empty(); });
    require(json.at("paragraphs").size() == static_cast<std::size_t>(with_text), "JSON holds all paragraphs");
  }
}

// How often each line has to come out; tables go by their words, which need not be those of the line.
std::map<int, int> lines_with_text(const Page& page) {
  std::vector<Article> articles = page.articles;
  if (articles.empty()) {
    articles.emplace_back();
    for (const Region& region : page.regions) articles.back().regions.push_back(region.id);
  }
  std::map<int, int> wanted;
  for (const Article& article : articles) {
    for (const int id : article.regions) {
      const Region& region = page.regions[static_cast<std::size_t>(id)];
      if (region.kind == Kind::picture || region.kind == Kind::noise || region.kind == Kind::table) continue;
      for (const int line : region.lines)
        if (!black(text::decode(page.lines[static_cast<std::size_t>(line)].text)).empty()) ++wanted[line];
    }
  }
  return wanted;
}

// In each format that other programs read, and back: the same paragraphs.
void check_kept_by_exchange(Page page) {
  reflow::reflow(page, {.lexicon = &lexicon()});
  for (const char* format : {"alto", "page", "hocr"}) {
    const auto back = write::read_ocr(kFile, write::format_named(format)->write(page, {}));
    require(back && back->size() == 1, "what is written for other programs can be read");
    require(back->front().paragraphs.size() == page.paragraphs.size(), "and has the same paragraphs");
    for (std::size_t i = 0; i < page.paragraphs.size(); ++i) {
      const Paragraph &was = page.paragraphs[i], &is = back->front().paragraphs[i];
      require(is.text == was.text && is.kind == was.kind && is.role == was.role && is.lead == was.lead,
              "with the same text");
    }
  }
}

void check_reflowed(Page page, bool keep_lines) {
  reflow::reflow(page, {.keep_lines = keep_lines, .lexicon = &lexicon()});
  std::map<int, int> found;
  for (std::size_t i = 0; i < page.paragraphs.size(); ++i) {
    const Paragraph& paragraph = page.paragraphs[i];
    require(paragraph.id == static_cast<int>(i), "ids of paragraphs are indices");
    check_offsets(paragraph);
    for (std::size_t k = 0; k < paragraph.lines.size(); ++k) {
      const ParagraphLine& part = paragraph.lines[k];
      require(part.line >= 0 && static_cast<std::size_t>(part.line) < page.lines.size(),
              "paragraphs name lines that are there");
      if (paragraph.kind == Kind::table) continue;
      ++found[part.line];
      require(same_line(black(text::decode(page.lines[static_cast<std::size_t>(part.line)].text)),
                        black(text::decode(part_of(paragraph, k))), part.join, keep_lines),
              "a line keeps its characters");
    }
  }
  require(found == lines_with_text(page), "every line with text comes out, as often as it is asked for");
  check_written(&page, page.paragraphs);
}

}  // namespace

void require(bool holds, const char* promise) {
  if (holds) return;
  std::fprintf(stderr, "fuzz: broken promise: %s\n", promise);
  std::abort();
}

const text::Lexicon& lexicon() {
  static const text::Lexicon all;
  return all;
}

void check_pages(const Result<std::vector<Page>>& pages) {
  if (!pages) {
    require(pages.error().code == ErrorCode::bad_input, "a refusal is one of the input");
    require(pages.error().file == kFile, "a refusal names the file");
    require(!pages.error().cause.empty(), "a refusal names the cause");
    return;
  }
  for (const Page& page : *pages) {
    check_read(page);
    check_kept_by_json(page);
    for (const bool keep_lines : {false, true}) check_reflowed(page, keep_lines);
  }
}

void check_normalized_pages(const Result<std::vector<Page>>& pages) {
  check_pages(pages);
  if (!pages) return;
  for (const Page& page : *pages) {
    check_kept_by_exchange(page);
    for (const Line& line : page.lines) {
      require(text::nfc(line.text) == line.text, "text is NFC");
      require(line.confidence >= 0 && line.confidence < 1.000001, "confidence is 0 to 1");  // a mean, rounded
    }
  }
}

void check_text(std::string_view source, const std::vector<Paragraph>& paragraphs, bool keep_lines) {
  const std::u32string all = text::decode(source);
  const std::vector<reflow::SourceLine> lines = reflow::lines_of(all);
  // What a join takes away or changes is the same for both sides then.
  const auto comparable = [&](std::u32string_view text) {
    std::u32string out = black(text);
    if (keep_lines) return text::nfc(out);
    std::erase_if(out, text::is_hyphen);
    std::replace(out.begin(), out.end(), U'k', U'c');
    return text::nfc(out);
  };
  std::vector<std::u32string> found(lines.size());
  int id = 0;
  for (const Paragraph& paragraph : paragraphs) {
    require(paragraph.id == id++, "paragraphs are counted from 0");
    require(sound_utf8(paragraph.text), "text is UTF-8");
    check_offsets(paragraph);
    for (std::size_t i = 0; i < paragraph.lines.size(); ++i) {
      const int line = paragraph.lines[i].line;
      require(line >= 0 && static_cast<std::size_t>(line) < lines.size(),
              "paragraphs name lines of the source");
      found[static_cast<std::size_t>(line)] += text::decode(part_of(paragraph, i));
    }
  }
  for (std::size_t i = 0; i < lines.size(); ++i)
    require(comparable(found[i]) == comparable(lines[i].text), "a line of the source keeps its characters");
  check_written(nullptr, paragraphs);
}

}  // namespace broadsheet::fuzz
