// The data of other projects that an installation brings along (scripts/make-tarball): languages of
// Tesseract, dictionaries, WordNet, the model of Chinese words, each in a folder of PREFIX/share/broadsheet
// for the program PREFIX/bin/broadsheet, so that it runs where nothing is installed and wherever it is put.
//
// Each of these projects has a variable of the environment that names its folder; what the user sets there
// stands. The variables go to worker processes as all others do. A PREFIX with a colon in its name cannot be
// said in those that take several folders, and the data there is not found.
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace broadsheet::cli {

/// The variables to be set for a program in the folder `program`, and their values: those whose folder is
/// there.
std::map<std::string, std::string> own_data(const std::filesystem::path& program);

/// Sets those of this program that are not set yet. Before any thread runs and any library is asked.
void use_own_data();

}  // namespace broadsheet::cli
