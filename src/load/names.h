// The names of outputs: one stem for every input and frame, to which a writer adds ".txt", ".json", ...
//
// An input `dir/1.tif` is called `dir/1`. It keeps its extension, `dir/1.tif`, when the short name could be
// mistaken for an output of a neighbour, that is, when in the same folder
//   - another scan has the same short name (`1.jpg`: they are called `1.tif` and `1.jpg`), or
//   - another scan is called what this one's outputs may be called, with extension or without, numbered or
//     not (`a.tif` and `a-0002.png`, as the second frame of a.tif would be a-0002; or `a-2.png`, as the
//     second of two facing pages on a.tif would be a-2).
// The frames of an input with more than one are numbered from 1 behind the name: `a-0001`, `a-0002`; more
// digits if there are 10,000 frames or more. Two facing pages on one scan are `a-1` and `a-2`, or `a-0001-1`
// and `a-0001-2`, numbered as they are read.
//
// So a name depends on the names of the scans in the same folder and on nothing else: not on what the files
// contain, on which of them are read in this run, or on the order. A scan added later renames another's
// outputs only if the two collide, and then always to the full name. No two (input, frame) ever share a stem.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "load/inputs.h"

namespace broadsheet::load {

/// One name an input, in the same order, relative to the output folder. `Inputs::beside` is respected.
std::vector<std::filesystem::path> output_names(const Inputs& inputs);

/// The stem of one frame (0-based) of an input that has `frames`.
std::filesystem::path output_stem(const std::filesystem::path& name, int frame, int frames);

/// The path of the same output for one of two facing pages, 1 or 2; for 0, as it is. `extension` is what
/// follows the stem, with its dot.
std::string spread_path(const std::string& path, const std::string& extension, int spread_page);

}  // namespace broadsheet::load
