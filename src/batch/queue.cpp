#include "batch/queue.h"

#include <algorithm>

namespace broadsheet::batch {

/// From handing out in turn to trying again and back, where nothing is in hand.
void Queue::settle() {
  if (in_hand_ > 0) return;
  alone_ = !postponed_.empty() && (alone_ || hurried_ || next_ == tried_.size());
  hurried_ = hurried_ && alone_;
}

std::optional<std::size_t> Queue::next() {
  settle();
  if (finishing_) return std::nullopt;
  if (alone_) {
    if (in_hand_ > 0) return std::nullopt;
    const std::size_t request = postponed_.front();
    postponed_.pop_front();
    ++in_hand_;
    return request;
  }
  if (next_ == tried_.size() || (hurried_ && !postponed_.empty())) return std::nullopt;
  ++in_hand_;
  return next_++;
}

bool Queue::postpone(std::size_t request) {
  --in_hand_;
  if (tried_[request]) return false;
  tried_[request] = true;
  postponed_.push_back(request);
  return true;
}

std::size_t Queue::width(std::size_t jobs) {
  settle();
  if (finishing_) return in_hand_;
  if (alone_) return 1;
  return std::min(jobs, in_hand_ + tried_.size() - next_);
}

bool Queue::done() const {
  return in_hand_ == 0 && (finishing_ || (next_ == tried_.size() && postponed_.empty()));
}

}  // namespace broadsheet::batch
