// What the tests of all readers of OCR files ask of the pages that come out.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "page/error.h"
#include "page/page.h"

namespace broadsheet::write {

/// Of the lines, in their order.
inline std::vector<std::string> texts(const Page& page) {
  std::vector<std::string> out;
  for (const Line& line : page.lines) out.push_back(line.text);
  return out;
}

/// A file that no reader can make pages of is named, with the cause.
inline void expect_refusal(const Result<std::vector<Page>>& pages, const std::string& file,
                           const std::string& cause) {
  ASSERT_FALSE(pages) << cause;
  EXPECT_EQ(pages.error().code, ErrorCode::bad_input);
  EXPECT_EQ(pages.error().file, file);
  EXPECT_THAT(pages.error().cause, ::testing::HasSubstr(cause));
}

}  // namespace broadsheet::write
