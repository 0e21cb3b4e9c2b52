#include "cli/batch_script.h"

#include <fmt/format.h>

#include "cli/exit_codes.h"

namespace broadsheet::cli {

std::string shell_word(const std::string& text) {
  std::string word = "'";
  for (const char c : text) {
    if (c == '\'')
      word += R"('\'')";
    else
      word += c;
  }
  return word + "'";
}

std::string batch_script(const BatchScript& script) {
  std::string command = shell_word(script.program.string()) + " read";
  for (const std::string& option : script.options) command += " " + shell_word(option);
  command += fmt::format(R"( "--jobs=${{SLURM_CPUS_PER_TASK:-{}}}" "--shard=$SLURM_ARRAY_TASK_ID/{}")",
                         script.processors, script.tasks);
  command += " --";
  for (const std::string& input : script.inputs) command += " " + shell_word(input);
  const std::string logs = shell_word(script.logs.string());
  return fmt::format(
      "#!/bin/bash\n"
      "# What broadsheet submit gave to Slurm. To go on after a job that was cancelled or ran out of time, "
      "give it to sbatch again.\n"
      "#SBATCH --job-name=broadsheet\n"
      "#SBATCH --array=1-{}\n"
      "#SBATCH --requeue\n"
      "#SBATCH --cpus-per-task={}\n"
      "#SBATCH --output=/dev/null\n"
      "\n"
      "# {}: this node does not see the folders, which all nodes have to share.\n"
      "cd -- {} && [ -d {} ] || exit {}\n"
      "exec >>{}/\"$SLURM_ARRAY_JOB_ID-$SLURM_ARRAY_TASK_ID.log\" 2>&1\n"
      "exec {}\n",
      script.tasks, script.processors, static_cast<int>(kNotReady), shell_word(script.folder.string()), logs,
      static_cast<int>(kNotReady), logs, command);
}

}  // namespace broadsheet::cli
