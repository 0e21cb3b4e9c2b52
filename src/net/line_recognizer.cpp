#include "net/line_recognizer.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "net/grey_tensor.h"

namespace broadsheet::net {

namespace {

constexpr int kWidthUnit = 32;  // pixels: widths are rounded up to it, so that few shapes are ever compiled
constexpr int kNarrowest = 64;

// Label 0 is the blank, then the characters of the model in order, a space last. None where `list` has none.
std::vector<std::string> characters_of(std::istream& list) {
  std::vector<std::string> characters{""};
  for (std::string line; std::getline(list, line);) {
    if (line.ends_with('\r')) line.pop_back();
    characters.push_back(line);
  }
  if (characters.size() == 1) return {};
  characters.emplace_back(" ");
  return characters;
}

std::vector<std::string> characters_of(const Network& network, const std::string& model_file) {
  std::istringstream own(network.note("character"));
  std::vector<std::string> characters = characters_of(own);
  if (!characters.empty()) return characters;
  std::ifstream beside(std::filesystem::path(model_file).replace_extension(".txt"));
  return characters_of(beside);
}

}  // namespace

Result<LineRecognizer> LineRecognizer::open(const std::string& model_file, Precision precision) {
  Result<Network> network = Network::open(model_file, precision);
  if (!network) return tl::unexpected(network.error());
  std::vector<std::string> characters = characters_of(*network, model_file);
  if (characters.empty())
    return tl::unexpected(Error{ErrorCode::missing_model,
                                model_file,
                                {},
                                "nothing says which characters the model reads",
                                "run scripts/fetch-models"});
  const std::vector<int> shape = network->input_shape();
  if (shape.size() != 4 || shape[1] < 1 || shape[2] < 1)
    return tl::unexpected(Error{ErrorCode::missing_model,
                                model_file,
                                {},
                                "the model does not read lines of one height",
                                "run scripts/fetch-models"});
  return LineRecognizer(std::move(*network), std::move(characters), shape[1], shape[2]);
}

Result<Posterior> LineRecognizer::read(const cv::Mat& line) {
  const int width = std::max(kNarrowest, (line.cols + kWidthUnit - 1) / kWidthUnit * kWidthUnit);
  Result<Tensor> output = network_.run(grey_tensor(line, channels_, height_, width));
  if (!output) return tl::unexpected(output.error());
  if (output->shape.size() != 3 || output->shape[2] != characters_.size())
    return tl::unexpected(
        Error{ErrorCode::engine, "", {}, "the recognition network answers in an unknown form", ""});
  const std::size_t steps = output->shape[1];
  return Posterior{steps, output->shape[2], std::move(output->values),
                   static_cast<double>(width) / static_cast<double>(std::max<std::size_t>(1, steps))};
}

}  // namespace broadsheet::net
