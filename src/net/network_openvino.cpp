// Network run by OpenVINO on the CPU, one thread, one stream: worker processes already use every core, and
// the same arithmetic in every run keeps the output the same to the byte.
#include <openvino/openvino.hpp>

#include "net/network.h"

namespace broadsheet::net {

struct Network::Impl {
  std::string file;
  ov::CompiledModel model;
  ov::InferRequest request;
};

Network::Network(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Network::Network(Network&&) noexcept = default;
Network& Network::operator=(Network&&) noexcept = default;
Network::~Network() = default;

std::string Network::engine() { return std::string("OpenVINO ") + ov::get_openvino_version().buildNumber; }

Result<Network> Network::open(const std::string& file) {
  try {
    ov::Core core;
    auto impl = std::make_unique<Impl>();
    impl->file = file;
    impl->model = core.compile_model(file, "CPU", ov::inference_num_threads(1), ov::num_streams(1));
    impl->request = impl->model.create_infer_request();
    return Network(std::move(impl));
  } catch (const std::exception&) {
    return tl::unexpected(Error{ErrorCode::missing_model,
                                file,
                                {},
                                "the model is missing or cannot be loaded",
                                "run scripts/fetch-models"});
  }
}

Result<Tensor> Network::run(Tensor input) {
  try {
    impl_->request.set_input_tensor(
        ov::Tensor(ov::element::f32, ov::Shape(input.shape.begin(), input.shape.end()), input.values.data()));
    impl_->request.infer();
    const ov::Tensor output = impl_->request.get_output_tensor();
    const ov::Shape& shape = output.get_shape();
    const auto* values = output.data<float>();
    return Tensor{{shape.begin(), shape.end()}, {values, values + output.get_size()}};
  } catch (const std::exception& failure) {
    return tl::unexpected(
        Error{ErrorCode::engine, impl_->file, {}, std::string("the network failed: ") + failure.what(), ""});
  }
}

}  // namespace broadsheet::net
