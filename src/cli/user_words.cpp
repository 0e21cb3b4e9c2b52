#include "cli/user_words.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "text/utf.h"

namespace broadsheet::cli {

namespace {

constexpr const char* kBlank = " \t\r\f\v";
constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

tl::unexpected<Error> failed(ErrorCode code, const std::string& file, std::string cause, const char* next) {
  return tl::unexpected(Error{code, file, std::nullopt, std::move(cause), next});
}

}  // namespace

Result<std::vector<std::string>> user_words_from(const std::string& file) {
  std::error_code error;
  if (!std::filesystem::exists(file, error))
    return failed(ErrorCode::not_found, file, "there is no such file of words", "check --user-words");
  // A folder can be opened like a file, but its first byte is an exception.
  std::ifstream stream;
  if (!std::filesystem::is_directory(file, error)) stream.open(file, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(stream), {}};
  if (!stream.is_open() || stream.bad())
    return failed(ErrorCode::unreadable, file, "the file of words cannot be read",
                  "name a text file with one word a line");
  if (text.starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
  std::vector<std::string> words;
  std::istringstream lines(text);
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (text::first_malformed(line))
      return failed(ErrorCode::bad_input, file, "line " + std::to_string(number) + " is not UTF-8",
                    "save the words as UTF-8, one a line");
    const std::size_t first = line.find_first_not_of(kBlank);
    if (first == std::string::npos) continue;
    words.push_back(line.substr(first, line.find_last_not_of(kBlank) - first + 1));
  }
  if (words.empty())
    return failed(ErrorCode::bad_input, file, "there is no word in it", "write one word a line");
  return words;
}

}  // namespace broadsheet::cli
