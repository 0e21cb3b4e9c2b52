// Lists of Chinese names parted by spaces, as newspapers print committees, winners and the dead.
//
// Names of two characters are often set with a space inside, to fill the width of three: `刘 洋 马德明 孙
// 莉`. Such a line has more characters apart than together and yet is no wide setting. What gives it away:
// the lone characters come in pairs between the longer names. A line end may cut a name anywhere, so the
// first and the last name of a line need not be whole.
#pragma once

#include <string_view>

namespace broadsheet::text {

/// Is `line`, with single spaces, a list of names with at least one of three or four characters in it?
bool is_name_list(std::u32string_view line);

/// Do `left` and `right`, single spaces in both, stand at the two sides of a line end in a list of names (or
/// of other short words), and did that line end take the place of a space? False where it cuts a name, too.
bool is_space_between_names(std::u32string_view left, std::u32string_view right);

}  // namespace broadsheet::text
