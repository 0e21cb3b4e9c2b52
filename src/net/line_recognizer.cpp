#include "net/line_recognizer.h"

#include <sstream>

#include "net/grey_tensor.h"

namespace broadsheet::net {

namespace {

constexpr int kWidthUnit = 32;  // pixels: widths are rounded up to it, so that few shapes are ever compiled
constexpr int kNarrowest = 64;

// Label 0 is the blank, then the characters of the model in order, a space last.
std::vector<std::string> characters_of(const std::string& list) {
  std::vector<std::string> characters{""};
  std::istringstream lines(list);
  for (std::string line; std::getline(lines, line);) characters.push_back(line);
  characters.emplace_back(" ");
  return characters;
}

}  // namespace

Result<LineRecognizer> LineRecognizer::open(const std::string& model_file, Precision precision) {
  Result<Network> network = Network::open(model_file, precision);
  if (!network) return tl::unexpected(network.error());
  const std::string list = network->note("character");
  if (list.empty())
    return tl::unexpected(Error{ErrorCode::missing_model,
                                model_file,
                                {},
                                "the model does not say which characters it reads",
                                "run scripts/fetch-models"});
  return LineRecognizer(std::move(*network), characters_of(list));
}

Result<Posterior> LineRecognizer::read(const cv::Mat& line) {
  const int width = std::max(kNarrowest, (line.cols + kWidthUnit - 1) / kWidthUnit * kWidthUnit);
  Result<Tensor> output = network_.run(grey_tensor(line, kHeight, width));
  if (!output) return tl::unexpected(output.error());
  if (output->shape.size() != 3 || output->shape[2] != characters_.size())
    return tl::unexpected(
        Error{ErrorCode::engine, "", {}, "the recognition network answers in an unknown form", ""});
  return Posterior{output->shape[1], output->shape[2], std::move(output->values)};
}

}  // namespace broadsheet::net
