#include "write/edits_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "text/normalize.h"
#include "write/json_members.h"

namespace broadsheet::write {

namespace {

constexpr std::size_t kHexDigits = 64;  // of a SHA-256
constexpr int kMostFrames = 1'000'000;  // more than any file holds

enum class Use : std::uint8_t { never, may, must };

/// Which members an edit has beside "edit" and "frame".
struct Form {
  bool many = false;  ///< "boxes" instead of "box"
  Use kind = Use::never;
  Use direction = Use::never;
  Use language = Use::never;
  Use text = Use::never;
};

Form form_of(Edit::Action action) {
  switch (action) {
    case Edit::Action::region:
      return {.kind = Use::may, .direction = Use::may, .language = Use::may};
    case Edit::Action::line:
      return {.direction = Use::may, .text = Use::may};
    case Edit::Action::kind:
      return {.kind = Use::must};
    case Edit::Action::text:
      return {.text = Use::must};
    case Edit::Action::article:
    case Edit::Action::order:
    case Edit::Action::join:
      return {.many = true};
    case Edit::Action::drop:
    case Edit::Action::split:
      break;
  }
  return {};
}

Quad place_value(const json& value) {
  Quad place;
  if (!value.is_array() || value.size() != place.corner.size())
    throw Fault{"", "is neither [left, top, right, bottom] nor four corners"};
  if (value[0].is_array()) {
    place = outline_value(value);
  } else {
    const std::vector<double> sides = list_value(value, coordinate_value);
    place = quad_of({sides[0], sides[1], sides[2], sides[3]});
  }
  const auto& [a, b, c, d] = place.corner;
  const double twice = (c.x - a.x) * (d.y - b.y) - (d.x - b.x) * (c.y - a.y);
  const bool upside_down = !value[0].is_array() && (c.x <= a.x || c.y <= a.y);
  if (twice == 0 || upside_down) throw Fault{"", "has no area"};
  return place;
}

std::string line_text_value(const json& value) {
  std::string line = text::nfc(text_value(value));
  if (line.find('\n') != std::string::npos) throw Fault{"", "is more than a line"};
  return line;
}

/// A name such as "chi_sim" or "script/Fraktur"; whether it can be read in is settled where the page is.
std::string language_value(const json& value) {
  constexpr std::size_t kLongest = 64;  // bytes; Tesseract's longest has 20
  const std::string name = text_value(value);
  const bool plain = std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '/';
  });
  if (!plain || name.empty() || name.size() > kLongest) throw Fault{"", "is no name of a language"};
  return name;
}

template <class Read>
auto optional_member(const json& object, const char* name, Use use, Read read)
    -> std::optional<decltype(read(object))> {
  if (use == Use::never || (use == Use::may && !object.contains(name))) return std::nullopt;
  return Members(object).as(name, read);
}

EditsFile::Entry entry(const json& value) {
  const Members members(value);
  EditsFile::Entry entry;
  entry.edit.action = members.as("edit", [](const json& action) { return named_value(action, action_from); });
  const Form form = form_of(entry.edit.action);
  if (value.contains("frame")) entry.frame = members.integer("frame");
  if (entry.frame < 0 || entry.frame > kMostFrames) throw Fault{"frame", "is no page of a file"};
  if (form.many) {
    entry.edit.places = members.list("boxes", place_value);
    if (entry.edit.places.empty()) throw Fault{"boxes", "is empty"};
    if (entry.edit.action == Edit::Action::join && entry.edit.places.size() < 2)
      throw Fault{"boxes", "is one line, which joins nothing"};
  } else {
    entry.edit.places = {members.as("box", place_value)};
  }
  entry.edit.kind = optional_member(value, "kind", form.kind,
                                    [](const json& kind) { return named_value(kind, kind_from); });
  entry.edit.direction = optional_member(value, "direction", form.direction, [](const json& direction) {
    return named_value(direction, direction_from);
  });
  entry.edit.language = optional_member(value, "language", form.language, language_value);
  entry.edit.text = optional_member(value, "text", form.text, line_text_value);
  for (const auto& [name, ignored] : value.items()) {
    const bool known = name == "edit" || name == "frame" || name == (form.many ? "boxes" : "box") ||
                       (name == "kind" && form.kind != Use::never) ||
                       (name == "direction" && form.direction != Use::never) ||
                       (name == "language" && form.language != Use::never) ||
                       (name == "text" && form.text != Use::never);
    if (!known)
      throw Fault{name, std::string("is unknown to the edit \"") + to_string(entry.edit.action) + "\""};
  }
  return entry;
}

