// Ctrl-C (SIGINT) and SIGTERM, counted instead of obeyed, so that a run can end in its own way.
#pragma once

namespace broadsheet::batch {

/// Counts while it lives; afterwards the signals do what they did before. One at a time.
class Interrupt {
 public:
  Interrupt();
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;
  Interrupt(Interrupt&&) = delete;
  Interrupt& operator=(Interrupt&&) = delete;

  /// How many signals came.
  static int count();
  /// The number of the first; 0: none came.
  static int signal();
};

}  // namespace broadsheet::batch
