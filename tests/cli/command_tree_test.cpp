// What tells of the options: the plain values, manual pages, completions.
#include "cli/command_tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <CLI/CLI.hpp>

#include "cli/completions.h"
#include "cli/exit_codes.h"
#include "cli/manual.h"

namespace broadsheet::cli {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

struct SmallProgram {
  SmallProgram() : app("Reads 'all' of it.", "paper") {
    app.set_version_flag("--version", "paper 1.0");
    CLI::App* read = app.add_subcommand("read", "Read pages");
    read->add_option("INPUT", inputs, "Scans [many]")->required();
    read->add_option("-o,--output", output, "Folder: where it goes")->type_name("DIR")->capture_default_str();
    read->add_option("--format", format, "What's written")->type_name("txt|json[,...]");
    read->add_flag("--quiet", quiet, ".errors only");
    read->footer(std::string("One line\nand more.\n\n") + kExitCodesHelp);
    CLI::App* hidden = app.add_subcommand("worker", "Not for people");
    hidden->group("");
  }
  ProgramHelp help() const { return help_of(app); }

  CLI::App app;
  std::vector<std::string> inputs;
  std::string output = "here", format;
  bool quiet = false;
};

TEST(Value, ItsNameTellsWhatItMayBe) {
  EXPECT_EQ(value_named("").kind, ValueKind::none);
  EXPECT_EQ(value_named("FILE").kind, ValueKind::file);
  EXPECT_EQ(value_named("DIR").kind, ValueKind::folder);
  EXPECT_EQ(value_named("X,Y,W,H[:kind[:direction]]").kind, ValueKind::open);
  EXPECT_EQ(value_named("fast|best").kind, ValueKind::words);
  EXPECT_THAT(value_named("fast|best").words, ElementsAre("fast", "best"));
  EXPECT_EQ(value_named("SECONDS|auto|none").kind, ValueKind::open);
  EXPECT_THAT(value_named("SECONDS|auto|none").words, ElementsAre("auto", "none"));
}

TEST(Value, OfAListKnowsTheSignBetween) {
  EXPECT_EQ(value_named("txt|json[,...]").separator, ',');
  EXPECT_THAT(value_named("txt|json[,...]").words, ElementsAre("txt", "json"));
  const Value languages = value_named("LANG[+LANG...]|auto");
  EXPECT_EQ(languages.separator, '+');
  EXPECT_THAT(languages.words, testing::IsSupersetOf({"chi_sim", "eng", "auto"}));
}

TEST(CommandTree, HoldsWhatHelpShows) {
  const ProgramHelp help = SmallProgram().help();
  EXPECT_EQ(help.version, "paper 1.0");
  ASSERT_EQ(help.commands.size(), 1U);
  const CommandHelp& read = help.commands[0];
  EXPECT_EQ(read.footer, "One line\nand more.");
  ASSERT_EQ(read.arguments.size(), 1U);
  EXPECT_TRUE(read.arguments[0].several);
  EXPECT_TRUE(read.arguments[0].required);
  ASSERT_EQ(read.options.size(), 4U);  // with --help
  EXPECT_THAT(read.options[1].names, ElementsAre("-o", "--output"));
  EXPECT_EQ(read.options[1].by_default, "here");
  EXPECT_EQ(read.options[3].value.kind, ValueKind::none);
}

TEST(Manual, HasEveryOptionAndNoLineThatRoffTakesForARequest) {
  const ProgramHelp help = SmallProgram().help();
  const std::string page = manual_page(help, help.commands[0]);
  EXPECT_THAT(page, HasSubstr(".TH PAPER\\-READ 1"));
  EXPECT_THAT(page, HasSubstr("[\\fIOPTION\\fR]... \\fIINPUT\\fR...\n"));
  EXPECT_THAT(
      page,
      HasSubstr(
          ".TP\n\\fB\\-o\\fR, \\fB\\-\\-output\\fR \\fIDIR\\fR\nFolder: where it goes.\nDefault: here.\n"));
  EXPECT_THAT(page, HasSubstr("\n\\&.errors only.\n"));
  EXPECT_THAT(page, HasSubstr(".TP\n\\fB3\\fR\nNo input could be read, or there was none.\n"));
  EXPECT_THAT(manual_page(help), HasSubstr("\\fBpaper read\\fR"));
  EXPECT_THAT(manual_page(help), Not(HasSubstr("worker")));
}

TEST(Completions, QuoteWhatTheirShellWouldTakeForItsOwn) {
  const ProgramHelp help = SmallProgram().help();
  EXPECT_THAT(zsh_completion(help),
              HasSubstr(R"('[What'\''s written]:txt|json\[,...\]:_values -s , value txt json')"));
  EXPECT_THAT(zsh_completion(help), HasSubstr(R"([Folder\: where it goes]:DIR:_files -/)"));
  EXPECT_THAT(fish_completion(help),
              HasSubstr(R"(-l format -r -f -a '(__fish_append , txt json)' -d 'What\'s written')"));
  EXPECT_THAT(bash_completion(help), HasSubstr("read:-o | read:--output) _broadsheet_folders ;;"));
  EXPECT_THAT(bash_completion(help), HasSubstr("read:--format) _broadsheet_list ',' 'txt json' ;;"));
}

}  // namespace
}  // namespace broadsheet::cli
