#include "cli/reflow.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/exit_codes.h"
#include "cli/issue.h"
#include "cli/models.h"
#include "cli/print.h"
#include "cli/user_words.h"
#include "page/error.h"
#include "reflow/reflow.h"
#include "reflow/text_stream.h"
#include "text/encoding.h"
#include "text/language.h"
#include "text/lexicon.h"
#include "write/file.h"
#include "write/ocr_read.h"
#include "write/reflowed.h"
#include "write/text.h"

namespace broadsheet::cli {
namespace {

constexpr std::size_t kBlock = std::size_t{1} << 20U;  // bytes read at once

struct ReflowFlags {
  std::vector<std::string> inputs;
  std::string output = "-";
  std::string encoding = "auto";
  std::string format = "text";
  std::string language;
  std::string user_words;
  std::string furniture;
  bool keep_lines = false;
  bool anew = false;
  bool issue = false;
};

// A file, or what comes down a pipe.
class Input {
 public:
  static Result<Input> open(const std::string& name) {
    if (name == "-") return Input(name, stdin);
    std::error_code error;
    const auto status = std::filesystem::status(name, error);
    if (!std::filesystem::exists(status))
      return tl::unexpected(Error{ErrorCode::not_found, name, {}, "there is no such file", ""});
    if (std::filesystem::is_directory(status))
      return tl::unexpected(Error{ErrorCode::bad_input, name, {}, "this is a folder", "name a text file"});
    std::FILE* file = std::fopen(name.c_str(), "rb");
    if (file == nullptr)
      return tl::unexpected(
          Error{ErrorCode::unreadable, name, {}, "the file cannot be opened: " + system_reason(), ""});
    return Input(name, file);
  }

  std::string name() const { return name_ == "-" ? "standard input" : name_; }

  /// As many bytes as are wanted; fewer only at the end.
  Result<std::string> read(std::size_t wanted) {
    std::string bytes(wanted, '\0');
    bytes.resize(std::fread(bytes.data(), 1, wanted, file_.get()));
    if (std::ferror(file_.get()) != 0)
      return tl::unexpected(
          Error{ErrorCode::unreadable, name(), {}, "cannot be read: " + system_reason(), ""});
    return bytes;
  }

 private:
  struct Close {
    void operator()(std::FILE* file) const {
      if (file != stdin) std::fclose(file);
    }
  };
  Input(std::string name, std::FILE* file) : name_(std::move(name)), file_(file) {}
  static std::string system_reason() { return std::strerror(errno); }

  std::string name_;
  std::unique_ptr<std::FILE, Close> file_;
};

// A file that is written whole or not at all, or standard output.
class Output {
 public:
  static Result<Output> open(const std::string& name) {
    if (name == "-") return Output({});
    return write::OutputFile::open(name).map([](write::OutputFile file) { return Output(std::move(file)); });
  }

  Result<void> write(const std::string& text) {
    if (file_) return file_->write(text);
    return checked(std::fwrite(text.data(), 1, text.size(), stdout) == text.size());
  }
  Result<void> finish() {
    if (file_) return file_->finish();
    return checked(std::fflush(stdout) == 0);
  }
  /// A reader that has seen enough and closed the pipe (`| head`) is no failure; there is no one to write to
  /// then.
  bool closed() const { return closed_; }

 private:
  explicit Output(std::optional<write::OutputFile> file) : file_(std::move(file)) {}
  Result<void> checked(bool written) {
    closed_ = closed_ || (!written && errno == EPIPE);
    if (written || closed_) return {};
    return tl::unexpected(Error{ErrorCode::unwritable, "standard output", {}, std::strerror(errno), ""});
  }

