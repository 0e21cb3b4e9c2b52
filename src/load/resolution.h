// The resolution of a page: what the file says where that can be believed, else from the size of the glyphs.
//
// Files often carry a resolution that nobody measured. It is believed when all of this holds:
//   - it lies in 50..1600 dpi: below, nothing smaller than a headline can be read, and no scanner goes above;
//   - it is not 72 or 96 dpi, which programs write when they do not know. A page that is truly that coarse
//   loses
//     nothing: the estimate from its glyphs gives the same figure;
//   - both axes agree to within a tenth (pixels are square);
//   - the page it makes has a longer side between 5 cm and 1 m: clippings are larger, and the largest
//   newspapers
//     ever printed, opened to two pages, are smaller.
// Otherwise it is 0, unknown, and estimate_dpi() settles it once the glyphs have been measured.
#pragma once

namespace broadsheet::load {

/// Dots per inch along the rows and down the columns as declared by a file; 0 where it does not say.
struct Density {
  double x = 0;
  double y = 0;
};

inline constexpr double kCentimetresPerInch = 2.54;

/// The declared resolution of a picture of this size in pixels, or 0 where it cannot be believed.
double believable_dpi(Density declared, int width, int height);

/// From the size of a full glyph of body type in pixels (a CJK body; Latin from ascender to descender),
/// assuming the usual body type of newspapers and rounding to the nearest resolution scanners offer. 0 for a
/// size <= 0.
double estimate_dpi(double glyph_size_px, bool cjk);

}  // namespace broadsheet::load
