#include "batch/interrupt.h"

#include <array>
#include <csignal>

namespace broadsheet::batch {

namespace {

constexpr std::array kSignals{SIGINT, SIGTERM};

// A handler knows nothing but the number of its signal.
volatile std::sig_atomic_t signals = 0;
volatile std::sig_atomic_t first_signal = 0;
std::array<struct sigaction, kSignals.size()> before{};

void count_signal(int signal) {
  if (signals == 0) first_signal = signal;
  signals = signals + 1;
}

}  // namespace

Interrupt::Interrupt() {
  signals = 0;
  first_signal = 0;
  struct sigaction action {};
  action.sa_handler = count_signal;
  action.sa_flags = SA_RESTART;  // waiting for workers, by poll(), is cut short all the same
  for (std::size_t i = 0; i < kSignals.size(); ++i) {
    ::sigaction(kSignals[i], nullptr, &before[i]);
    // Whoever had a signal ignored from outside, as nohup does for another, means it.
    if (before[i].sa_handler != SIG_IGN) ::sigaction(kSignals[i], &action, nullptr);
  }
}

Interrupt::~Interrupt() {
  for (std::size_t i = 0; i < kSignals.size(); ++i) ::sigaction(kSignals[i], &before[i], nullptr);
}

int Interrupt::count() { return signals; }

int Interrupt::signal() { return first_signal; }

}  // namespace broadsheet::batch
