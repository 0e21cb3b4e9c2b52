// Which request is handed out next, and which once more.
//
// Requests go out in their order. One that fails in a way that may pass waits until all others are answered
// and is then tried once more with no other in hand, as memory, a disk or a processor shared with others may
// have been the reason; only its second failure counts.
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <vector>

namespace broadsheet::batch {

class Queue {
 public:
  /// The requests are 0 to count - 1.
  explicit Queue(std::size_t count) : tried_(count, false) {}

  /// The next to be handed out, which is then in hand; none where nothing is, or not yet.
  std::optional<std::size_t> next();

  /// One in hand is answered for good.
  void answered() { --in_hand_; }

  /// One in hand has failed in a way that may pass. False when it did so before: then it is answered for
  /// good.
  bool postpone(std::size_t request);

  /// Those postponed are tried before the rest, as soon as nothing is in hand any more.
  void try_again_now() { hurried_ = true; }

  /// Nothing more is handed out.
  void finish() { finishing_ = true; }

  /// How many can be in hand at a time, of at most `jobs`.
  std::size_t width(std::size_t jobs);

  /// A request is tried once more, so that there is to be nobody beside it.
  bool alone() const { return alone_; }

  /// Whether nothing is in hand and nothing will be handed out.
  bool done() const;

 private:
  void settle();

  std::vector<bool> tried_;            // and failed, once
  std::deque<std::size_t> postponed_;  // to be tried again
  std::size_t next_ = 0;
  std::size_t in_hand_ = 0;
  bool alone_ = false;
  bool hurried_ = false;
  bool finishing_ = false;
};

}  // namespace broadsheet::batch
