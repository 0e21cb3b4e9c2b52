// In which order pages are taken up, and which machine takes which.
//
// A page costs about as much as it has pixels. The longest go first, so that no long one is left for the end,
// when the other workers have nothing to do any more; what is left then are short ones that even it out.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace broadsheet::batch {

/// The numbers of the pages, the costliest first, those of equal cost in their order.
std::vector<std::size_t> longest_first(std::span<const double> costs);

/// The numbers of the pages that part `part` (0 to parts - 1) of `parts` takes, in their order: together the
/// parts have every page once, and about the same cost. The same costs give the same parts on every machine.
/// Each page, the costliest first, goes to the part with the least so far (R. L. Graham, Bounds on
/// Multiprocessing Timing Anomalies, 1969: no part has over 4/3 of what the best division has).
std::vector<std::size_t> shard(std::span<const double> costs, std::size_t part, std::size_t parts);

}  // namespace broadsheet::batch
