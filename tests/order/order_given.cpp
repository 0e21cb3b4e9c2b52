// order_given FILE.xml|TRUTH.json|PAGE.json [OUT.json]: the order stage alone. On PAGE XML or the truth of a
// sample (given_page.h) its figures; on a page of our own JSON, whose kinds are forgotten first but for
// tables, advertisements and pictures, the articles by the ends of their regions. The page as it is then goes
// to OUT.json.
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <span>

#include "order/given_page.h"
#include "order/order.h"
#include "score/layout_score.h"
#include "write/json.h"

namespace {

using namespace broadsheet;

void print_figures(const write::PageXml& xml, Page& page) {
  for (const order::Cells cells : {order::Cells::as_lines, order::Cells::as_tables}) {
    order::GivenPage given = order::given_page(xml, cells);
    order::find_order(given.page);
    const score::LayoutScore score = score::score_layout(given.layout, order::found_order(given.page, cells));
    std::printf("%s %.4f of %zu lines  ", cells == order::Cells::as_tables ? "text" : "all",
                score.successor_f1, given.layout.order.size());
    page = std::move(given.page);
  }
  std::printf("%s\n", page.source.file.c_str());
}

void print_articles(Page& page) {
  order::forget(page);
  const auto model = text::HanModel::open();
  order::find_order(page, {.han = model.get()});
  for (const Article& article : page.articles) {
    for (const int id : article.regions) {
      const Region& region = page.regions[static_cast<std::size_t>(id)];
      std::printf("  [%d %s]", id, to_string(region.kind));
      if (!region.lines.empty())
        std::printf(" %s ... %s", page.lines[static_cast<std::size_t>(region.lines.front())].text.c_str(),
                    page.lines[static_cast<std::size_t>(region.lines.back())].text.c_str());
      std::printf("\n");
    }
    std::printf("%%%%\n");
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::span arguments(argv, static_cast<std::size_t>(argc));
  if (argc < 2) {
    std::cerr << "order_given FILE.xml|TRUTH.json|PAGE.json [OUT.json]\n";
    return 2;
  }
  std::ifstream file(arguments[1], std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  Page page;
  if (write::is_page_xml(bytes)) {
    const auto xml = write::page_from_xml(arguments[1], bytes);
    if (!xml) {
      std::cerr << to_line(xml.error()) << "\n";
      return 1;
    }
    print_figures(*xml, page);
  } else if (const auto truth = score::read_layout_truth(arguments[1], bytes)) {
    print_figures(order::given_truth(*truth, bytes), page);
  } else {
    auto read = write::page_from_json(bytes);
    if (!read) {
      std::cerr << to_line(read.error()) << "\n";
      return 1;
    }
    page = std::move(*read);
    print_articles(page);
  }
  if (argc > 2) std::ofstream(arguments[2], std::ios::binary) << write::to_json(page);
  return 0;
}
