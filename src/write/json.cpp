#include "write/json.h"

#include <array>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

#include "page/predicted_error.h"

namespace broadsheet::write {

namespace {

// Powers of ten: how finely each kind of number is written.
constexpr double kCoordinate = 10;
constexpr double kNode = 100;
constexpr double kShare = 1000;  // confidences
constexpr double kCharacterShare = 10000;
constexpr double kErrorShare = 100000;  // good pages have few wrong characters in ten thousand

std::string shortest(double value) {
  if (!std::isfinite(value)) return "null";
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value + 0.0);
  return {buffer.data(), end.ptr};
}

constexpr double kWhole = 1e12;  // from here on decimals tell nothing, and to scale a number may be too much

/// Adding zero above and here turns -0 into 0, which would otherwise be written with its sign.
std::string number(double value, double scale) {
  return shortest(std::abs(value) < kWhole ? std::round(value * scale) / scale + 0.0 : value);
}

std::string quoted(const std::string& text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string truth(bool value) { return value ? "true" : "false"; }

std::string point(const Point& p, double scale = kCoordinate) {
  return "[" + number(p.x, scale) + "," + number(p.y, scale) + "]";
}

/// "[a,b]", or with `lines` each element on a line of its own.
template <class Range, class Format>
std::string list(const Range& range, Format format, bool lines = false) {
  std::string out = "[";
  bool first = true;
  for (const auto& element : range) {
    if (!first) out += ",";
    if (lines) out += "\n ";
    out += format(element);
    first = false;
  }
  if (lines && !first) out += "\n";
  return out + "]";
}

std::string outline(const Quad& quad) {
  return list(quad.corner, [](const Point& p) { return point(p); });
}

std::string ids(const std::vector<int>& values) {
  return list(values, [](int id) { return std::to_string(id); });
}

/// The members of one object, in the order given.
class Object {
 public:
  Object& raw(const char* name, const std::string& value) {
    text_ += text_.empty() ? "{\"" : ",\"";
    text_ += name;
    text_ += "\":" + value;
    return *this;
  }
  Object& text(const char* name, const std::string& value) { return raw(name, quoted(value)); }
  Object& integer(const char* name, std::int64_t value) { return raw(name, std::to_string(value)); }
  Object& boolean(const char* name, bool value) { return raw(name, truth(value)); }
  Object& real(const char* name, double value, double scale) { return raw(name, number(value, scale)); }
  std::string done() const { return text_.empty() ? "{}" : text_ + "}"; }

 private:
  std::string text_;
};

std::string source(const Source& s) {
  return Object()
      .text("file", s.file)
      .integer("frame", s.frame)
      .integer("frames", s.frames)
      .integer("width", s.width)
      .integer("height", s.height)
      .real("dpi", s.dpi, kCoordinate)
      .boolean("dpi_estimated", s.dpi_estimated)
      .integer("spread_page", s.spread_page)
      .text("sha256", s.sha256)
      .done();
}

/// The step keeps all its digits: it is multiplied by the number of the node.
std::string flat(const FlatMap& map) {
  if (map.identity()) return "null";
  return Object()
      .raw("step", shortest(map.step))
      .integer("columns", map.columns)
      .integer("rows", map.rows)
      .raw("nodes", list(map.nodes, [](const Point& p) { return point(p, kNode); }))
      .done();
}

std::string rule(const Rule& r) {
  return Object()
      .raw("from", point(r.from))
      .raw("to", point(r.to))
      .real("thickness", r.thickness, kCoordinate)
      .done();
}

std::string region(const Region& r) {
  return Object()
      .integer("id", r.id)
      .text("kind", to_string(r.kind))
      .text("direction", to_string(r.direction))
      .raw("outline", outline(r.outline))
      .integer("column", r.column)
      .integer("band", r.band)
      .integer("box", r.box)
      .boolean("inverted", r.inverted)
      .raw("lines", ids(r.lines))
      .text("language", r.language)
      .done();
}

std::string word(const Word& w) {
  return Object()
      .raw("outline", outline(w.outline))
      .text("text", w.text)
      .real("confidence", w.confidence, kShare)
      .boolean("space_before", w.space_before)
      .done();
}

std::string said(const Said& s) {
  return Object()
      .text("reader", s.reader)
      .text("text", s.text)
      .real("confidence", s.confidence, kShare)
      .raw("confidences", list(s.confidences, [](double c) { return number(c, kCharacterShare); }))
      .done();
}

std::string evidence(const std::map<std::string, double>& values) {
  Object object;
  for (const auto& [name, value] : values) object.real(name.c_str(), value, kShare);
  return object.done();
}

std::string candidate(const Candidate& c) {
  return Object().text("text", c.text).real("confidence", c.confidence, kShare).done();
}

std::string dispute(const Dispute& d) {
  Object object;
  object.integer("offset", static_cast<std::int64_t>(d.offset))
      .text("chosen", d.chosen)
      .text("rejected", d.rejected)
      .text("reader", d.reader)
      .text("reason", d.reason)
      .real("odds", d.odds, kShare)
      .raw("evidence", evidence(d.evidence));
  if (!d.candidates.empty()) object.raw("candidates", list(d.candidates, candidate));
  return object.done();
}

std::string line(const Line& l) {
  return Object()
      .integer("id", l.id)
      .integer("region", l.region)
      .raw("outline", outline(l.outline))
      .text("direction", to_string(l.direction))
      .real("glyph_size", l.glyph_size, kCoordinate)
      .real("weight", l.weight, kShare)
      .real("detection", l.detection, kShare)
      .text("text", l.text)
      .real("confidence", l.confidence, kShare)
      .raw("words", list(l.words, word))
      .raw("said", list(l.said, said))
      .raw("disputes", list(l.disputes, dispute))
      .done();
}

std::string article(const Article& a) {
  return Object().integer("id", a.id).raw("regions", ids(a.regions)).done();
}

std::string paragraph_line(const ParagraphLine& l) {
  return Object()
      .integer("line", l.line)
      .integer("offset", static_cast<std::int64_t>(l.offset))
      .text("join", to_string(l.join))
      .text("reason", l.reason)
      .boolean("undecided", l.undecided)
      .done();
}

std::string paragraph(const Paragraph& p) {
  return Object()
      .integer("id", p.id)
      .integer("article", p.article)
      .text("kind", to_string(p.kind))
      .text("role", to_string(p.role))
      .integer("lead", static_cast<std::int64_t>(p.lead))
      .boolean("continues", p.continues)
      .text("text", p.text)
      .raw("lines", list(p.lines, paragraph_line))
      .done();
}

std::string dropped(const Dropped& d) {
  return Object().raw("outline", outline(d.outline)).text("reason", to_string(d.reason)).done();
}

std::string step(const Step& s) {
  return Object().text("name", s.name).text("version", s.version).text("parameters", s.parameters).done();
}

std::string texts(const std::map<std::string, std::string>& values) {
  std::string out;
  for (const auto& [name, value] : values)
    out += (out.empty() ? "{" : ",") + quoted(name) + ":" + quoted(value);
  return out.empty() ? "{}" : out + "}";
}

std::string made_by(const MadeBy& m) {
  return Object()
      .text("program", m.version.empty() ? "" : "broadsheet")
      .text("version", m.version)
      .raw("models", texts(m.models))
      .raw("options", texts(m.options))
      .done();
}

}  // namespace

std::string to_json(const Page& page) {
  std::string out = "{\"schema\":" + quoted(std::string(kPageSchema));
  const auto member = [&out](const char* name, const std::string& value) {
    out += ",\n\"";
    out += name;
    out += "\":" + value;
  };
  member("source", source(page.source));
  member("turn", std::to_string(page.flat.turn()));
  const auto error = predicted_error(page);
  member("predicted_error", error ? number(*error, kErrorShare) : "null");
  member("flat", flat(page.flat));
  member("rules", list(page.rules, rule, true));
  member("regions", list(page.regions, region, true));
  member("lines", list(page.lines, line, true));
  member("articles", list(page.articles, article, true));
  member("paragraphs", list(page.paragraphs, paragraph, true));
  member("dropped", list(page.dropped, dropped, true));
  member("provenance", list(page.provenance, step, true));
  member("made_by", made_by(page.made_by));
  member("notes", list(page.notes, quoted, true));
  return out + "}\n";
}

}  // namespace broadsheet::write
