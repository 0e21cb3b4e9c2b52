#include "review/apply.h"

#include <gmock/gmock.h>

#include "made_batch.h"
#include "write/json.h"
#include "write/text.h"

namespace broadsheet::review {
namespace {

Edit edit_of(Edit::Action action, std::vector<Quad> places) {
  Edit edit;
  edit.action = action;
  edit.places = std::move(places);
  return edit;
}

TEST(Apply, LeavesAPageWithoutFurtherEditsAsItIs) {
  const Page page = made_page();
  Page same = page;
  apply(same, {{text_edit(page, 0, "read in already")}, {}}, nullptr);
  EXPECT_EQ(write::to_json(same), write::to_json(page));
}

TEST(Apply, SetsTextKindOrderAndParagraphs) {
  const Page page = made_page();
  Page now = page;
  Edit kind = edit_of(Edit::Action::kind, {page.regions[2].outline});
  kind.kind = Kind::caption;
  apply(now,
        {{},
         {text_edit(page, 0, "Boats return"), kind,
          edit_of(Edit::Action::order, {page.regions[2].outline, page.regions[0].outline}),
          edit_of(Edit::Action::split, {page.lines[3].outline})}},
        nullptr);
  EXPECT_EQ(write::to_text(now, {}),
            "A quiet market in the square\n\n"
            "Few farmers came to the market and fewer buyers met them.\n\n"
            "Boats return to the harbor\n\n"
            "The first ships came home early\n\n"
            "on the morning tide today.\n");
  EXPECT_EQ(now.regions[2].kind, Kind::caption);
  EXPECT_TRUE(now.notes.empty());
}

TEST(Apply, KeepsWhatEarlierEditsSaidOfParagraphs) {
  const Page page = made_page();
  Page read = page;
  const Edit split = edit_of(Edit::Action::split, {page.lines[3].outline});
  apply(read, {{}, {split}}, nullptr);
  Page now = read;
  apply(now, {{split}, {text_edit(page, 0, "Boats return")}}, nullptr);
  EXPECT_THAT(write::to_text(now, {}), testing::HasSubstr("early\n\non the morning"));
}

TEST(Apply, LeavesToAReadingWhatNeedsThePicture) {
  const Page page = made_page();
  Page now = page;
  const Edit drop = edit_of(Edit::Action::drop, {page.lines[0].outline});
  EXPECT_TRUE(needs_picture(drop));
  EXPECT_FALSE(needs_picture(text_edit(page, 0, "x")));
  apply(now, {{}, {drop}}, nullptr);
  EXPECT_EQ(write::to_json(now), write::to_json(page));
}

TEST(Apply, TellsOfAnEditThatMeetsNothing) {
  Page now = made_page();
  Edit lost = text_edit(now, 0, "x");
  lost.places = {quad_of({900, 700, 990, 790})};
  lost.number = 4;
  apply(now, {{}, {lost}}, nullptr);
  EXPECT_THAT(now.notes, testing::ElementsAre("edits[4] (text) meets nothing on this page"));
}

}  // namespace
}  // namespace broadsheet::review
