#include "write/tei.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <pugixml.hpp>
#include <set>
#include <sstream>
#include <string_view>

#include "page/lines_of_kind.h"
#include "text/utf.h"
#include "write/exchange.h"
#include "write/imprint.h"
#include "write/languages.h"

namespace broadsheet::write {

namespace {

using Node = pugi::xml_node;

/// What XML 1.0 may hold.
std::string xml_text(std::string_view utf8) {
  std::u32string text = text::decode(utf8);
  std::erase_if(text, [](char32_t c) {
    const bool control = c < U' ' && c != U'\t' && c != U'\n' && c != U'\r';
    return control || c == 0xFFFE || c == 0xFFFF;
  });
  return text::encode(text);
}

Node add(Node parent, const char* name) { return parent.append_child(name); }

void add_text(Node parent, std::string_view text) {
  if (!text.empty()) parent.append_child(pugi::node_pcdata).set_value(xml_text(text).c_str());
}

Node add(Node parent, const char* name, std::string_view text) {
  Node node = add(parent, name);
  add_text(node, text);
  return node;
}

void set(Node node, const char* name, const std::string& value) {
  node.append_attribute(name).set_value(xml_text(value).c_str());
}

/// Each block of the text begins a line of the file.
Node add_block(Node parent, const char* name) {
  add_text(parent, "\n");
  return add(parent, name);
}

std::string page_id(int page) { return "page" + std::to_string(page + 1); }
std::string line_id(int page, int line) { return page_id(page) + "-line" + std::to_string(line); }

// --- header ------------------------------------------------------------------------------------------------

void write_source(Node description, const Issue& issue, const std::vector<Page>& pages,
                  const std::string& title) {
  Node source = add(description, "bibl");
  set(add(source, "title", title), "level", "j");
  std::set<std::string> dates, numbers;
  for (const Page& page : pages) {
    const Imprint imprint = imprint_of(page);
    if (!imprint.date.empty()) dates.insert(imprint.date);
    if (!imprint.issue.empty()) numbers.insert(imprint.issue);
  }
  if (dates.size() == 1) set(add(source, "date", *dates.begin()), "when", *dates.begin());
  if (numbers.size() == 1) set(add(source, "biblScope", *numbers.begin()), "unit", "issue");
  set(add(source, "extent", std::to_string(issue.pages.size()) + " pages"), "n",
      std::to_string(issue.pages.size()));
}

void write_header(Node root, const Issue& issue, const std::vector<Page>& pages) {
  Node header = add_block(root, "teiHeader");
  Node file = add_block(header, "fileDesc");
  std::string title = pages.empty() ? "" : pages.front().source.file;
  for (const Page& page : pages)
    if (const auto mastheads = lines_of_kind(page, Kind::masthead); !mastheads.empty()) {
      title = mastheads.front();
      break;
    }
  add(add(file, "titleStmt"), "title", title);
  add(add(file, "publicationStmt"), "p", "Text read from scans by a program; not published.");
  write_source(add(file, "sourceDesc"), issue, pages, title);
  Node encoding = add_block(header, "encodingDesc");
  Node application = add(add(encoding, "appInfo"), "application");
  set(application, "ident", "broadsheet");
  set(application, "version", BROADSHEET_VERSION);
  add(application, "label", "Broadsheet");
  std::set<std::string> told;
  for (const Page& page : pages)
    for (const Step& step : steps_with_run(page)) {
      const std::string words = words_of(step);
      if (told.insert(words).second) add(add_block(encoding, "p"), "code", words);
    }
}

// --- facsimile ---------------------------------------------------------------------------------------------

void write_surface(Node facsimile, const Issue& issue, const Page& page, int number,
                   const std::set<int>& lines) {
  Node surface = add_block(facsimile, "surface");
  set(surface, "xml:id", page_id(number));
  if (const std::string& label = issue.pages[static_cast<std::size_t>(number)].number; !label.empty())
    set(surface, "n", label);
  for (const auto& [name, value] :
       {std::pair{"ulx", 0}, {"uly", 0}, {"lrx", page.source.width}, {"lry", page.source.height}})
    set(surface, name, std::to_string(value));
  Node graphic = add(surface, "graphic");
  set(graphic, "url", page.source.file);
  if (!page.source.sha256.empty()) add(graphic, "desc", "SHA-256 " + page.source.sha256);
  for (const int line : lines) {
    std::string points;
    for (const Point& p : page.lines[static_cast<std::size_t>(line)].outline.corner)
      points += fmt::format("{}{},{}", points.empty() ? "" : " ", std::lround(std::max(0.0, p.x)),
                            std::lround(std::max(0.0, p.y)));
    Node zone = add_block(surface, "zone");
    set(zone, "xml:id", line_id(number, line));
    set(zone, "points", points);
  }
}

// --- text --------------------------------------------------------------------------------------------------

bool is_head(const IssueParagraph& p) {
  return p.kind == Kind::headline || p.kind == Kind::kicker || p.kind == Kind::deck ||
         p.kind == Kind::subheading;
}
bool is_byline(const IssueParagraph& p) { return p.kind == Kind::byline || p.role == Role::byline; }
/// Of those that TEI has at the begin or the end of a div only.
bool is_wrapper(const IssueParagraph& p) { return is_byline(p) || p.role == Role::dateline; }

const char* head_type(Kind kind) {
  return kind == Kind::kicker     ? "kicker"
         : kind == Kind::deck     ? "deck"
         : kind == Kind::headline ? "main"
                                  : "sub";
}

/// A div: heads, what stands under them, and how much of that at begin and end are bylines and datelines.
struct Section {
  std::vector<const IssueParagraph*> heads, blocks;

