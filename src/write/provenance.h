// What the JSON of a page says of one of the steps that made it, without reading all of the page.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace broadsheet::write {

/// The parameters of a step of "provenance", as to_json wrote them; empty when there was no such step. None
/// when the text is not one of to_json's.
std::optional<std::string> parameters_in(std::string_view page_json, std::string_view step);

}  // namespace broadsheet::write
