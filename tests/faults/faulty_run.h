// A folder of scans, some of which do harm, and the program that reads them with the pipeline of
// tests/cli/fake_pipeline.cpp: the name of a scan tells it what to do.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "../cli/program.h"
#include "../write/temporary_folder.h"

namespace broadsheet {

struct FaultyRun : testing::Test {
  std::filesystem::path scans() const { return folder / "scans"; }
  std::filesystem::path out() const { return folder / "out"; }

  /// Grey pictures of 8 x 8 pixels.
  void scan(const std::vector<std::string>& names) const {
    for (const std::string& name : names) put(scans() / name, "P5 8 8 255\n" + std::string(64, '\x80'));
  }

  std::vector<std::string> command(const std::vector<std::string>& more) const {
    std::vector<std::string> all{"read", scans().string(), "-o", out().string(), "--format", "txt"};
    all.insert(all.end(), more.begin(), more.end());
    return all;
  }
  Ran read(const std::vector<std::string>& more = {}) const {
    return run_program(BROADSHEET_FAKE, command(more));
  }

  /// Waits until a scan that marks its begin is in a worker's hand; false when it is not after a minute.
  bool in_hand(const std::string& name) const {
    constexpr std::chrono::minutes kPatience{1};
    const auto end = std::chrono::steady_clock::now() + kPatience;
    while (!std::filesystem::exists(scans() / (name + ".mark"))) {
      if (std::chrono::steady_clock::now() > end) return false;
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return true;
  }

  /// Names of all files among the outputs, whatever they are.
  std::set<std::string> outputs() const {
    std::set<std::string> names;
    for (const auto& [name, bytes] : outputs_in(out())) names.insert(name);
    return names;
  }

  /// How often the journals say of each page that it was read.
  std::map<std::string, int> times_read() const {
    std::map<std::string, int> times;
    const std::filesystem::path journal = out() / ".broadsheet" / "journal";
    if (!std::filesystem::exists(journal)) return times;  // killed before it was made
    for (const auto& entry : std::filesystem::directory_iterator(journal)) {
      for (const std::string& line : lines_of(content(entry))) {
        const auto record = nlohmann::json::parse(line, nullptr, false);
        if (record.is_object() && record.value("state", "") == "read")
          ++times[record.at("page").get<std::string>()];
      }
    }
    return times;
  }

  TemporaryFolder folder;
};

}  // namespace broadsheet
