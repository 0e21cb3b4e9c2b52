// Reading a Page back from its JSON.
#include <cmath>

#include "write/json.h"
#include "write/json_members.h"

namespace broadsheet::write {

namespace {

constexpr double kLeastStep = 1;  // pixels between two nodes of a map: less tells nothing

Source source(const json& value) {
  const Members m(value);
  return {m.text("file"),
          m.integer("frame"),
          m.integer("frames"),
          m.integer("width"),
          m.integer("height"),
          m.real("dpi"),
          m.boolean("dpi_estimated"),
          m.integer("spread_page"),
          m.has("sha256") ? m.text("sha256") : ""};
}

FlatMap flat(const json& value) {
  if (value.is_null()) return {};
  const Members m(value);
  FlatMap map{m.real("step"), m.integer("columns"), m.integer("rows"), m.list("nodes", point_value)};
  if (map.step < kLeastStep || map.step > kFarthest || map.columns < 2 || map.rows < 2)
    throw Fault{"", "has no cell"};
  const auto expected = static_cast<std::size_t>(map.columns) * static_cast<std::size_t>(map.rows);
  if (map.nodes.size() != expected) throw Fault{"nodes", "are not columns times rows"};
  return map;
}

Rule rule(const json& value) {
  const Members m(value);
  return {m.point("from"), m.point("to"), m.real("thickness")};
}

Region region(const json& value) {
  const Members m(value);
  Region r;
  r.id = m.integer("id");
  r.kind = m.as("kind", [](const json& v) { return named_value(v, kind_from); });
  r.direction = m.as("direction", [](const json& v) { return named_value(v, direction_from); });
  r.outline = m.outline("outline");
  r.column = m.integer("column");
  r.band = m.integer("band");
  r.box = m.integer("box");
  r.inverted = m.boolean("inverted");
  r.lines = m.list("lines", integer_value);
  r.language = m.text("language");
  return r;
}

Word word(const json& value) {
  const Members m(value);
  return {m.outline("outline"), m.text("text"), m.real("confidence"), m.boolean("space_before")};
}

Said said(const json& value) {
  const Members m(value);
  return {m.text("reader"), m.text("text"), m.real("confidence"), m.list("confidences", real_value)};
}

Candidate candidate(const json& value) {
  const Members m(value);
  return {m.text("text"), m.real("confidence")};
}

Dispute dispute(const json& value) {
  const Members m(value);
  const int offset = m.integer("offset");
  if (offset < 0) throw Fault{"offset", "is negative"};
  Dispute d{static_cast<std::size_t>(offset),
            m.text("chosen"),
            m.text("rejected"),
            m.text("reader"),
            m.text("reason"),
            m.real("odds"),
            {},
            {}};
  m.as("evidence", [&](const json& values) {
    if (!values.is_object()) throw Fault{"", "is no object"};
    for (const auto& [name, number] : values.items()) d.evidence.emplace(name, real_value(number));
    return 0;
  });
  if (m.has("candidates")) d.candidates = m.list("candidates", candidate);
  return d;
}

Line line(const json& value) {
  const Members m(value);
  Line l;
  l.id = m.integer("id");
  l.region = m.integer("region");
  l.outline = m.outline("outline");
  l.direction = m.as("direction", [](const json& v) { return named_value(v, direction_from); });
  l.glyph_size = m.real("glyph_size");
  l.weight = m.real("weight");
  l.detection = m.real("detection");
  l.text = m.text("text");
  l.confidence = m.real("confidence");
  l.words = m.list("words", word);
  l.said = m.list("said", said);
  l.disputes = m.list("disputes", dispute);
  return l;
}

Article article(const json& value) {
  const Members m(value);
  return {m.integer("id"), m.list("regions", integer_value)};
}

ParagraphLine paragraph_line(const json& value) {
  const Members m(value);
  const int offset = m.integer("offset");
  if (offset < 0) throw Fault{"offset", "is negative"};
  return {m.integer("line"), static_cast<std::size_t>(offset),
          m.as("join", [](const json& v) { return named_value(v, join_from); }), m.text("reason"),
          m.has("undecided") && m.boolean("undecided")};
}

Paragraph paragraph(const json& value) {
  const Members m(value);
  Paragraph p;
  p.id = m.integer("id");
  p.article = m.integer("article");
  p.kind = m.as("kind", [](const json& v) { return named_value(v, kind_from); });
  p.text = m.text("text");
  if (m.has("role")) p.role = m.as("role", [](const json& v) { return named_value(v, role_from); });
  const int lead = m.has("lead") ? m.integer("lead") : 0;
  if (lead < 0) throw Fault{"lead", "is negative"};
  p.lead = static_cast<std::size_t>(lead);
  if (p.lead > p.text.size()) throw Fault{"lead", "is longer than the text"};
  if (m.has("continues")) p.continues = m.boolean("continues");
  p.lines = m.list("lines", paragraph_line);
  for (const ParagraphLine& l : p.lines) {
    if (l.offset > p.text.size()) throw Fault{"lines", "begin after the end of the text"};
  }
  return p;
}

Dropped dropped(const json& value) {
  const Members m(value);
  return {m.outline("outline"),
          m.as("reason", [](const json& v) { return named_value(v, drop_reason_from); })};
}

Step step(const json& value) {
  const Members m(value);
  return {m.text("name"), m.text("version"), m.text("parameters")};
}

std::map<std::string, std::string> texts(const json& value) {
  if (!value.is_object()) throw Fault{"", "is no object"};
  std::map<std::string, std::string> out;
  for (const auto& [name, text] : value.items())
    out.emplace(name, inside(name, [&, &of = text] { return text_value(of); }));
  return out;
}

MadeBy made_by(const json& value) {
  const Members m(value);
  return {m.text("version"), m.as("models", texts), m.as("options", texts)};
}

/// Ids are positions, so that whoever follows one need not look it up.
template <class T>
void check_ids(const char* name, const std::vector<T>& all) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].id != static_cast<int>(i)) throw Fault{name, "are not numbered from 0 in their order"};
  }
}

