// The worker process: counts frames, reads pages, writes their outputs.
//
// It is this same program, started as `broadsheet worker` with a socket as its standard input. Tesseract,
// OpenCV and OpenVINO run on one thread each, as there is one worker a processor. Engine and networks are
// loaded at the first page, so that counting costs little.
#pragma once

#include "batch/pool.h"
#include "cli/job.h"

namespace CLI {
class App;
}

namespace broadsheet::cli {

void add_worker_command(CLI::App& app, int& exit_code);

/// What starts the workers of this program.
batch::PoolOptions worker_pool(int jobs, const Settings& settings);

}  // namespace broadsheet::cli
