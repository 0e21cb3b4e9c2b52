#include "score/score_files.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <system_error>
#include <utility>
#include <vector>

#include "score/joint_text.h"

namespace broadsheet::score {
namespace {

Error error_of(ErrorCode code, const std::string& file, std::string cause, std::string next_step = "") {
  Error error;
  error.code = code;
  error.file = file;
  error.cause = std::move(cause);
  error.next_step = std::move(next_step);
  return error;
}

Result<std::string> bytes_of(const std::string& name) {
  std::error_code status;
  if (!std::filesystem::exists(name, status)) {
    return tl::unexpected(error_of(ErrorCode::not_found, name, "there is no such file"));
  }
  if (std::filesystem::is_directory(name, status)) {
    return tl::unexpected(error_of(ErrorCode::unreadable, name, "this is a folder"));
  }
  std::ifstream stream(name, std::ios::binary);
  std::string bytes((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
  if (!stream) return tl::unexpected(error_of(ErrorCode::unreadable, name, "the file cannot be read"));
  return bytes;
}

Result<Score> score_layouts(const std::string& truth, const std::string& truth_bytes,
                            const std::string& output, const std::string& output_bytes) {
  const Result<Layout> wanted = read_layout_truth(truth, truth_bytes);
  if (!wanted) return tl::unexpected(wanted.error());
  const Result<Layout> found = read_page_layout(output, output_bytes);
  if (!found) return tl::unexpected(found.error());
  if (wanted->lines.empty())
    return tl::unexpected(error_of(ErrorCode::bad_input, truth, "the truth holds no line of text"));
  if (wanted->width != found->width || wanted->height != found->height) {
    const auto size = [](const Layout& l) {
      return std::to_string(l.width) + "x" + std::to_string(l.height);
    };
    return tl::unexpected(error_of(
        ErrorCode::bad_input, output,
        "the page is of a picture of " + size(*found) + " pixels, the truth of one of " + size(*wanted),
        "read the very picture that the truth was made for"));
  }
  return score_layout(*wanted, *found);
}

Result<Score> score_texts(const std::string& truth, const std::string& truth_bytes, const std::string& output,
                          const std::string& output_bytes) {
  Result<TextScore> score = score_text(truth_bytes, output_bytes);
  if (!score) {
    Error error = score.error();
    error.file = output;
    return tl::unexpected(error);
  }
  if (score->characters == 0)
    return tl::unexpected(error_of(ErrorCode::bad_input, truth, "the truth holds no text"));
  return std::move(*score);
}

/// What stands between the line feeds; one at the end begins no further line.
std::vector<std::string> lines_of(const std::string& bytes) {
  std::vector<std::string> lines;
  std::istringstream stream(bytes);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

Result<Score> score_line_texts(const std::string& truth, const std::string& truth_bytes,
                               const std::string& output, const std::string& output_bytes) {
  const std::vector<std::string> wanted = lines_of(truth_bytes);
  const std::vector<std::string> found = lines_of(output_bytes);
  if (wanted.size() != found.size()) {
    return tl::unexpected(error_of(ErrorCode::bad_input, output,
                                   "the output has " + std::to_string(found.size()) + " lines, the truth " +
                                       std::to_string(wanted.size()),
                                   "leave an empty line where nothing was read"));
  }
  std::vector<std::pair<std::string, std::string>> pairs;
  for (std::size_t i = 0; i < wanted.size(); ++i) pairs.emplace_back(wanted[i], found[i]);
  const LineScore score = score_lines(pairs);
  if (score.characters == 0)
    return tl::unexpected(error_of(ErrorCode::bad_input, truth, "the truth holds no text"));
  return score;
}

struct Files {
  std::string truth;  ///< the bytes
  std::string output;
};

Result<Files> both(const std::string& truth, const std::string& output) {
  const Result<std::string> truth_bytes = bytes_of(truth);
  if (!truth_bytes) return tl::unexpected(truth_bytes.error());
  const Result<std::string> output_bytes = bytes_of(output);
  if (!output_bytes) return tl::unexpected(output_bytes.error());
  return Files{*truth_bytes, *output_bytes};
}

}  // namespace

Result<Score> score_files(const std::string& truth, const std::string& output) {
  return both(truth, output).and_then([&](const Files& files) {
    const auto compare = is_layout_truth(files.truth) ? score_layouts : score_texts;
    return compare(truth, files.truth, output, files.output);
  });
}

Result<Score> score_line_files(const std::string& truth, const std::string& output) {
  return both(truth, output).and_then([&](const Files& files) {
    return score_line_texts(truth, files.truth, output, files.output);
  });
}

Result<Score> score_reflow_files(const std::string& truth, const std::string& broken,
                                 const std::string& output) {
  return both(truth, output).and_then([&](const Files& files) -> Result<Score> {
    const Result<std::string> broken_bytes = bytes_of(broken);
    if (!broken_bytes) return tl::unexpected(broken_bytes.error());
    Result<ReflowScore> score = score_reflow(files.truth, *broken_bytes, files.output);
    if (score) return std::move(*score);
    Error error = score.error();
    error.file = joint_text(files.truth).characters.empty() ? truth : broken;
    return tl::unexpected(error);
  });
}

Result<Layout> read_layout_truth_file(const std::string& name) {
  return bytes_of(name).and_then([&](const std::string& bytes) { return read_layout_truth(name, bytes); });
}

}  // namespace broadsheet::score