EditsFile file_of(const json& value) {
  const Members members(value);
  if (members.text("schema") != kEditsSchema)
    throw Fault{"schema", "is \"" + members.text("schema") + "\", not \"" + std::string(kEditsSchema) + "\""};
  EditsFile file;
  file.sha256 = members.text("sha256");
  if (file.sha256.size() != kHexDigits ||
      file.sha256.find_first_not_of("0123456789abcdef") != std::string::npos)
    throw Fault{"sha256", "is not 64 hexadecimal digits in lower case"};
  file.entries = members.list("edits", entry);
  for (std::size_t k = 0; k < file.entries.size(); ++k) file.entries[k].edit.number = static_cast<int>(k);
  for (const auto& [name, ignored] : value.items())
    if (name != "schema" && name != "sha256" && name != "edits") throw Fault{name, "is unknown"};
  return file;
}

std::string point(const Point& p) { return fmt::format("[{:.1f},{:.1f}]", p.x, p.y); }

std::string box(const Quad& place) {
  const auto& [a, b, c, d] = place.corner;
  if (place == quad_of(bounds(place)))
    return fmt::format("[{:.1f},{:.1f},{:.1f},{:.1f}]", a.x, a.y, c.x, c.y);
  return fmt::format("[{},{},{},{}]", point(a), point(b), point(c), point(d));
}

std::string entry_text(const EditsFile::Entry& entry) {
  std::string out = fmt::format(R"({{"edit":"{}")", to_string(entry.edit.action));
  if (entry.frame != 0) out += fmt::format(",\"frame\":{}", entry.frame);
  if (form_of(entry.edit.action).many) {
    std::string list;
    for (const Quad& place : entry.edit.places) list += (list.empty() ? "" : ",") + box(place);
    out += ",\"boxes\":[" + list + "]";
  } else {
    out += ",\"box\":" + box(entry.edit.places.front());
  }
  if (entry.edit.kind) out += fmt::format(R"(,"kind":"{}")", to_string(*entry.edit.kind));
  if (entry.edit.direction) out += fmt::format(R"(,"direction":"{}")", to_string(*entry.edit.direction));
  if (entry.edit.language) out += fmt::format(R"(,"language":"{}")", *entry.edit.language);
  if (entry.edit.text)
    out += ",\"text\":" + json(*entry.edit.text).dump(-1, ' ', false, json::error_handler_t::replace);
  return out + "}";
}

}  // namespace

std::string edits_file_of(const std::string& scan) {
  return std::filesystem::path(scan).replace_extension(".edits.json").string();
}

std::vector<Edit> EditsFile::of(int frame) const {
  std::vector<Edit> edits;
  for (const Entry& entry : entries)
    if (entry.frame == frame) edits.push_back(entry.edit);
  return edits;
}

Result<EditsFile> edits_from_json(const std::string& name, std::string_view text) {
  const auto bad = [&](std::string cause) {
    return tl::unexpected(Error{ErrorCode::bad_input, name, {}, std::move(cause), ""});
  };
  const json value = json::parse(text, nullptr, false);
  if (value.is_discarded()) return bad("this is not JSON, or it is cut short");
  try {
    return file_of(value);
  } catch (const Fault& fault) {
    return bad((fault.where.empty() ? "the whole" : fault.where) + " " + fault.what);
  }
}

std::string to_json(const EditsFile& file) {
  std::string list;
  for (const EditsFile::Entry& entry : file.entries)
    list += (list.empty() ? "\n " : ",\n ") + entry_text(entry);
  return fmt::format("{{\"schema\":\"{}\",\n\"sha256\":\"{}\",\n\"edits\":[{}\n]}}\n", kEditsSchema,
                     file.sha256, list);
}

}  // namespace broadsheet::write