  bool wraps(std::size_t i) const {
    const auto wrapper = [](const IssueParagraph* p) { return is_wrapper(*p); };
    const auto at = blocks.begin() + static_cast<std::ptrdiff_t>(i);
    return std::all_of(blocks.begin(), at + 1, wrapper) || std::all_of(at, blocks.end(), wrapper);
  }
};

class TextWriter {
 public:
  TextWriter(const Issue& issue, const std::vector<Page>& pages) : issue_(issue), pages_(pages) {}

  void write(Node body) {
    const auto& all = issue_.paragraphs;
    for (std::size_t begin = 0; begin < all.size();) {
      std::size_t end = begin;
      while (end < all.size() && all[end].article == all[begin].article) ++end;
      write_article(body, begin, end);
      begin = end;
    }
    if (all.empty()) add_block(add_block(body, "div"), "p");  // TEI has no empty body
    add_text(body, "\n");
  }

  /// Of each page, the lines that the text came from.
  const std::vector<std::set<int>>& lines() const { return lines_; }

 private:
  void write_article(Node body, std::size_t begin, std::size_t end) {
    const auto& all = issue_.paragraphs;
    std::vector<Section> sections(1);
    for (std::size_t i = begin; i < end; ++i) {
      if (all[i].text.empty()) continue;
      if (is_head(all[i])) {
        if (!sections.back().blocks.empty()) sections.emplace_back();
        sections.back().heads.push_back(&all[i]);
      } else {
        sections.back().blocks.push_back(&all[i]);
      }
    }
    const bool advertisement = std::all_of(all.begin() + static_cast<std::ptrdiff_t>(begin),
                                           all.begin() + static_cast<std::ptrdiff_t>(end),
                                           [](const auto& p) { return p.kind == Kind::advertisement; });
    Node article = add_block(body, "div");
    set(article, "type", advertisement ? "advertisement" : all[begin].article < 0 ? "other" : "article");
    for (std::size_t i = 0; i < sections.size(); ++i) {
      Node section = article;
      if (i > 0) {
        section = add_block(article, "div");
        set(section, "type", "section");
      }
      write_section(section, sections[i]);
      add_text(section, "\n");
    }
  }

  void write_section(Node div, const Section& section) {
    for (const IssueParagraph* head : section.heads) {
      Node node = add_block(div, "head");
      set(node, "type", head_type(head->kind));
      fill(node, *head, 0);
    }
    // TEI wants more than heads in a div.
    if (section.blocks.empty()) add_block(div, "p");
    Node last;
    for (std::size_t i = 0; i < section.blocks.size(); ++i) {
      const IssueParagraph& paragraph = *section.blocks[i];
      const Role before = i > 0 ? section.blocks[i - 1]->role : Role::body;
      const bool goes_on = paragraph.continues && before == paragraph.role;
      if (paragraph.role == Role::list_item) {
        if (!goes_on) last = add_block(div, "list");
        write_item(last, paragraph);
      } else if (paragraph.role == Role::verse) {
        if (!goes_on) last = add_block(div, "lg");
        fill(add_block(last, "l"), paragraph, 0);
      } else if (is_wrapper(paragraph) && section.wraps(i)) {
        fill(add_block(div, is_byline(paragraph) ? "byline" : "dateline"), paragraph, 0);
      } else {
        write_block(div, paragraph);
      }
    }
  }

