// What confidence is worth: the curves that scripts/calibrate wrote, whatever their figures are.
#include "recognize/confidence.h"

#include <gtest/gtest.h>

#include "recognize/confidence_curves.h"

namespace broadsheet::recognize {
namespace {

constexpr std::array kGroups{TypeGroup::chinese, TypeGroup::chinese_vertical, TypeGroup::letters,
                             TypeGroup::fraktur};
constexpr std::array kReaders{ReaderKind::neural, ReaderKind::tesseract};

TEST(Confidence, TheSurerAReaderTheMoreItIsWorth) {
  for (const ReaderKind reader : kReaders)
    for (const TypeGroup group : kGroups) {
      double before = 0;
      for (int i = 0; i <= 1000; ++i) {
        const double now = calibrated(i / 1000.0, reader, group);
        EXPECT_GE(now, before) << to_string(group) << " at " << i;
        EXPECT_LE(now, 1);
        before = now;
      }
      EXPECT_GT(before, 0.9);
    }
}

TEST(Confidence, CurvesGoThroughTheirKnots) {
  for (const ReaderKind reader : kReaders)
    for (const TypeGroup group : kGroups)
      for (const Knot& knot : curve_of(reader, group))
        EXPECT_NEAR(calibrated(knot.said, reader, group), knot.right, 1e-9);
}

TEST(Confidence, OutsideOfWhatIsEverSaidTheEndsOfTheCurveHold) {
  EXPECT_EQ(calibrated(-1, ReaderKind::neural, TypeGroup::chinese),
            calibrated(0, ReaderKind::neural, TypeGroup::chinese));
  EXPECT_GE(calibrated(9, ReaderKind::neural, TypeGroup::chinese),
            calibrated(1, ReaderKind::neural, TypeGroup::chinese));
}

TEST(Confidence, AgreementIsSurerTheSurerEachReaderIs) {
  for (const TypeGroup group : kGroups) {
    EXPECT_GE(agreed_confidence(0.99, 0.9, group), agreed_confidence(0.6, 0.9, group));
    EXPECT_GE(agreed_confidence(0.9, 0.99, group), agreed_confidence(0.9, 0.6, group));
  }
}

TEST(Confidence, LogOddsAndProbabilityAreInverse) {
  for (const double p : {0.01, 0.3, 0.5, 0.99}) EXPECT_NEAR(probability_of(log_odds(p)), p, 1e-9);
  EXPECT_EQ(log_odds(0), -kMostOdds);
  EXPECT_EQ(log_odds(1), kMostOdds);
}

}  // namespace
}  // namespace broadsheet::recognize
