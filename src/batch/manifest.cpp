#include "batch/manifest.h"

#include "write/file.h"

namespace broadsheet::batch {

Result<void> write_manifest(const Index& index, const std::filesystem::path& outputs) {
  Result<write::OutputFile> file = write::OutputFile::open(outputs / kManifest);
  if (!file) return tl::unexpected(file.error());
  Result<void> written;
  index.each_page([&](const PageRecord& page, const RunRecord& run) {
    if (!written) return;
    nlohmann::ordered_json line = to_json(page);
    if (page.state != State::pending) {
      line["version"] = run.version;
      line["models"] = run.models;
      line["options"] = run.options;
    }
    written = file->write(line.dump() + "\n");
  });
  if (!written) return written;
  return file->finish();
}

}  // namespace broadsheet::batch
