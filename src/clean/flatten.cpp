#include "clean/flatten.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <opencv2/imgproc.hpp>
#include <utility>

namespace broadsheet::clean {

namespace {

constexpr int kNodesAlongLongSide = 48;  // grid of the map; warps are smooth at a fiftieth of the page
constexpr double kNegligible = 0.5;      // pixels: a smaller displacement is not worth resampling for
constexpr int kHuberRounds = 8;
constexpr double kHuberWidth = 0.08;  // of a line's thickness: the noise of midlines and line ends
constexpr double kRidge = 1e-3;       // pull of higher terms to zero, against the number of equations
constexpr double kEdgeTolerance =
    0.45;  // of a thickness: line ends farther apart are not the same column edge
constexpr double kNextLineReach = 2.6;    // thicknesses between the middles of neighbours in a column
constexpr double kSameThickness = 1.35;   // ratio up to which two lines are set in one size
constexpr std::size_t kShortestEdge = 4;  // lines that make a column edge
constexpr int kInverseSteps = 40;

// Points that share one coordinate on the flat page.
struct LevelSet {
  std::vector<Point> points;
  double tolerance = 1;  // pixels
};

// Number of equations from which a polynomial of that degree is safe.
int degree_for(std::size_t equations) {
  if (equations < 12) return 1;
  if (equations < 80) return 2;
  if (equations < 240) return 3;
  return 4;
}

// A displacement of one coordinate as a polynomial in both, in a frame of unit size around the page's middle.
// Terms without the `free` coordinate are left out: they only renumber the levels.
class Displacement {
 public:
  Displacement(int degree, bool along_x) {
    for (int total = 1; total <= degree; ++total)
      for (int i = 0; i <= total; ++i) {
        const int j = total - i;
        if ((along_x ? i : j) > 0) powers_.emplace_back(i, j);
      }
    coefficients_.assign(powers_.size(), 0.0);
  }

  std::vector<double> terms(Point p) const {
    std::vector<double> t;
    t.reserve(powers_.size());
    for (auto [i, j] : powers_) t.push_back(std::pow(p.x, i) * std::pow(p.y, j));
    return t;
  }

  double at(Point p) const {
    double sum = 0;
    for (std::size_t k = 0; k < powers_.size(); ++k)
      sum += coefficients_[k] * std::pow(p.x, powers_[k].first) * std::pow(p.y, powers_[k].second);
    return sum;
  }

  double linear() const { return coefficients_.empty() ? 0 : coefficients_[0]; }

  // Least squares over all level sets: within a set, displacement differences undo coordinate differences.
  // `prior` is the value the linear term is pulled to.
  void fit(const std::vector<LevelSet>& sets, const std::function<Point(Point)>& unit, double scale,
           const std::function<double(Point)>& coordinate, double prior) {
    const auto n = static_cast<int>(powers_.size());
    std::vector<std::vector<double>> rows;
    std::vector<double> wanted, tolerance;
    for (const LevelSet& set : sets) {
      std::vector<double> mean(n, 0.0);
      double level = 0;
      std::vector<std::vector<double>> each;
      for (const Point& p : set.points) {
        each.push_back(terms(unit(p)));
        for (int k = 0; k < n; ++k) mean[k] += each.back()[k] / static_cast<double>(set.points.size());
        level += coordinate(p) / static_cast<double>(set.points.size());
      }
      for (std::size_t i = 0; i < set.points.size(); ++i) {
        for (int k = 0; k < n; ++k) each[i][k] -= mean[k];
        rows.push_back(std::move(each[i]));
        wanted.push_back((level - coordinate(set.points[i])) / scale);
        tolerance.push_back(set.tolerance / scale);
      }
    }
    coefficients_.assign(n, 0.0);
    if (n > 0) coefficients_[0] = prior;
    std::vector<double> weight(rows.size(), 1.0);
    for (int round = 0; round < kHuberRounds; ++round) {
      cv::Mat normal = cv::Mat::zeros(n, n, CV_64F);
      cv::Mat right = cv::Mat::zeros(n, 1, CV_64F);
      const double ridge = kRidge * (1.0 + static_cast<double>(rows.size()) * 1e-3);
      for (int k = 0; k < n; ++k) {
        normal.at<double>(k, k) += ridge;
        if (k == 0) right.at<double>(k) += ridge * prior;
      }
      for (std::size_t r = 0; r < rows.size(); ++r)
        for (int k = 0; k < n; ++k) {
          right.at<double>(k) += weight[r] * rows[r][k] * wanted[r];
          for (int m = 0; m <= k; ++m) normal.at<double>(k, m) += weight[r] * rows[r][k] * rows[r][m];
        }
      cv::completeSymm(normal, true);
      cv::Mat solution;
      if (!cv::solve(normal, right, solution, cv::DECOMP_CHOLESKY)) return;
      for (int k = 0; k < n; ++k) coefficients_[k] = solution.at<double>(k);
      for (std::size_t r = 0; r < rows.size(); ++r) {
        double residual = -wanted[r];
        for (int k = 0; k < n; ++k) residual += coefficients_[k] * rows[r][k];
        weight[r] = std::min(1.0, tolerance[r] / std::max(1e-12, std::abs(residual)));
      }
    }
  }

