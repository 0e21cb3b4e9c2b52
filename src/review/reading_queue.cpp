#include "review/reading_queue.h"

#include <algorithm>
#include <array>

namespace broadsheet::review {

const char* to_string(ReadingState state) {
  constexpr std::array kNames{"none", "waiting", "reading", "failed"};
  return kNames.at(static_cast<std::size_t>(state));
}

ReadingQueue::ReadingQueue(ReadAgain read,
                           std::function<std::shared_ptr<const Entry>(const std::string&)> find)
    : read_(std::move(read)), find_(std::move(find)), thread_([this] { work(); }) {}

ReadingQueue::~ReadingQueue() {
  stop_ = true;
  {
    const std::lock_guard lock(mutex_);
    waiting_.clear();
  }
  changed_.notify_all();
  thread_.join();
}

void ReadingQueue::add(const Entry& entry, std::chrono::milliseconds after) {
  const std::string& page = entry.record.planned.page;
  {
    const std::lock_guard lock(mutex_);
    waiting_[page] = {entry.id, Clock::now() + after};
    trouble_.erase(page);
  }
  changed_.notify_all();
}

ReadingQueue::Told ReadingQueue::of(const Entry& entry) const {
  const std::string& page = entry.record.planned.page;
  const std::lock_guard lock(mutex_);
  if (reading_ == page && !reading_.empty()) return {ReadingState::reading};
  if (waiting_.contains(page)) return {ReadingState::waiting};
  const auto failed = trouble_.find(page);
  if (failed != trouble_.end()) return {ReadingState::failed, failed->second};
  return {};
}

std::size_t ReadingQueue::size() const {
  const std::lock_guard lock(mutex_);
  return waiting_.size() + (reading_.empty() ? 0 : 1);
}

void ReadingQueue::work() {
  std::unique_lock lock(mutex_);
  while (!stop_) {
    const auto next = std::min_element(waiting_.begin(), waiting_.end(), [](const auto& a, const auto& b) {
      return a.second.due < b.second.due;
    });
    if (next == waiting_.end()) {
      changed_.wait(lock);
    } else if (const Clock::time_point due = next->second.due; due > Clock::now()) {
      changed_.wait_until(lock, due);
    } else {
      reading_ = next->first;
      const std::string id = next->second.id;
      waiting_.erase(next);
      lock.unlock();
      const std::shared_ptr<const Entry> entry = find_(id);
      const Result<void> done = entry ? read_(*entry, stop_) : Result<void>();
      lock.lock();
      if (!done) trouble_[reading_] = to_line(done.error());
      reading_.clear();
    }
  }
}

}  // namespace broadsheet::review
