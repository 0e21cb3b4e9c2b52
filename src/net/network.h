// A neural network loaded from a file and run on one thread.
//
// Input and output are dense float tensors in NCHW order. The network may be called with any height and width
// its file allows. Not safe for calls from several threads at once; a worker process holds its own.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "page/error.h"

namespace broadsheet::net {

struct Tensor {
  std::vector<std::size_t> shape;
  std::vector<float> values;
};

/// The arithmetic a network runs in. bf16 takes about half the time where the processor has it.
enum class Precision : std::uint8_t {
  automatic,  ///< bf16 where the processor has it, else f32
  bf16,
  f32,
};
const char* to_string(Precision precision);
std::optional<Precision> precision_from(const std::string& name);

/// What `automatic` means on this processor; the others are what they are. bf16 on a processor without it is
/// f32.
Precision settled(Precision precision);

class Network {
 public:
  /// Loads an ONNX file. Errors: missing_model when the file is missing or cannot be parsed, or when the
  /// program was built without OpenVINO.
  static Result<Network> open(const std::string& file, Precision precision = Precision::automatic);

  /// A text that the file carries about itself; empty when there is none of that name.
  std::string note(const std::string& name) const;

  /// Number, channels, height and width of what it takes; -1 where any will do.
  std::vector<int> input_shape() const;

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
