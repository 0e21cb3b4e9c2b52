// The script that Slurm runs as a job array: every task reads one shard.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace broadsheet::cli {

struct BatchScript {
  std::filesystem::path program;     ///< absolute
  std::filesystem::path folder;      ///< where relative names begin; absolute
  std::filesystem::path logs;        ///< each task writes JOB-TASK.log there
  std::vector<std::string> options;  ///< of `read`, but for --jobs and --shard
  std::vector<std::string> inputs;
  int tasks = 1;
  int processors = 1;  ///< of a task; what the scheduler was told instead (--cpus-per-task) stands
};

/// As one word of a POSIX shell, whatever bytes are in it: 'it'\''s'
std::string shell_word(const std::string& text);

/// A script for bash. Tasks that Slurm stopped are started again, and one that finds itself on a node that
/// does not see the folders ends with kNotReady.
std::string batch_script(const BatchScript& script);

}  // namespace broadsheet::cli