  std::optional<write::OutputFile> file_;
  bool closed_ = false;
};

Error no_such_encoding(const std::string& name) {
  return {ErrorCode::bad_input,
          name,
          {},
          "there is no encoding of this name",
          "common ones are UTF-8, GB18030, Big5, UTF-16 and windows-1252"};
}

// Each piece of a long text takes and gives back the same megabytes. glibc would map them anew every time,
// and the kernel clear them; so they are kept.
void keep_freed_memory() {
#ifdef __GLIBC__
  constexpr int kLargest = 64 << 20;  // bytes of one block, more than any of a piece has
  constexpr int kMost = 256 << 20;    // bytes kept in all, more than a piece takes
  mallopt(M_MMAP_THRESHOLD, kLargest);
  mallopt(M_TRIM_THRESHOLD, kMost);
#endif
}

// Plain text, read, reflowed and written as it comes.
Result<void> reflow_stream(Input& input, std::string block, const std::string& encoding,
                           const reflow::Options& options, write::ReflowedWriter& writer, Output& output) {
  auto decoder = text::Decoder::open(encoding == "auto" ? text::guess_encoding(block) : encoding);
  if (!decoder) return tl::unexpected(no_such_encoding(encoding));
  keep_freed_memory();
  reflow::TextStream stream(options);
  const auto write = [&](const std::vector<Paragraph>& paragraphs) {
    std::string text;
    for (const Paragraph& paragraph : paragraphs) text += writer.add(paragraph);
    return output.write(text);
  };
  for (bool last = false; !last && !output.closed();) {
    last = block.size() < kBlock;
    const auto utf8 = decoder->decode(block, last);
    if (!utf8)
      return tl::unexpected(Error{ErrorCode::bad_input,
                                  input.name(),
                                  {},
                                  "line " + std::to_string(utf8.error()) + " is not " + decoder->encoding(),
                                  "name the encoding of the text with --encoding"});
    if (auto written = write(stream.add(*utf8)); !written) return written;
    if (last) break;
    Result<std::string> next = input.read(kBlock);
    if (!next) return tl::unexpected(next.error());
    block = std::move(*next);
  }
  return write(stream.finish());
}

// The page's paragraphs in the order in which they are to be read. Those that the file brings stay, but where
// the user asks for what decides them.
std::vector<const Paragraph*> reflowed(Page& page, const ReflowFlags& flags, const reflow::Options& options) {
  const bool own = !page.paragraphs.empty();  // no other program's file brings any
  if (flags.anew || flags.keep_lines || !flags.language.empty() || !flags.user_words.empty())
    reflow::reflow(page, options);
  else
    reflow::complete(page, options);
  const write::Furniture as_found = own ? write::Furniture::omit : write::Furniture::place;
  return write::written_paragraphs(page, {write::furniture_from(flags.furniture).value_or(as_found)});
}

// The pages of a file of an OCR engine, with the places of their lines; each by itself.
Result<void> reflow_pages(Input& input, std::string bytes, const ReflowFlags& flags,
                          const reflow::Options& options, write::ReflowedWriter& writer, Output& output) {
  for (std::size_t had = kBlock; had == kBlock;) {
    const Result<std::string> more = input.read(kBlock);
    if (!more) return tl::unexpected(more.error());
    had = more->size();
    bytes += *more;
  }
  Result<std::vector<Page>> pages = write::read_ocr(input.name(), bytes);
  if (!pages) return tl::unexpected(pages.error());
  for (std::size_t i = 0; i < pages->size() && !output.closed(); ++i) {
    Page& page = (*pages)[i];
    for (const std::string& note : page.notes)
      say(input.name() + ", page " + std::to_string(i + 1) + ": " + note);
    std::string text;
    for (const Paragraph* paragraph : reflowed(page, flags, options))
      text += writer.add(*paragraph, &page, static_cast<int>(i) + 1);
    if (auto written = output.write(text); !written) return written;
  }
  return {};
}

// A text, or pages one by one.
Result<void> reflow_input(const std::string& name, const ReflowFlags& flags, const reflow::Options& options) {
  Result<Input> input = Input::open(name);
  if (!input) return tl::unexpected(input.error());
  Result<std::string> block = input->read(kBlock);
  if (!block) return tl::unexpected(block.error());
  Result<Output> output = Output::open(flags.output);
  if (!output) return tl::unexpected(output.error());

  write::ReflowedWriter writer(*write::reflowed_format_from(flags.format));
  if (auto written = output->write(writer.begin()); !written) return written;
  const bool places = write::recognize_ocr_format(*block) != write::OcrFormat::none;
  auto done = places ? reflow_pages(*input, std::move(*block), flags, options, writer, *output)
                     : reflow_stream(*input, std::move(*block), flags.encoding, options, writer, *output);
  if (!done) return done;
  if (auto written = output->write(writer.end()); !written) return written;
  return output->finish();
}

// The pages of an issue joined.
Result<void> reflow_issue(const std::vector<std::string>& inputs, const ReflowFlags& flags,
                          const reflow::Options& options) {
  Result<std::vector<Page>> pages = pages_of_issue(inputs);
  if (!pages) return tl::unexpected(pages.error());
  Result<Output> output = Output::open(flags.output);
  if (!output) return tl::unexpected(output.error());
  const std::string text =
      text_of_issue(std::move(*pages), options, *write::reflowed_format_from(flags.format));
  if (auto written = output->write(text); !written) return written;
  return output->finish();
}

int run_reflow(const ReflowFlags& flags) {
  std::vector<std::string> user_words;
  if (!flags.user_words.empty()) {
    Result<std::vector<std::string>> words = user_words_from(flags.user_words);
    if (!words) {
      say(words.error());
      return kNothingRead;
    }
    user_words = std::move(*words);
  }
  const text::Lexicon lexicon(text::Lexicon::default_folders(find_models("")), text::UserWords(user_words));
  const reflow::Options options{
      .keep_lines = flags.keep_lines, .lexicon = &lexicon, .language = text::language_named(flags.language)};
  const std::vector<std::string> inputs = flags.inputs.empty() ? std::vector<std::string>{"-"} : flags.inputs;
  const Result<void> done =
      flags.issue ? reflow_issue(inputs, flags, options) : reflow_input(inputs.front(), flags, options);
  if (done) return kOk;
  say(done.error());
  const ErrorCode code = done.error().code;
  return code == ErrorCode::unwritable || code == ErrorCode::disk_full ? kNotReady : kNothingRead;
}

}  // namespace

void add_reflow_command(CLI::App& app, int& exit_code) {
  const auto flags = std::make_shared<ReflowFlags>();
  CLI::App* command =
      app.add_subcommand("reflow", "Join the broken lines and words of a text from another program");
  command->add_option(
      "FILE", flags->inputs,
      "Plain text with the lines of the print, of any length, or ALTO, PAGE XML, hOCR, "
      "pdftotext -bbox-layout or "
      "JSON of this program, whatever it is called; - or nothing reads standard input. With --issue "
      "several, and folders");
  command->add_option("-o,--output", flags->output, "Write here instead of to standard output")
      ->type_name("FILE");
  command
      ->add_option(
          "--format", flags->format,
          "text, markdown, json (each paragraph with the lines it came from), or undecided (the words of "
          "which nothing tells whether their hyphen is the printer's); tei, of an issue")
      ->type_name("text|markdown|json|undecided|tei")
      ->capture_default_str()
      ->check([](const std::string& name) {
        return write::reflowed_format_from(name) ? std::string() : "there is no format \"" + name + "\"";
      });
  command
      ->add_option("--encoding", flags->encoding,
                   "Encoding of the text, as UTF-8, GB18030, Big5, UTF-16 or windows-1252; auto: recognized")
      ->type_name("NAME")
      ->capture_default_str();
  command
      ->add_option("-l,--language", flags->language,
                   "Language whose words mend broken ones, by its Tesseract name (eng, deu); else guessed")
      ->type_name("LANG");
  command
      ->add_option("--user-words", flags->user_words,
                   "A file with words and names, one a line, that broken ones are mended by before all else "
                   "(hobby-horse, or hobbyhorse)")
      ->type_name("FILE");
  command->add_flag(
      "--keep-lines", flags->keep_lines,
      "Keep the printed lines inside a paragraph and mend no word; an empty line parts paragraphs");
  command->add_flag("--anew", flags->anew,
                    "Also of this program's JSON, ALTO, PAGE XML and hOCR, which tell how their lines were "
                    "joined, decide it again; so do --language, --user-words and --keep-lines");
  command
      ->add_option(
          "--furniture", flags->furniture,
          "Masthead, folio and page number of a page: omit, last or place, as broadsheet read has it; "
          "by default omit of this program's files, place of others")
      ->type_name("WHERE")
      ->check([](const std::string& name) {
        return write::furniture_from(name) ? std::string() : "is none of omit, last, place";
      });
  command->add_flag(
      "--issue", flags->issue,
      "The files are pages of one issue, in this order; a folder stands for all pages in it, by "
      "their names. Articles that go on on another page (\"Continued on page 6\") are joined, words "
      "mended as they stand elsewhere in the issue; masthead, folios and page numbers are left out");
  command->footer(kExitCodesHelp);
  command->callback([flags, &exit_code] {
    if (flags->inputs.size() > 1 && !flags->issue)
      throw CLI::ValidationError("FILE", "one at a time; for the pages of one issue say --issue");
    if (flags->issue && write::reflowed_format_from(flags->format) == write::ReflowedFormat::undecided)
      throw CLI::ValidationError("--format", "undecided words are told of one text or page, not of an issue");
    if (!flags->issue && write::reflowed_format_from(flags->format) == write::ReflowedFormat::tei)
      throw CLI::ValidationError("--format", "tei is of an issue: say --issue");
    exit_code = run_reflow(*flags);
  });
}

}  // namespace broadsheet::cli