void check_id(const char* name, int id, std::size_t count, bool may_be_none) {
  if (may_be_none && id == -1) return;
  if (id < 0 || static_cast<std::size_t>(id) >= count) {
    throw Fault{name, "hold the id " + std::to_string(id) + ", which leads nowhere"};
  }
}

void check(const Page& page) {
  check_ids("regions", page.regions);
  check_ids("lines", page.lines);
  check_ids("paragraphs", page.paragraphs);
  for (const Region& r : page.regions) {
    for (const int id : r.lines) check_id("regions", id, page.lines.size(), false);
  }
  for (const Line& l : page.lines) check_id("lines", l.region, page.regions.size(), true);
  for (const Article& a : page.articles) {
    check_id("articles", a.id, page.articles.size(), false);
    for (const int id : a.regions) check_id("articles", id, page.regions.size(), false);
  }
  for (const Paragraph& p : page.paragraphs) {
    check_id("paragraphs", p.article, page.articles.size(), true);
    for (const ParagraphLine& l : p.lines) check_id("paragraphs", l.line, page.lines.size(), true);
  }
}

Page page_of(const json& value) {
  const Members m(value);
  if (m.text("schema") != kPageSchema) {
    throw Fault{"schema", "is \"" + m.text("schema") + "\", not \"" + std::string(kPageSchema) + "\""};
  }
  Page page;
  page.source = m.as("source", source);
  page.flat = m.as("flat", flat);
  page.rules = m.list("rules", rule);
  page.regions = m.list("regions", region);
  page.lines = m.list("lines", line);
  page.articles = m.list("articles", article);
  page.paragraphs = m.list("paragraphs", paragraph);
  if (m.has("dropped")) page.dropped = m.list("dropped", dropped);
  page.provenance = m.list("provenance", step);
  if (m.has("made_by")) page.made_by = m.as("made_by", made_by);
  page.notes = m.list("notes", text_value);
  check(page);
  return page;
}

}  // namespace

Result<Page> page_from_json(std::string_view text) {
  const json value = json::parse(text, nullptr, false);
  if (value.is_discarded()) {
    return tl::unexpected(Error{ErrorCode::bad_input, "", {}, "this is not JSON, or it is cut short", ""});
  }
  try {
    return page_of(value);
  } catch (const Fault& fault) {
    const std::string where = fault.where.empty() ? "the whole" : fault.where;
    return tl::unexpected(Error{ErrorCode::bad_input, "", {}, where + " " + fault.what, ""});
  }
}

}  // namespace broadsheet::write
