// Writes one of everything that has a JSON Schema into a folder, for tests/scripts/schemas_test.py.
#include <filesystem>

#include "made_news.h"
#include "reflow/issue.h"
#include "temporary_folder.h"
#include "write/edits_json.h"
#include "write/issue.h"
#include "write/json.h"
#include "write/json_lines.h"
#include "write/reflowed.h"

using namespace broadsheet;

namespace {

/// With every list filled.
Page full_page() {
  Page page = write::MadeNews().page;
  page.flat = {64, 2, 2, {{0, 0}, {64.5, 1}, {-1, 64.25}, {63.99, 65}}};
  page.rules = {{{1, 2.5}, {3, 400}, 3.5}};
  page.dropped = {{quad_of({1, 2, 3, 4}), DropReason::show_through}};
  page.provenance = {{"layout", "PP-OCRv6", "scale=0.25"}};
  page.source.sha256 = std::string(64, 'e');
  page.made_by = {"1.2.3", {{"det.onnx", "cd34"}}, {{"languages", "chi_sim+eng"}}};
  page.notes = {"no text detector"};
  Line& line = page.lines[2];
  line.said = {{"neural", line.text, 0.9, {0.9, 0.8}}, {"tesseract", line.text, 0.8, {0.7, 0.9}}};
  line.disputes = {{6, "好", "奸", "neural", "language model", 2.125, {{"han_model", 3.5}}},
                   {9, "〓", "", "neural", "unreadable", 0, {}, {{"好", 0.4}}}};
  return page;
}

std::string reflowed(const Page& page, const Page* placed) {
  write::ReflowedWriter writer(write::ReflowedFormat::json);
  std::string out = writer.begin();
  for (Paragraph paragraph : page.paragraphs) {
    if (paragraph.lines.size() > 1) paragraph.lines[0].undecided = true;
    out += writer.add(paragraph, placed, 1);
  }
  return out + writer.end();
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  const std::filesystem::path folder = arguments[1];
  const Page page = full_page();
  put(folder / "page.json", write::to_json(page));
  put(folder / "empty-page.json", write::to_json(Page{}));
  put(folder / "paragraphs.jsonl", write::to_json_lines(page, {.furniture = write::Furniture::place}));
  put(folder / "reflow-page.json", reflowed(page, &page));
  put(folder / "reflow-text.json", reflowed(page, nullptr));
  Page second = page;
  second.lines[0].text = "Seite 5";
  Issue issue = reflow::join_issue({page, second}, {});
  issue.jumps.push_back({true, 0, 3, "Continued on page 5", "5", "", true, ""});
  issue.joins.push_back({0, 4, 1, 2, true, "page number", ""});
  issue.notes.emplace_back("page 3 stands before page 1");
  put(folder / "issue.json", write::to_text(issue, {page, second}, write::ReflowedFormat::json));
  write::EditsFile edits{std::string(64, 'a'), {}};
  const Quad box = quad_of({10, 20, 110, 220}), aslant{{{{10, 20}, {110, 22}, {109, 220}, {9, 218}}}};
  using Action = Edit::Action;
  const auto edit = [&](Action action, std::vector<Quad> places) -> Edit& {
    const bool first = edits.entries.empty();
    write::EditsFile::Entry& entry = edits.entries.emplace_back();
    entry.frame = first ? 2 : 0;
    entry.edit.action = action;
    entry.edit.places = std::move(places);
    return entry.edit;
  };
  edit(Action::region, {aslant}).kind = Kind::caption;
  edit(Action::region, {box}).direction = Direction::vertical;
  edit(Action::drop, {box});
  edit(Action::line, {box}).text = "a line";
  edit(Action::kind, {box}).kind = Kind::byline;
  edit(Action::text, {box}).text = "what is there";
  edit(Action::article, {box, aslant});
  edit(Action::order, {box});
  put(folder / "edits.json", write::to_json(edits));
  return 0;
}
