#include "net/ctc.h"

#include <algorithm>
#include <opencv2/core.hpp>

namespace broadsheet::net {

namespace {

constexpr std::size_t kOthers = 4;
constexpr double kWorthNaming = 0.001;  // probability under which another reading is not named

// The likeliest label, the lower of two alike. A row holds thousands of labels and most rows are blank ones,
// so half of all probability ends the search, and OpenCV looks at many labels at once.
std::size_t likeliest_in(const float* row, std::size_t labels) {
  constexpr float kHalf = 0.5F;
  if (row[kBlank] > kHalf) return kBlank;
  const cv::Mat wrapped(1, static_cast<int>(labels), CV_32F,
                        const_cast<float*>(row));  // NOLINT(*-const-cast)
  int at[2] = {0, 0};                              // NOLINT(*-avoid-c-arrays): as OpenCV wants it
  cv::minMaxIdx(wrapped, nullptr, nullptr, nullptr, at);
  return static_cast<std::size_t>(at[1]);
}

std::vector<CtcChoice> others_at(const float* row, std::size_t labels, std::size_t chosen) {
  std::vector<CtcChoice> others;
  for (std::size_t label = 0; label < labels; ++label)
    if (label != chosen && row[label] >= kWorthNaming) others.push_back({label, row[label]});
  std::sort(others.begin(), others.end(), [](const CtcChoice& a, const CtcChoice& b) {
    return a.probability != b.probability ? a.probability > b.probability : a.label < b.label;
  });
  if (others.size() > kOthers) others.resize(kOthers);
  return others;
}

}  // namespace

std::vector<CtcCharacter> best_path(const Posterior& posterior) {
  std::vector<CtcCharacter> characters;
  std::size_t before = kBlank;
  for (std::size_t step = 0; step < posterior.steps; ++step) {
    const float* row = posterior.at(step);
    const std::size_t label = likeliest_in(row, posterior.labels);
    if (label != kBlank && label != before) characters.push_back({label, step, step, step, row[label], {}});
    if (label != kBlank) {
      CtcCharacter& character = characters.back();
      character.last = step;
      if (row[label] > character.probability) {
        character.probability = row[label];
        character.peak = step;
      }
    }
    before = label;
  }
  for (CtcCharacter& character : characters)
    character.others = others_at(posterior.at(character.peak), posterior.labels, character.label);
  return characters;
}

}  // namespace broadsheet::net
