#include "order/articles.h"

#include <algorithm>
#include <map>
#include <optional>

#include "order/units.h"
#include "page/reading_frame.h"
#include "text/punctuation.h"
#include "text/utf.h"

namespace broadsheet::order {

namespace {

constexpr std::size_t kKickerLines = 2;
constexpr double kKickerGap = 1.2;      // headline sizes between a kicker and its headline
constexpr double kCaptionGap = 3.0;     // caption sizes between a picture and its caption
constexpr double kOverText = 0.5;       // glyph sizes that the box of a byline may reach into text under it
constexpr double kAmid = 0.5;           // of a box: so much of it lies within the article it stands amid
constexpr double kUnderHeadline = 4.0;  // glyph sizes between a headline and advertisements that it heads
constexpr double kTouching = 1.5;       // glyph sizes between the regions of one advertisement

using Regions = std::vector<int>;

bool opens(Kind kind) { return kind == Kind::headline || kind == Kind::kicker; }
bool heads(Kind kind) { return opens(kind) || kind == Kind::deck || kind == Kind::byline; }

const Region& region_of(const Page& page, int id) { return page.regions[static_cast<std::size_t>(id)]; }

Box box_of(const Page& page, const Regions& regions) {
  Box all;
  for (const int id : regions) all = united(all, flat_box(page, region_of(page, id).outline));
  return all;
}

// A line or two right over a headline that is no sentence: its kicker, whatever its size.
bool is_kicker(const Page& page, const Region& region, const Region& headline) {
  if (region.kind != Kind::body || headline.kind != Kind::headline || region.lines.empty() ||
      region.lines.size() > kKickerLines)
    return false;
  if (text::ends_sentence(text::decode(page.lines[static_cast<std::size_t>(region.lines.back())].text)))
    return false;
  const Direction direction = headline.direction;
  const Box above = frame_of(page, region.outline, direction);
  const Box below = frame_of(page, headline.outline, direction);
  const double size = page.lines[static_cast<std::size_t>(headline.lines.front())].glyph_size;
  const double gap = below.top - above.bottom;
  return gap > -0.5 * size && gap < kKickerGap * size;
}

// The picture that a caption stands under or beside.
std::optional<int> picture_of(const Page& page, const Region& caption, const Regions& among) {
  const Box own = flat_box(page, caption.outline);
  const double size =
      caption.lines.empty() ? 0 : page.lines[static_cast<std::size_t>(caption.lines.front())].glyph_size;
  std::optional<int> nearest;
  double distance = kCaptionGap * size;
  for (const int id : among) {
    if (region_of(page, id).kind != Kind::picture) continue;
    const Box box = flat_box(page, region_of(page, id).outline);
    const double gap = std::max({0.0, -overlap_x(own, box), -overlap_y(own, box)});
    if (gap >= distance) continue;
    nearest = id;
    distance = gap;
  }
  return nearest;
}

// Puts every caption behind its picture, and both behind the text.
void put_captions_last(const Page& page, Regions& article) {
  Regions text, last;
  for (const int id : article)
    if (region_of(page, id).kind == Kind::caption) {
      if (const auto picture = picture_of(page, region_of(page, id), article);
          picture && std::find(last.begin(), last.end(), *picture) == last.end())
        last.push_back(*picture);
      last.push_back(id);
    }
  for (const int id : article)
    if (std::find(last.begin(), last.end(), id) == last.end()) text.push_back(id);
  text.insert(text.end(), last.begin(), last.end());
  article = std::move(text);
}

// A byline that stands over all text of its article belongs to the headline, though it may stand in the
// middle over the second of three columns.
void put_byline_before_text(const Page& page, Regions& article) {
  const auto kind = [&](int id) { return region_of(page, id).kind; };
  const auto first =
      std::find_if(article.begin(), article.end(), [&](int id) { return kind(id) == Kind::body; });
  const auto byline = std::find_if(first, article.end(), [&](int id) {
    return kind(id) == Kind::byline && !region_of(page, id).lines.empty();
  });
  if (byline == article.end() ||
      std::none_of(article.begin(), first, [&](int id) { return opens(kind(id)); }))
    return;
  const Region& found = region_of(page, *byline);
  const auto frame = [&](int id) { return frame_of(page, region_of(page, id).outline, found.direction); };
  const double bottom = frame(*byline).bottom -
                        kOverText * page.lines[static_cast<std::size_t>(found.lines.front())].glyph_size;
  if (std::all_of(first, article.end(),
                  [&](int id) { return kind(id) != Kind::body || frame(id).top >= bottom; }))
    std::rotate(first, byline, byline + 1);
}

// A box in the run of the page.
struct Boxed {
  Regions regions;
  bool advertisement = false;
  bool headed = false;
};

std::map<int, Boxed> boxes_of(const Page& page, const Regions& regions) {
  std::map<int, Boxed> boxes;
  for (const int id : regions) {
    const Region& region = region_of(page, id);
    if (region.box < 0) continue;
    Boxed& box = boxes[region.box];
    box.regions.push_back(id);
    box.advertisement = box.advertisement || region.kind == Kind::advertisement;
    box.headed = box.headed || opens(region.kind) || region.kind == Kind::deck;
  }
  return boxes;
}

// What is read before a box in the run of the page, nothing when it is the first.
std::optional<int> before(const Regions& run, const Regions& box) {
  const auto first = std::find_first_of(run.begin(), run.end(), box.begin(), box.end());
  if (first == run.begin() || first == run.end()) return std::nullopt;
  return *(first - 1);
}

std::size_t article_with(const std::vector<Regions>& articles, int region) {
  for (std::size_t a = 0; a < articles.size(); ++a)
    if (std::find(articles[a].begin(), articles[a].end(), region) != articles[a].end()) return a;
  return articles.size();
}

// The smallest article within whose bounds the box lies.
std::optional<std::size_t> article_around(const Page& page, const std::vector<Regions>& articles,
                                          const Box& box) {
  std::optional<std::size_t> found;
  double smallest = 0;
  for (std::size_t a = 0; a < articles.size(); ++a) {
    const Box bounds = box_of(page, articles[a]);
    if (intersection(bounds, box).area() < kAmid * box.area()) continue;
    if (found && bounds.area() >= smallest) continue;
    found = a;
    smallest = bounds.area();
  }
  return found;
}

// A headline with nothing but advertisements right under it heads them all, as one.
void take_headlines(const Page& page, std::vector<Regions>& articles, std::vector<Regions>& advertisements,
                    double reach) {
  std::erase_if(articles, [&](const Regions& article) {
    if (!std::all_of(article.begin(), article.end(), [&](int id) { return heads(region_of(page, id).kind); }))
      return false;
    Box under = box_of(page, article);
    under = {under.left, under.bottom, under.right, under.bottom + reach};
    Regions headed = article;
    std::optional<Box> row;
    std::erase_if(advertisements, [&](const Regions& group) {
      const Box box = box_of(page, group);
      // The first stands under the headline, the others beside it.
      if (intersection(row.value_or(under), box).empty()) return false;
      row = grown(united(row.value_or(Box{}), box), reach, 0);
      headed.insert(headed.end(), group.begin(), group.end());
      return true;
    });
    if (headed.size() == article.size()) return false;
    advertisements.push_back(std::move(headed));
    return true;
  });
}

}  // namespace

std::vector<Regions> group_articles(Page& page, const Regions& sequence) {
  for (std::size_t i = 0; i + 1 < sequence.size(); ++i) {
    Region& region = page.regions[static_cast<std::size_t>(sequence[i])];
    if (is_kicker(page, region, region_of(page, sequence[i + 1]))) region.kind = Kind::kicker;
  }
  std::vector<Regions> articles;
  Regions article;
  bool has_text = false;
  const auto close = [&] {
    has_text = false;
    if (article.empty()) return;
    put_byline_before_text(page, article);
    put_captions_last(page, article);
    articles.push_back(std::move(article));
    article.clear();
  };
  for (const int id : sequence) {
    const Kind kind = region_of(page, id).kind;
    if (is_furniture(kind)) {
      close();
      articles.push_back({id});
      continue;
    }
    if (opens(kind) && has_text) close();
    has_text = has_text || !(opens(kind) || kind == Kind::picture || kind == Kind::caption);
    article.push_back(id);
  }
  close();
  return articles;
}

std::vector<Regions> articles_of(Page& page, const Regions& regions, Direction direction, double glyph_size,
                                 const Join& join) {
  const auto read = [&](const Regions& ids) { return read_in_order(page, ids, direction, glyph_size, join); };
  std::map<int, Boxed> boxes = boxes_of(page, regions);
  Regions run, foot, advertisements;
  std::vector<Regions> articles, last;
  // Furniture belongs to no article: what stands at the head is read first, what stands at the foot last,
  // whichever way the text runs.
  const Box print = box_of(page, regions);
  for (const int id : regions) {
    const Region& region = region_of(page, id);
    if (is_furniture(region.kind)) {
      if (flat_box(page, region.outline).center().y < print.center().y)
        articles.push_back({id});
      else
        foot.push_back(id);
    } else if (region.box < 0 || !boxes.at(region.box).advertisement) {
      (region.kind == Kind::advertisement ? advertisements : run).push_back(id);
    }
  }
  // A box without a headline right under one stays in the run.
  const Regions with_boxes = read(run);
  std::vector<Boxed> apart;
  Regions text;
  for (auto& [id, box] : boxes) {
    if (box.advertisement) continue;
    const auto over = before(with_boxes, box.regions);
    const bool lead = !box.headed && over && heads(region_of(page, *over).kind);
    if (!lead) apart.push_back(std::move(box));
  }
  const auto stays = [&](int id) {
    return std::none_of(apart.begin(), apart.end(), [&](const Boxed& box) {
      return std::find(box.regions.begin(), box.regions.end(), id) != box.regions.end();
    });
  };
  std::copy_if(run.begin(), run.end(), std::back_inserter(text), stays);
  const std::vector<Regions> of_text = group_articles(page, apart.empty() ? with_boxes : read(text));

  // Boxes behind the articles that they stand amid, else behind what is read before them.
  std::vector<std::vector<Regions>> behind(of_text.size() + 1);  // one later: 0 is before all articles
  std::sort(apart.begin(), apart.end(), [&](const Boxed& a, const Boxed& b) {
    return std::find_first_of(with_boxes.begin(), with_boxes.end(), a.regions.begin(), a.regions.end()) <
           std::find_first_of(with_boxes.begin(), with_boxes.end(), b.regions.begin(), b.regions.end());
  });
  for (const Boxed& box : apart) {
    std::size_t place = 0;
    if (const auto around = article_around(page, of_text, box_of(page, box.regions))) {
      place = *around + 1;
    } else {
      // The nearest before it that is no box itself.
      const auto first =
          std::find_first_of(with_boxes.begin(), with_boxes.end(), box.regions.begin(), box.regions.end());
      const auto text_before = std::find_if(std::make_reverse_iterator(first), with_boxes.rend(), stays);
      if (text_before != with_boxes.rend()) place = article_with(of_text, *text_before) + 1;
    }
    Regions article = read_in_order(page, box.regions, direction_of(page, box.regions), glyph_size, join);
    put_byline_before_text(page, article);
    put_captions_last(page, article);
    behind[place].push_back(std::move(article));
  }
  for (std::size_t a = 0; a <= of_text.size(); ++a) {
    if (a > 0) articles.push_back(of_text[a - 1]);
    articles.insert(articles.end(), behind[a].begin(), behind[a].end());
  }

  // Advertisements from the top.
  for (const auto& [id, box] : boxes)
    if (box.advertisement) last.push_back(box.regions);
  for (Regions& group : clusters_of(page, advertisements, kTouching * glyph_size))
    last.push_back(std::move(group));
  take_headlines(page, articles, last, kUnderHeadline * glyph_size);
  Regions all;
  for (const Regions& group : last) all.insert(all.end(), group.begin(), group.end());
  all = read(all);
  std::sort(last.begin(), last.end(), [&](const Regions& a, const Regions& b) {
    return std::find_first_of(all.begin(), all.end(), a.begin(), a.end()) <
           std::find_first_of(all.begin(), all.end(), b.begin(), b.end());
  });
  for (const Regions& group : last)
    articles.push_back(read_in_order(page, group, direction_of(page, group), glyph_size, join));
  for (const int id : foot) articles.push_back({id});
  return articles;
}

}  // namespace broadsheet::order
