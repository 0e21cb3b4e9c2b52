// Network in a program built with BROADSHEET_NEURAL=OFF: it cannot be opened, and says so.
#include "net/network.h"

namespace broadsheet::net {

struct Network::Impl {};

Network::Network(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Network::Network(Network&&) noexcept = default;
Network& Network::operator=(Network&&) noexcept = default;
Network::~Network() = default;

std::string Network::engine() { return "none"; }

Precision settled(Precision) { return Precision::f32; }

Result<Network> Network::open(const std::string& file, Precision) {
  return tl::unexpected(Error{ErrorCode::missing_model,
                              file,
                              {},
                              "this program was built without neural networks",
                              "build with -DBROADSHEET_NEURAL=ON"});
}

// What is declared is made for the other half, which writes to the input and has a state.
// NOLINTBEGIN(readability-convert-member-functions-to-static,performance-unnecessary-value-param)
std::string Network::note(const std::string&) const { return ""; }

std::vector<int> Network::input_shape() const { return {}; }

Result<Tensor> Network::run(Tensor) {
  return tl::unexpected(
      Error{ErrorCode::engine, "", {}, "this program was built without neural networks", ""});
}
// NOLINTEND(readability-convert-member-functions-to-static,performance-unnecessary-value-param)

}  // namespace broadsheet::net
