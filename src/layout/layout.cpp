#include "layout/layout.h"

#include <algorithm>

#include "layout/blocks.h"
#include "layout/cut_beside_captions.h"
#include "layout/detect.h"
#include "layout/drop_capitals.h"
#include "layout/frames.h"
#include "layout/given_columns.h"
#include "layout/grounds.h"
#include "layout/ink.h"
#include "layout/leaders.h"
#include "layout/lines.h"
#include "layout/part_lines.h"
#include "layout/picture_words.h"
#include "layout/pictures.h"
#include "layout/rules.h"
#include "layout/weight.h"
#include "page/reading_frame.h"

namespace broadsheet::layout {

namespace {

constexpr double kDropCapital = 1.5;  // sizes of its block: larger, a line has a size of its own
constexpr double kInside = 0.6;       // glyph sizes from a picture's edge: nearer, a rule may be its frame
constexpr double kHeadline = 1.35;    // sizes of the page's running text from which a block is display type

// Strokes of a drawing, edges in a photograph.
bool is_inside(const FlatRule& rule, const std::vector<Box>& pictures, double glyph) {
  return std::any_of(pictures.begin(), pictures.end(), [&](const Box& picture) {
    const Box inner = grown(picture, -kInside * glyph, -kInside * glyph);
    return rule.box.left > inner.left && rule.box.right < inner.right && rule.box.top > inner.top &&
           rule.box.bottom < inner.bottom;
  });
}

void write_notes(Page& page, std::size_t kept, bool pale, int added) {
  if (kept > 0)
    page.notes.push_back("rules were left in " + std::to_string(kept) +
                         " lines, which would have lost much of their ink with them");
  if (pale) page.notes.emplace_back("much of the print is pale: none was taken for print of the other side");
  if (added > 0)
    page.notes.push_back(std::to_string(added) +
                         " lines or ends of lines were found by their ink, where the line finder saw none");
}

// Boxes of the lines that are no larger than the running text.
std::vector<Box> running_text(const std::vector<net::DetectedLine>& detected, const std::vector<Box>& boxes,
                              double glyph) {
  std::vector<Box> out;
  for (std::size_t i = 0; i < detected.size(); ++i)
    if (glyph_size_of(detected[i].thickness) < kHeadline * glyph) out.push_back(boxes[i]);
  return out;
}

// Small thin type on a picture of few pixels is pale and its headlines are black: by the level of both it
// would pass for paper.
double level_of(const cv::Mat& flat, const std::vector<net::DetectedLine>& detected,
                const std::vector<Box>& boxes, double glyph) {
  const double all = ink_level(flat, boxes), running = ink_level(flat, running_text(detected, boxes, glyph));
  return running > kPalest ? running : all;
}

}  // namespace

void find_layout(Page& page, cv::Mat& flat, const std::vector<net::DetectedLine>& detected,
                 const Hints& hints) {
  const double glyph = typical_glyph_size(detected);
  if (glyph <= 0) return;
  std::vector<Box> text;
  text.reserve(detected.size());
  for (const net::DetectedLine& line : detected) text.push_back(bounds(page.flat.to_flat(line.outline)));
  const double level = level_of(flat, detected, text, glyph);
  std::vector<FlatRule> rules = find_rules(Ink(flat, glyph, level), text, glyph);
  const cv::Mat with_rules = flat.clone();
  const std::vector<Box> kept = erase_rules(flat, with_rules, rules, text, level, glyph);
  const Ink ink(flat, glyph, level);
  LinesOfPrint print = lines_of_print(detected, page.flat, flat, ink, rules, glyph);
  std::vector<Box> pictures = find_pictures(ink, print.lines, hints.toned, glyph, flat.cols, flat.rows);
  const int added = add_unclaimed(print, pictures, flat, ink, rules, glyph);
  write_notes(page, kept.size(), print.pale, added);
  std::vector<FlatLine>& lines = print.lines;
  part_lines(lines, ink);
  clear_of_capitals(lines);
  cut_beside_captions(lines, pictures, ink);
  give_back_letters(flat, with_rules, rules, lines, glyph);
  drop_leaders(rules, lines, glyph);
  weigh_lines(lines, flat, level);
  const double body = of_most_text(lines, &FlatLine::size);
  if (hints.columns) cut_at_columns(lines, *hints.columns, body);

  std::erase_if(rules, [&](const FlatRule& rule) { return is_inside(rule, pictures, glyph); });
  for (const FlatRule& rule : rules) {
    const Point c = rule.box.center();
    const Point from = rule.vertical ? Point{c.x, rule.box.top} : Point{rule.box.left, c.y};
    const Point to = rule.vertical ? Point{c.x, rule.box.bottom} : Point{rule.box.right, c.y};
    page.rules.push_back({page.flat.to_input(from), page.flat.to_input(to),
                          rule.vertical ? rule.box.width() : rule.box.height()});
  }
  const std::vector<bool> inverted = inverted_lines(lines, flat);
  drop_grounds(pictures, hints.toned, lines, inverted);
  std::vector<Block> blocks = find_blocks(lines, rules, glyph);
  cut_captions(blocks, lines, pictures);
  join_captions(blocks, lines, pictures);
  Box printed;
  for (const FlatLine& line : lines) printed = united(printed, line.box);
  const std::vector<Box> frames = find_frames(rules, printed, glyph);
  const std::vector<bool> words = words_in_pictures(blocks, pictures, hints.toned, ink);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    if (words[i]) {
      for (int index : block.lines)
        print.dropped.push_back({lines[static_cast<std::size_t>(index)].box, DropReason::picture});
      continue;
    }
    Region region;
    region.id = static_cast<int>(page.regions.size());
    region.kind = block.size > kHeadline * body ? Kind::headline : Kind::body;
    region.direction = block.direction;
    region.outline = page.flat.to_input(quad_of(block.box));
    region.box = frame_around(frames, block.box);
    region.inverted = std::all_of(block.lines.begin(), block.lines.end(),
                                  [&](int index) { return inverted[static_cast<std::size_t>(index)]; });
    for (int index : block.lines) {
      const FlatLine& found = lines[static_cast<std::size_t>(index)];
      Line line;
      line.id = static_cast<int>(page.lines.size());
      line.region = region.id;
      line.outline = page.flat.to_input(quad_of(found.box));
      line.direction = found.direction;
      line.glyph_size = found.size > kDropCapital * block.size ? found.size : block.size;
      line.weight = found.weight;
      line.detection = found.score;
      region.lines.push_back(line.id);
      page.lines.push_back(std::move(line));
    }
    page.regions.push_back(std::move(region));
  }
  for (const Box& picture : pictures) {
    Region region;
    region.id = static_cast<int>(page.regions.size());
    region.kind = Kind::picture;
    region.outline = page.flat.to_input(quad_of(picture));
    region.box = frame_around(frames, picture);
    page.regions.push_back(std::move(region));
  }
  for (const FlatDropped& dropped : print.dropped)
    page.dropped.push_back({page.flat.to_input(quad_of(dropped.box)), dropped.reason});
}

}  // namespace broadsheet::layout
