// Network run by OpenVINO on the CPU, one thread, one stream: worker processes already use every core, and
// the same arithmetic in every run keeps the output the same to the byte.
#include <algorithm>
#include <openvino/openvino.hpp>
#include <optional>

#include "net/network.h"

namespace broadsheet::net {

struct Network::Impl {
  std::string file;
  std::shared_ptr<ov::Model> source;
  ov::element::Type type;
  ov::CompiledModel model;
  std::optional<ov::InferRequest> request;  // once it has run

  // Compiling costs a hundred milliseconds and more, and of several networks a page may need one.
  ov::InferRequest& ready() {
    if (!request) {
      model = ov::Core().compile_model(source, "CPU", ov::inference_num_threads(1), ov::num_streams(1),
                                       ov::hint::inference_precision(type));
      request = model.create_infer_request();
    }
    return *request;
  }
};

Network::Network(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Network::Network(Network&&) noexcept = default;
Network& Network::operator=(Network&&) noexcept = default;
Network::~Network() = default;

std::string Network::engine() { return std::string("OpenVINO ") + ov::get_openvino_version().buildNumber; }

Precision settled(Precision precision) {
  if (precision == Precision::f32) return precision;
  const auto able = ov::Core().get_property("CPU", ov::device::capabilities);
  return std::find(able.begin(), able.end(), ov::device::capability::BF16) == able.end() ? Precision::f32
                                                                                         : Precision::bf16;
}

Result<Network> Network::open(const std::string& file, Precision precision) {
  try {
    auto impl = std::make_unique<Impl>();
    impl->file = file;
    impl->source = ov::Core().read_model(file);
    impl->type = settled(precision) == Precision::bf16 ? ov::element::bf16 : ov::element::f32;
    return Network(std::move(impl));
  } catch (const std::exception&) {
    return tl::unexpected(Error{ErrorCode::missing_model,
                                file,
                                {},
                                "the model is missing or cannot be loaded",
                                "run scripts/fetch-models"});
  }
}

std::string Network::note(const std::string& name) const {
  constexpr const char* kNotes = "framework";  // where OpenVINO keeps what an ONNX file says of itself
  if (!impl_->source->has_rt_info(kNotes, name)) return "";
  return impl_->source->get_rt_info<std::string>(kNotes, name);
}

std::vector<int> Network::input_shape() const {
  std::vector<int> shape;
  for (const ov::Dimension& side : impl_->source->input().get_partial_shape())
    shape.push_back(side.is_static() ? static_cast<int>(side.get_length()) : -1);
  return shape;
}

Result<Tensor> Network::run(Tensor input) {
  try {
    ov::InferRequest& request = impl_->ready();
    request.set_input_tensor(
        ov::Tensor(ov::element::f32, ov::Shape(input.shape.begin(), input.shape.end()), input.values.data()));
    request.infer();
    const ov::Tensor output = request.get_output_tensor();
    const ov::Shape& shape = output.get_shape();
    const auto* values = output.data<float>();
    return Tensor{{shape.begin(), shape.end()}, {values, values + output.get_size()}};
  } catch (const std::exception& failure) {
    return tl::unexpected(
        Error{ErrorCode::engine, impl_->file, {}, std::string("the network failed: ") + failure.what(), ""});
  }
}

}  // namespace broadsheet::net
