// Which reader reads a line first, and when the other is asked.
//
// Chinese is read by the neural reader first, letters and Fraktur by Tesseract: each is the better and the
// cheaper there. The other is asked where the first is unsure; how unsure is what the profiles differ in.
// Vertical Chinese is always read by both but in `fast`, as the neural reader drops commas there. In `fast` a
// quick reader comes before both (quick_reader.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "recognize/signs.h"
#include "recognize/type_group.h"

namespace broadsheet::recognize {

enum class Profile : std::uint8_t { fast, balanced, best };
enum class ReaderChoice : std::uint8_t { automatic, tesseract, neural, both };

const char* to_string(Profile profile);
std::optional<Profile> profile_from(const std::string& name);
/// "auto", "tesseract", "neural", "both".
const char* to_string(ReaderChoice choice);
std::optional<ReaderChoice> reader_choice_from(const std::string& name);

bool neural_first(TypeGroup group, ReaderChoice choice);

/// Whether the second reader is to be asked, by what the first one read.
bool ask_second(const std::vector<Sign>& first, TypeGroup group, Profile profile, ReaderChoice choice);

}  // namespace broadsheet::recognize
