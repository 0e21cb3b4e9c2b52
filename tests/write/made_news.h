// A page as pages are: a folio, a headline in large type, two columns with a broken word, a table, a list, a
// picture's caption; every line with its words. For the tests that hold formats against each other.
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "page/page.h"

namespace broadsheet::write {

class MadeNews {
 public:
  Page page;

  MadeNews() {
    page.source.file = "scans/news.png";
    page.source.frames = 1;
    page.source.width = 1200;
    page.source.height = 900;
    page.source.dpi = 150;
    region(Kind::folio, {40, 10, 1100, 40});
    line("Nr. 113 Freitag, 16. Mai 2025 Seite 4", {40, 10, 500, 34});
    region(Kind::headline, {40, 60, 1100, 140});
    line("The Harbour Grows", {40, 60, 900, 140});
    region(Kind::body, {40, 160, 540, 400});
    line("The new quay is the long-", {40, 160, 540, 190});
    line("est in the country, and the towns-", {40, 200, 540, 230});
    line("people are proud of it & say so.", {40, 240, 540, 270});
    region(Kind::body, {600, 160, 1100, 400});
    line("A well-", {600, 160, 1100, 190});
    line("known pilot took the first ship in.", {600, 200, 1100, 230});
    region(Kind::table, {40, 420, 540, 500});
    line("Cod", {40, 420, 140, 450});
    line("2s", {400, 420, 540, 450});
    line("Herring", {40, 460, 240, 490});
    line("1s", {400, 460, 540, 490});
    region(Kind::caption, {600, 420, 1100, 450});
    line("The pilot <left> on his boat", {600, 420, 1100, 450});
    region(Kind::body, {40, 520, 1100, 600});
    line("1. Leeks", {40, 520, 300, 550});
    line("2. Onions", {40, 560, 300, 590});

    for (int article = 0; article < 2; ++article) page.articles.push_back({article, {}});
    paragraph(-1, Kind::folio, "Nr. 113 Freitag, 16. Mai 2025 Seite 4", {{0, 0, Join::none, ""}});
    paragraph(0, Kind::headline, "The Harbour Grows", {{1, 0, Join::none, ""}}).role = Role::heading;
    paragraph(0, Kind::body,
              "The new quay is the longest in the country, and the townspeople are proud of it & say so.",
              {{2, 0, Join::hyphen_gone, ""}, {3, 24, Join::hyphen_gone, ""}, {4, 57, Join::none, ""}});
    paragraph(0, Kind::body, "A well-known pilot took the first ship in.",
              {{5, 0, Join::hyphen_kept, ""}, {6, 7, Join::none, ""}});
    paragraph(0, Kind::caption, "The pilot <left> on his boat", {{11, 0, Join::none, ""}});
    paragraph(
        1, Kind::table, "Cod\t2s\nHerring\t1s",
        {{7, 0, Join::tab, ""}, {8, 4, Join::nothing, ""}, {9, 7, Join::tab, ""}, {10, 15, Join::none, ""}})
        .role = Role::table_row;
    Paragraph& leeks = paragraph(1, Kind::body, "1. Leeks", {{12, 0, Join::none, ""}});
    leeks.role = Role::list_item;
    leeks.lead = 2;
    Paragraph& onions = paragraph(1, Kind::body, "2. Onions", {{13, 0, Join::none, ""}});
    onions.role = Role::list_item;
    onions.lead = 2;
    onions.continues = true;
  }

 private:
  void region(Kind kind, const Box& box) {
    Region made;
    made.id = static_cast<int>(page.regions.size());
    made.kind = kind;
    made.outline = quad_of(box);
    made.language = "eng";
    page.regions.push_back(made);
  }

  void line(const std::string& text, const Box& box) {
    Line made;
    made.id = static_cast<int>(page.lines.size());
    made.region = page.regions.back().id;
    made.outline = quad_of(box);
    made.glyph_size = box.height();
    made.text = text;
    made.confidence = 0.9;
    const double step = box.width() / static_cast<double>(text.size());
    std::size_t begin = 0;
    while (begin < text.size()) {
      const std::size_t end = std::min(text.find(' ', begin), text.size());
      Word word;
      word.text = text.substr(begin, end - begin);
      word.space_before = begin > 0;
      word.confidence = 0.9;
      word.outline = quad_of({box.left + step * static_cast<double>(begin), box.top,
                              box.left + step * static_cast<double>(end), box.bottom});
      made.words.push_back(word);
      begin = end + 1;
    }
    page.regions.back().lines.push_back(made.id);
    page.lines.push_back(made);
  }

  Paragraph& paragraph(int article, Kind kind, const std::string& text, std::vector<ParagraphLine> lines) {
    Paragraph made;
    made.id = static_cast<int>(page.paragraphs.size());
    made.article = article;
    made.kind = kind;
    made.text = text;
    made.lines = std::move(lines);
    page.paragraphs.push_back(made);
    return page.paragraphs.back();
  }
};

}  // namespace broadsheet::write
