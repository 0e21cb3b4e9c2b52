// A neural network loaded from a file and run on one thread.
//
// Input and output are dense float tensors in NCHW order. The network may be called with any height and width
// its file allows. Not safe for calls from several threads at once; a worker process holds its own.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "page/error.h"

namespace broadsheet::net {

struct Tensor {
  std::vector<std::size_t> shape;
  std::vector<float> values;
};

class Network {
 public:
  /// Loads an ONNX file. Errors: missing_model when the file is missing or cannot be parsed, or when the
  /// program was built without OpenVINO.
  static Result<Network> open(const std::string& file);

  /// Runs the network once. Errors: engine.
  Result<Tensor> run(Tensor input);

  /// Name and version of the library that runs it, for the provenance: "OpenVINO 2026.4.1".
  static std::string engine();

  Network(Network&&) noexcept;
  Network& operator=(Network&&) noexcept;
  Network(const Network&) = delete;
  Network& operator=(const Network&) = delete;
  ~Network();

 private:
  struct Impl;
  explicit Network(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace broadsheet::net
