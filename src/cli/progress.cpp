#include "cli/progress.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <iostream>

#include "cli/print.h"

namespace broadsheet::cli {

namespace {

constexpr int kWidthUnknown = 80;
constexpr int kShortestBar = 10;  // columns; the bar is left out where the words leave less
constexpr int kLongestBar = 40;
constexpr const char* kClearLine = "\r\x1b[K";

int terminal_width() {
  winsize size{};
  return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : kWidthUnknown;
}

class Bar : public batch::ProgressSink {
 public:
  void page_done(const batch::Progress& progress, const std::string& /*name*/) override { draw(progress); }
  void failed(const batch::Progress& progress, const Error& error) override {
    std::cerr << kClearLine << error_line(error) << '\n';
    draw(progress);
  }
  void tick(const batch::Progress& progress) override { draw(progress); }
  void end(const batch::Progress& /*progress*/) override { std::cerr << kClearLine << std::flush; }

 private:
  static void draw(const batch::Progress& progress) {
    // One column stays free: a cursor after the last would begin a new line on some terminals.
    std::cerr << kClearLine << bar_line(progress, terminal_width() - 1) << std::flush;
  }
};

class Lines : public batch::ProgressSink {
 public:
  void page_done(const batch::Progress& progress, const std::string& name) override {
    say(fmt::format("{}/{} {}", progress.done, progress.total, name));
  }
  void failed(const batch::Progress& /*progress*/, const Error& error) override { say(error); }
  void tick(const batch::Progress& /*progress*/) override {}
  void end(const batch::Progress& /*progress*/) override {}
};

class Quiet : public batch::ProgressSink {
 public:
  void page_done(const batch::Progress& /*progress*/, const std::string& /*name*/) override {}
  void failed(const batch::Progress& /*progress*/, const Error& error) override { say(error); }
  void tick(const batch::Progress& /*progress*/) override {}
  void end(const batch::Progress& /*progress*/) override {}
};

}  // namespace

ProgressStyle progress_style(bool quiet) {
  if (quiet) return ProgressStyle::quiet;
  return ::isatty(STDERR_FILENO) == 1 ? ProgressStyle::bar : ProgressStyle::lines;
}

std::unique_ptr<batch::ProgressSink> make_progress(ProgressStyle style) {
  if (style == ProgressStyle::bar) return std::make_unique<Bar>();
  if (style == ProgressStyle::lines) return std::make_unique<Lines>();
  return std::make_unique<Quiet>();
}

std::string duration(double seconds) {
  const auto whole = static_cast<long>(std::lround(std::max(0.0, seconds)));
  if (whole < 60) return fmt::format("{} s", whole);
  const long minutes = (whole + 30) / 60;
  if (minutes < 60) return fmt::format("{} min", minutes);
  return fmt::format("{} h {:02} min", minutes / 60, minutes % 60);
}

std::string pages(int count) { return fmt::format("{} {}", count, count == 1 ? "page" : "pages"); }

std::string bar_line(const batch::Progress& progress, int width) {
  std::string words = fmt::format("{}/{}", progress.done, pages(progress.total));
  if (const auto rate = progress.pages_a_minute()) words += fmt::format(", {:.1f} a minute", *rate);
  if (const auto left = progress.seconds_left()) words += ", " + duration(*left) + " left";
  if (progress.failed > 0) words += fmt::format(", {} failed", progress.failed);
  const int room = std::min(kLongestBar, width - static_cast<int>(words.size()) - 3);
  if (room >= kShortestBar) {
    const int full = progress.total > 0 ? room * progress.done / progress.total : 0;
    words = "[" + std::string(full, '#') + std::string(room - full, '-') + "] " + words;
  }
  return words.substr(0, static_cast<std::size_t>(std::max(0, width)));
}

}  // namespace broadsheet::cli
