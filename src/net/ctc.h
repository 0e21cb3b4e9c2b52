// From what a recognition network says at every step along a line to characters.
//
// The network gives at each step the probability of every label and of "none" (label 0, the blank). A
// character is a run of steps at which it is the likeliest; the same character twice has a blank between.
//   A. Graves, S. Fernandez, F. Gomez, J. Schmidhuber: Connectionist Temporal Classification: Labelling
//   Unsegmented Sequence Data with Recurrent Neural Networks, 2006.
// What else a character may be is read where the network is surest of it: there nearly all the probability
// lies on characters that look alike.
#pragma once

#include <cstddef>
#include <vector>

namespace broadsheet::net {

/// Probabilities, one row a step.
struct Posterior {
  std::size_t steps = 0;
  std::size_t labels = 0;
  std::vector<float> values;
  double step = 0;  ///< pixels along the line from one step to the next

  const float* at(std::size_t step) const { return values.data() + step * labels; }
};

struct CtcChoice {
  std::size_t label = 0;
  double probability = 0;
};

struct CtcCharacter {
  std::size_t label = 0;
  std::size_t first = 0;          ///< step at which its run begins
  std::size_t last = 0;           ///< and ends, inclusive
  std::size_t peak = 0;           ///< where it is likeliest
  double probability = 0;         ///< there
  std::vector<CtcChoice> others;  ///< there, the likeliest first, blank among them; at most four
};

constexpr std::size_t kBlank = 0;

/// The best path: the likeliest label of every step, runs made one, blanks dropped.
std::vector<CtcCharacter> best_path(const Posterior& posterior);

}  // namespace broadsheet::net
