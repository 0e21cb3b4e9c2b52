// Ways in which a reader of newspaper pages goes wrong, done to a truth, so that scores have something to
// measure.
#pragma once

#include <random>
#include <string>
#include <vector>

namespace broadsheet::score {

/// A truth's lines, "%%" lines among them, line ends taken off.
std::vector<std::string> lines_of(const std::string& text);

std::string paragraphs_merged(
    const std::string& truth);  ///< every second one glued to the one before, or spaced
std::string articles_mixed(const std::string& truth);   ///< order turned round, every third part dropped
std::string columns_swapped(const std::string& truth);  ///< halves of paragraphs out of place
std::string width_varied(const std::string& truth);  ///< full width, straight quotes, other dashes and dots
std::string characters_worn(const std::string& truth,
                            std::mt19937& random);  ///< lost, doubled, taken for others
std::string bytes_broken(const std::string& truth,
                         std::mt19937& random);  ///< no longer UTF-8; CR LF, BOM, NUL

}  // namespace broadsheet::score
