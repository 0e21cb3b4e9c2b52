// broadsheet submit, with a script in the place of sbatch that keeps what it was given.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../write/temporary_folder.h"
#include "cli/batch_script.h"
#include "program.h"

namespace broadsheet::cli {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

void put_program(const fs::path& path, const std::string& script) {
  put(path, script);
  fs::permissions(path, fs::perms::owner_all);
}

struct Submit : testing::Test {
  Submit() {
    put_program(folder / "bin/sbatch",
                "#!/bin/sh\nprintf '%s\\n' \"$@\" >'" + given().string() + "'\necho '4711;cluster'\n");
    put(scans() / "a.png", "");
  }
  fs::path scans() const { return folder / "scans"; }
  fs::path out() const { return folder / "out"; }
  fs::path given() const { return folder / "given"; }
  fs::path script() const { return out() / ".broadsheet/submit.sh"; }

  Ran submit(std::vector<std::string> arguments, const std::string& path = "/bin") const {
    arguments.insert(arguments.begin(), "submit");
    How how;
    how.set = {"PATH=" + path};
    return run_program(BROADSHEET_FAKE, arguments, how);
  }
  Ran submit_scans(std::vector<std::string> more) const {
    more.insert(more.begin(), {scans().string(), "-o", out().string()});
    return submit(std::move(more), (folder / "bin").string() + ":/bin:/usr/bin");
  }

  TemporaryFolder folder;
};

TEST_F(Submit, GivesSbatchAnArrayOfTasksAndTellsTheJob) {
  const Ran ran = submit_scans({"--tasks", "3"});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("job 4711 of 3 tasks\n"));
  EXPECT_THAT(ran.out, HasSubstr("broadsheet status '" + out().string() + "'"));
  EXPECT_THAT(lines_of(content(given())), ElementsAre("--parsable", script().string()));
  const std::string text = content(script());
  EXPECT_THAT(text, HasSubstr("\n#SBATCH --array=1-3\n"));
  EXPECT_THAT(text, HasSubstr("\n#SBATCH --requeue\n"));
  EXPECT_THAT(text, HasSubstr("--shard=$SLURM_ARRAY_TASK_ID/3"));
  EXPECT_TRUE(fs::is_directory(out() / ".broadsheet/slurm"));
}

TEST_F(Submit, HandsOnTheOptionsOfReadAndThoseOfSbatch) {
  const Ran ran = submit_scans({"-l", "deu+eng", "-j", "4", "--keep-lines", "--region", "1,2,30,40",
                                "--region", "5,6,70,80", "--", "--partition=long", "it's"});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(lines_of(content(given())),
              ElementsAre("--parsable", "--partition=long", "it's", script().string()));
  const std::string text = content(script());
  EXPECT_THAT(text, HasSubstr("=deu+eng'"));
  EXPECT_THAT(text, HasSubstr("'--keep-lines'"));
  EXPECT_THAT(text, HasSubstr("'--region=1,2,30,40' '--region=5,6,70,80'"));
  EXPECT_THAT(text, HasSubstr("#SBATCH --cpus-per-task=4\n"));
  EXPECT_THAT(text, Not(HasSubstr("--tasks")));
}

TEST_F(Submit, WhatReadWouldNotTakeIsNotSubmitted) {
  EXPECT_EQ(submit_scans({"--no-such-option"}).exit_code, 2);
  EXPECT_EQ(submit_scans({"--furniture", "nowhere"}).exit_code, 2);
  EXPECT_EQ(submit_scans({"--dry-run"}).exit_code, 2);
  EXPECT_EQ(submit_scans({"--watch"}).exit_code, 2);
  EXPECT_EQ(submit({}).exit_code, 2);
  EXPECT_EQ(submit({scans().string()}).exit_code, 2);
  EXPECT_EQ(submit({scans().string(), "-o", "-"}).exit_code, 2);
  EXPECT_EQ(submit({"--files-from", "-", "-o", out().string()}).exit_code, 2);
  EXPECT_EQ(submit_scans({"--", "--array=1-9"}).exit_code, 2);
  EXPECT_FALSE(fs::exists(given()));
}

TEST_F(Submit, AMissingInputIsNamed) {
  const Ran ran = submit({(folder / "nothing").string(), "-o", out().string()});
  EXPECT_EQ(ran.exit_code, 3);
  EXPECT_THAT(lines_of(ran.err), ElementsAre(HasSubstr("nothing: there is no such file or folder")));
}

TEST_F(Submit, WithoutSlurmItTellsOfShards) {
  const Ran ran = submit({scans().string(), "-o", out().string()}, "/no/such/folder");
  EXPECT_EQ(ran.exit_code, 4);
  EXPECT_THAT(lines_of(ran.err), ElementsAre(HasSubstr("--shard I/N")));
}

TEST_F(Submit, AnOutputFolderThatCannotBeIsAnError) {
  put(out(), "a file");
  EXPECT_EQ(submit_scans({}).exit_code, 4);
  EXPECT_FALSE(fs::exists(given()));
}

TEST_F(Submit, WhatSbatchRefusesIsAnError) {
  put_program(folder / "bin/sbatch", "#!/bin/sh\necho 'invalid partition' >&2\nexit 1\n");
  const Ran ran = submit_scans({});
  EXPECT_EQ(ran.exit_code, 4);
  EXPECT_THAT(ran.err, HasSubstr("invalid partition"));
  EXPECT_THAT(ran.out, IsEmpty());
}

struct Script : testing::Test {
  /// What the program of the script is given, a line an argument.
  std::vector<std::string> run(BatchScript script) const {
    script.program = folder / "it's a program";
    put_program(script.program, "#!/bin/sh\npwd\nprintf '%s\\n' \"$@\"\n");
    put(folder / "script", batch_script(script));
    How how;
    how.set = {"SLURM_ARRAY_TASK_ID=2", "SLURM_ARRAY_JOB_ID=7", "SLURM_CPUS_PER_TASK=5"};
    ran = run_program("/bin/bash", {(folder / "script").string()}, how);
    return lines_of(content(script.logs / "7-2.log"));
  }
  TemporaryFolder folder;
  mutable Ran ran;
};

TEST_F(Script, GivesTheProgramNamesAsTheyAre) {
  BatchScript script;
  script.folder = folder / "a 'folder' $HOME";
  script.logs = script.folder / "log `s`";
  fs::create_directories(script.logs);
  script.options = {"--output=x y", "--keep-lines"};
  script.inputs = {"\"第一版\"", "-a*", "\xff\\"};
  script.tasks = 3;
  EXPECT_THAT(run(script), ElementsAre(script.folder.string(), "read", "--output=x y", "--keep-lines",
                                       "--jobs=5", "--shard=2/3", "--", "\"第一版\"", "-a*", "\xff\\"));
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
}

TEST_F(Script, EndsWhereTheFoldersAreNotSeen) {
  BatchScript script;
  script.folder = folder.path();
  script.logs = folder / "nowhere";
  EXPECT_THAT(run(script), IsEmpty());
  EXPECT_EQ(ran.exit_code, 4);
}

}  // namespace
}  // namespace broadsheet::cli
