// Tesseract's language models: what their names say, and the Debian package that holds each.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace broadsheet::recognize {

/// Reads Chinese (also Japanese) characters: chi_sim, chi_tra_vert, HanS, jpn ...
bool is_han_model(const std::string& language);

/// Reads Chinese in its simplified form: chi_sim, HanS and their vertical forms.
bool is_simplified_model(const std::string& language);

/// Reads broken type: Fraktur, frk.
bool is_fraktur_model(const std::string& language);

/// Made for vertical lines.
bool is_vertical_model(const std::string& language);

/// The model for vertical lines of the same script, "chi_sim" -> "chi_sim_vert"; none when there is no such
/// thing or `language` is one already.
std::optional<std::string> vertical_model(const std::string& language);

/// What -l auto chooses from, where it is installed.
std::vector<std::string> automatic_languages();

/// "chi_sim" -> "tesseract-ocr-chi-sim", "Fraktur" -> "tesseract-ocr-script-frak".
std::string debian_package(const std::string& language);

}  // namespace broadsheet::recognize
