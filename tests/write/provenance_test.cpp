#include "write/provenance.h"

#include <gtest/gtest.h>

#include "write/json.h"

namespace broadsheet::write {
namespace {

Page some_page() {
  Page page;
  page.provenance = {{"layout", "1", ""}, {"given", "1", "region=1,2,3,4:body edits=\"x\""}};
  page.notes = {"\"provenance\": [{\"name\": \"given\"}]\n\"provenance\":7"};
  page.source.file = "\n\"provenance\":[]";
  return page;
}

TEST(Provenance, HasTheParametersOfAStep) {
  EXPECT_EQ(parameters_in(to_json(some_page()), "given"), "region=1,2,3,4:body edits=\"x\"");
  EXPECT_EQ(parameters_in(to_json(some_page()), "layout"), "");
}

TEST(Provenance, HasNoneOfAStepThatWasNot) {
  EXPECT_EQ(parameters_in(to_json(some_page()), "order"), "");
  EXPECT_EQ(parameters_in(to_json(Page{}), "given"), "");
}

TEST(Provenance, OfAnotherTextIsUnknown) {
  EXPECT_EQ(parameters_in("", "given"), std::nullopt);
  EXPECT_EQ(parameters_in("mended by hand", "given"), std::nullopt);
  EXPECT_EQ(parameters_in("{\n\"provenance\":7}", "given"), std::nullopt);
  EXPECT_EQ(parameters_in("{\n\"provenance\":[7]}", "given"), "");
}

TEST(Provenance, OfATextThatIsCutShortIsUnknown) {
  const std::string text = to_json(some_page());
  const std::size_t begin = text.rfind("\n\"provenance\":");
  for (std::size_t size = 0; size < text.size() - 2; ++size)
    EXPECT_EQ(parameters_in(text.substr(0, size), "given"), std::nullopt) << size - begin;
}

}  // namespace
}  // namespace broadsheet::write