  void write_item(Node list, const IssueParagraph& paragraph) {
    std::size_t begin = std::min(paragraph.lead, paragraph.text.size());
    Node label = add_block(list, "label");
    add_text(label, std::string_view(paragraph.text).substr(0, begin));
    begin = std::min(paragraph.text.find_first_not_of(' ', begin), paragraph.text.size());
    if (begin > paragraph.lead) add_text(list, " ");
    fill(add(list, "item"), paragraph, begin);
  }

  void write_block(Node div, const IssueParagraph& paragraph) {
    if (paragraph.kind == Kind::table) {
      write_table(add_block(div, "table"), paragraph);
    } else if (paragraph.kind == Kind::caption) {
      fill(add(add_block(div, "figure"), "head"), paragraph, 0);
    } else if (is_furniture(paragraph.kind)) {
      Node node = add_block(div, "fw");
      set(node, "type", to_string(paragraph.kind));
      fill(node, paragraph, 0);
    } else {
      fill(add_block(div, "p"), paragraph, 0);
    }
  }

  static void write_table(Node table, const IssueParagraph& paragraph) {
    std::istringstream rows(paragraph.text);
    for (std::string row; std::getline(rows, row);) {
      if (row.empty()) continue;
      Node node = add_block(table, "row");
      for (std::size_t begin = 0; begin <= row.size();) {
        const std::size_t end = std::min(row.find('\t', begin), row.size());
        add(node, "cell", std::string_view(row).substr(begin, end - begin));
        begin = end + 1;
        if (begin <= row.size()) add_text(node, " ");
      }
    }
  }

  /// The text from `begin` on, with a milestone where it comes from another line.
  void fill(Node node, const IssueParagraph& paragraph, std::size_t begin) {
    const std::string_view text = paragraph.text;
    std::size_t written = begin;
    for (std::size_t i = 0; i < paragraph.lines.size(); ++i) {
      const IssueLine& line = paragraph.lines[i];
      const std::size_t at = std::clamp(line.part.offset, begin, text.size());
      if (at > written) add_text(node, text.substr(written, at - written));
      written = std::max(written, at);
      const bool inside = i > 0 && line.part.offset > begin;
      const Join join = i > 0 ? paragraph.lines[i - 1].part.join : Join::none;
      mark(node, line, inside && join != Join::space && join != Join::tab);
    }
    add_text(node, text.substr(written));
  }

  void mark(Node node, const IssueLine& line, bool in_word) {
    if (line.page < 0 || static_cast<std::size_t>(line.page) >= pages_.size()) return;
    const Page& page = pages_[static_cast<std::size_t>(line.page)];
    const auto milestone = [&](const char* name, const std::string& place) {
      Node made = add(node, name);
      if (in_word) set(made, "break", "no");
      if (!place.empty()) set(made, "facs", "#" + place);
      return made;
    };
    const bool there = line.part.line >= 0 && static_cast<std::size_t>(line.part.line) < page.lines.size();
    const int region = there ? page.lines[static_cast<std::size_t>(line.part.line)].region : -1;
    if (line.page != page_) {
      Node made = milestone("pb", page_id(line.page));
      if (const auto& label = issue_.pages[static_cast<std::size_t>(line.page)].number; !label.empty())
        set(made, "n", label);
    } else if (region != region_) {
      milestone("cb", "");
    }
    page_ = line.page;
    region_ = region;
    if (!there) return;
    lines_[static_cast<std::size_t>(line.page)].insert(line.part.line);
    milestone("lb", line_id(line.page, line.part.line));
  }

  const Issue& issue_;
  const std::vector<Page>& pages_;
  std::vector<std::set<int>> lines_ = std::vector<std::set<int>>(pages_.size());
  int page_ = -1, region_ = -1;  // of the line before
};

}  // namespace

std::string to_tei(const Issue& issue, const std::vector<Page>& pages) {
  pugi::xml_document document;
  Node declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  Node root = document.append_child("TEI");
  root.append_attribute("xmlns") = "http://www.tei-c.org/ns/1.0";
  write_header(root, issue, pages);
  Node facsimile = pages.empty() ? Node() : add_block(root, "facsimile");
  Node text = add_block(root, "text");
  if (!pages.empty())
    if (const std::string language = language_of(pages.front()); !language.empty())
      set(text, "xml:lang", language);
  TextWriter writer(issue, pages);
  writer.write(add_block(text, "body"));
  for (std::size_t i = 0; i < pages.size(); ++i)
    write_surface(facsimile, issue, pages[i], static_cast<int>(i), writer.lines()[i]);
  std::ostringstream out;
  document.save(out, "", pugi::format_raw, pugi::encoding_utf8);
  return out.str() + "\n";
}

}  // namespace broadsheet::write
