// A PDF may name files, addresses, programs and scripts, and carry files in it: its pages are painted, and
// nothing else happens.
#include <gtest/gtest.h>

#include <set>

#include "load_helpers.h"
#include "made_pdf.h"
#include "watched_file.h"

namespace broadsheet::load {
namespace {

namespace fs = std::filesystem;

std::string in_place_of(std::string text, const std::string& what, const std::string& by) {
  const std::size_t at = text.find(what);
  EXPECT_NE(at, std::string::npos) << what;
  return text.replace(at, what.size(), by);
}

/// A scan with more in its catalog, its page and its picture; the table that is wrong now is pieced together.
std::string scan_with(const std::string& of_catalog, const std::string& of_page,
                      const std::string& of_image) {
  const FileBytes plain = pdf_of({scanned_page(marked_page(), 300)});
  std::string bytes(plain.begin(), plain.end());
  bytes = in_place_of(bytes, "/Type /Catalog", "/Type /Catalog " + of_catalog);
  bytes = in_place_of(bytes, "/Type /Page ", "/Type /Page " + of_page + " ");
  return in_place_of(bytes, "/Subtype /Image", "/Subtype /Image " + of_image);
}

class PdfExternal : public testing::Test {
 protected:
  PdfExternal() : secret_(folder_.write("secret", "\x01\x02hidden")), watched_(secret_) {}

  /// Decodes it, and asks that nothing was opened, called, made or run.
  Result<Picture> decoded(const std::string& pdf) {
    const std::string file = folder_.write("scan.pdf", pdf);
    const std::set<fs::path> here = listed(fs::current_path()), there = listed(folder_.path());
    const auto sizes = frame_sizes(file);
    EXPECT_TRUE(!sizes || sizes->size() == 1);
    auto picture = decode(file, 0);
    EXPECT_FALSE(watched_.was_opened());
    EXPECT_FALSE(address_.was_called());
    EXPECT_EQ(listed(fs::current_path()), here);
    EXPECT_EQ(listed(folder_.path()), there);
    return picture;
  }
  std::string launched() const { return folder_.at("launched"); }

  const TempFolder folder_;
  const std::string secret_;
  const WatchedFile watched_;
  const WatchedAddress address_;

 private:
  static std::set<fs::path> listed(const fs::path& folder) {
    std::set<fs::path> names;
    for (const auto& entry : fs::directory_iterator(folder)) names.insert(entry.path());
    return names;
  }
};

TEST_F(PdfExternal, WhatIsOpenedWouldBeSeen) {
  EXPECT_FALSE(watched_.was_opened());
  std::ifstream(secret_).get();
  EXPECT_TRUE(watched_.was_opened());
}

TEST_F(PdfExternal, ActionsAreNotRun) {
  const std::string run =
      "<< /S /Launch /F (/bin/sh) /Unix << /F (/bin/sh) /P (-c \"touch " + launched() + "\") >> >>";
  const std::string script = "<< /S /JavaScript /JS (app.launchURL\\(\"" + address_.url() + "\"\\)) >>";
  const std::string call = "<< /S /URI /URI (" + address_.url() + ") >>";
  const std::string leave = "<< /S /GoToR /F (" + secret_ + ") /D [0 /Fit] >>";
  for (const std::string& action : {run, script, call, leave}) {
    SCOPED_TRACE(action);
    const auto picture = decoded(
        scan_with("/OpenAction " + action + " /Names << /JavaScript << /Names [(a) " + script + "] >> >>",
                  "/AA << /O " + action + " /C " + action + " >>", ""));
    ASSERT_TRUE(picture) << to_line(picture.error());
    expect_marked(picture->pixels);
  }
}

TEST_F(PdfExternal, AttachmentsAreNoPagesAndNoFiles) {
  const auto picture = decoded(scan_with(
      "/Names << /EmbeddedFiles << /Names [(../attached.pdf) << /Type /Filespec /F (../attached.pdf) "
      "/EF << /F 3 0 R >> >>] >> >>",
      "/Annots [<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS << /Type /Filespec "
      "/F (../attached.pdf) /EF << /F 3 0 R >> >> >>]",
      ""));
  ASSERT_TRUE(picture) << to_line(picture.error());
  EXPECT_FALSE(fs::exists(folder_.path().parent_path() / "attached.pdf"));
}

TEST_F(PdfExternal, PicturesInOtherFilesAreNotFetched) {
  for (const std::string& place : {"(" + secret_ + ")", "<< /Type /Filespec /F (" + secret_ + ") >>",
                                   "<< /Type /Filespec /FS /URL /F (" + address_.url() + ") >>"}) {
    SCOPED_TRACE(place);
    decoded(scan_with("", "", "/F " + place));  // painted or refused
  }
}

}  // namespace
}  // namespace broadsheet::load