 private:
  std::vector<std::pair<int, int>> powers_;
  std::vector<double> coefficients_;
};

// Ends of lines that stand under one another (or, for vertical text, side by side): chains of neighbours
// whose ends agree once the page's skew is taken out.
std::vector<LevelSet> column_edges(const std::vector<net::DetectedLine>& lines, bool vertical, double skew) {
  struct End {
    Point p;        // as found
    double across;  // coordinate that the edge shares, skew taken out
    double along;   // coordinate along the edge
    double thickness;
  };
  std::vector<LevelSet> sets;
  for (const bool far_end : {false, true}) {
    std::vector<End> ends;
    for (const net::DetectedLine& line : lines) {
      if (line.vertical != vertical) continue;
      const auto& c = line.outline.corner;
      const Point a = vertical ? (far_end ? c[2] : c[1]) : (far_end ? c[1] : c[0]);
      const Point b = vertical ? (far_end ? c[3] : c[0]) : (far_end ? c[2] : c[3]);
      const Point p{(a.x + b.x) / 2, (a.y + b.y) / 2};
      ends.push_back(
          {p, vertical ? p.y - skew * p.x : p.x + skew * p.y, vertical ? p.x : p.y, line.thickness});
    }
    std::sort(ends.begin(), ends.end(), [](const End& a, const End& b) {
      return std::pair(a.along, a.across) < std::pair(b.along, b.across);
    });
    std::vector<bool> used(ends.size(), false);
    for (std::size_t start = 0; start < ends.size(); ++start) {
      if (used[start]) continue;
      LevelSet set;
      std::size_t at = start;
      while (true) {
        used[at] = true;
        set.points.push_back(ends[at].p);
        std::size_t next = ends.size();
        for (std::size_t i = at + 1;
             i < ends.size() && ends[i].along - ends[at].along < kNextLineReach * ends[at].thickness; ++i) {
          const double ratio = ends[i].thickness / ends[at].thickness;
          if (!used[i] && std::abs(ends[i].across - ends[at].across) < kEdgeTolerance * ends[at].thickness &&
              ratio < kSameThickness && ratio > 1 / kSameThickness) {
            next = i;
            break;
          }
        }
        if (next == ends.size()) break;
        at = next;
      }
      if (set.points.size() < kShortestEdge) continue;
      set.tolerance = kHuberWidth * ends[at].thickness;
      sets.push_back(std::move(set));
    }
  }
  return sets;
}

FlatMap map_from(const std::function<Point(Point)>& forward, int width, int height) {
  // The flattened picture holds every corner and edge middle of the input.
  Box reach{0, 0, static_cast<double>(width), static_cast<double>(height)};
  double farthest = 0;
  for (int i = 0; i <= 8; ++i)
    for (int j = 0; j <= 8; ++j) {
      const Point p{width * i / 8.0, height * j / 8.0};
      const Point q = forward(p);
      farthest = std::max({farthest, std::abs(q.x - p.x), std::abs(q.y - p.y)});
      reach = united(reach, {q.x, q.y, q.x + 1, q.y + 1});
    }
  if (farthest < kNegligible) return {};

  FlatMap map;
  map.step = std::ceil(std::max(reach.width(), reach.height()) / kNodesAlongLongSide);
  map.columns = static_cast<int>(std::ceil(reach.width() / map.step)) + 1;
  map.rows = static_cast<int>(std::ceil(reach.height() / map.step)) + 1;
  for (int r = 0; r < map.rows; ++r)
    for (int c = 0; c < map.columns; ++c) {
      const Point flat{reach.left + c * map.step, reach.top + r * map.step};
      Point input = flat;
      for (int i = 0; i < kInverseSteps; ++i) {
        const Point there = forward(input);
        input.x += flat.x - there.x;
        input.y += flat.y - there.y;
      }
      map.nodes.push_back(input);
    }
  return map;
}

}  // namespace

FlatMap fit_flat_map(const std::vector<net::DetectedLine>& lines, int width, int height) {
  std::vector<LevelSet> level, upright;
  Box text;
  for (const net::DetectedLine& line : lines) {
    text = united(text, bounds(line.outline));
    if (line.midline.size() < 3) continue;
    (line.vertical ? upright : level).push_back({line.midline, kHuberWidth * line.thickness});
  }
  if (text.empty()) return {};

  const double scale = std::max(width, height) / 2.0;
  const auto unit = [&](Point p) {
    return Point{(std::clamp(p.x, text.left, text.right) - width / 2.0) / scale,
                 (std::clamp(p.y, text.top, text.bottom) - height / 2.0) / scale};
  };
  const auto x_of = [](Point p) { return p.x; };
  const auto y_of = [](Point p) { return p.y; };

  // The direction most lines run in gives the skew; with it the column edges can be followed across the page.
  Displacement u(degree_for(upright.size()), false);
  Displacement v(degree_for(level.size()), true);
  double skew = 0;  // dy/dx of a level line
  if (level.size() >= upright.size()) {
    v.fit(level, unit, scale, y_of, 0);
    skew = -v.linear();
  } else {
    u.fit(upright, unit, scale, x_of, 0);
    skew = u.linear();
  }
  for (LevelSet& set : column_edges(lines, false, skew)) upright.push_back(std::move(set));
  for (LevelSet& set : column_edges(lines, true, skew)) level.push_back(std::move(set));
  u = Displacement(std::min(3, degree_for(upright.size())), false);
  v = Displacement(degree_for(level.size()), true);
  v.fit(level, unit, scale, y_of, -skew);
  u.fit(upright, unit, scale, x_of, skew);

  return map_from(
      [&](Point p) {
        const Point n = unit(p);
        return Point{p.x + scale * u.at(n), p.y + scale * v.at(n)};
      },
      width, height);
}

FlatMap rotation_map(double degrees, int width, int height) {
  const double radians = degrees * CV_PI / 180;
  const double c = std::cos(radians), s = std::sin(radians);
  return map_from(
      [=](Point p) {
        const double x = p.x - width / 2.0, y = p.y - height / 2.0;
        return Point{c * x + s * y + width / 2.0, -s * x + c * y + height / 2.0};
      },
      width, height);
}

cv::Mat flatten(const cv::Mat& picture, const FlatMap& map) {
  if (map.identity()) return picture;
  const int width = static_cast<int>((map.columns - 1) * map.step);
  const int height = static_cast<int>((map.rows - 1) * map.step);
  const int step = static_cast<int>(map.step);
  cv::Mat flat(height, width, picture.type());
  cv::Mat map_x(step, width, CV_32F), map_y(step, width, CV_32F);
  for (int r = 0; r + 1 < map.rows; ++r) {  // one strip of cells at a time keeps the maps small
    for (int dy = 0; dy < step; ++dy) {
      const double v = (dy + 0.5) / step;
      auto* to_x = map_x.ptr<float>(dy);
      auto* to_y = map_y.ptr<float>(dy);
      for (int c = 0; c + 1 < map.columns; ++c) {
        const Point& a = map.nodes[r * map.columns + c];
        const Point& b = map.nodes[r * map.columns + c + 1];
        const Point& d = map.nodes[(r + 1) * map.columns + c];
        const Point& e = map.nodes[(r + 1) * map.columns + c + 1];
        const Point left{a.x + v * (d.x - a.x), a.y + v * (d.y - a.y)};
        const Point right{b.x + v * (e.x - b.x), b.y + v * (e.y - b.y)};
        for (int dx = 0; dx < step; ++dx) {
          const double w = (dx + 0.5) / step;
          // remap() addresses the middles of pixels by whole numbers.
          to_x[c * step + dx] = static_cast<float>(left.x + w * (right.x - left.x) - 0.5);
          to_y[c * step + dx] = static_cast<float>(left.y + w * (right.y - left.y) - 0.5);
        }
      }
    }
    cv::Mat strip = flat.rowRange(r * step, (r + 1) * step);
    cv::remap(picture, strip, map_x, map_y, cv::INTER_LINEAR, cv::BORDER_CONSTANT, cv::Scalar::all(255));
  }
  return flat;
}

}  // namespace broadsheet::clean
