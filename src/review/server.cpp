#include "review/server.h"

#include <httplib.h>
#include <sys/socket.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <nlohmann/json.hpp>
#include <optional>

#include "review/apply.h"
#include "review/assets.h"
#include "review/guard.h"
#include "review/scans.h"
#include "review/view_json.h"

namespace broadsheet::review {

namespace {

using httplib::Request;
using httplib::Response;

constexpr const char* kHost = "127.0.0.1";
constexpr int kThreads = 32;            // a browser holds six, each with a connection of its own
constexpr int kIdle = 1;                // seconds that a connection is held for a further request
constexpr std::size_t kMostRows = 200;  // of the list in one answer
constexpr const char* kJson = "application/json; charset=utf-8";
constexpr const char* kWelcome =
    "<!doctype html><meta http-equiv=\"refresh\" content=\"0; url=/\"><title>Broadsheet review</title>";
constexpr const char* kId = "([0-9a-f]{16})";

// How long an edited page waits to be read again for more edits to come.
constexpr std::chrono::milliseconds kWhenLookedAt{8000};  // what is shown is right already, most likely
constexpr std::chrono::milliseconds kAtOnce{700};         // somebody waits for it

enum Status : int {
  kOk = 200,
  kBad = 400,
  kForbidden = 403,
  kNotFound = 404,
  kConflict = 409,
  kUnsupported = 415,
  kBroken = 500,
};

Caller caller_of(const Request& request) {
  return {request.get_header_value("Host"), request.get_header_value("Origin"),
          request.get_header_value("Sec-Fetch-Site"), request.get_header_value("Cookie"),
          request.get_header_value(kTokenHeader)};
}

void fail(Response& response, Status status, const std::string& kind, const std::string& text) {
  response.status = status;
  response.set_content(error_json(kind, text), kJson);
}

void fail(Response& response, const Error& error) {
  const bool none = error.code == ErrorCode::bad_input || error.code == ErrorCode::not_found;
  fail(response, none ? kNotFound : kBroken, to_string(error.code), to_line(error));
}

int number_of(const std::string& digits) {
  int value = -1;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::size_t count_in(const Request& request, const char* name, std::size_t otherwise) {
  const int value = request.has_param(name) ? number_of(request.get_param_value(name)) : -1;
  return value < 0 ? otherwise : static_cast<std::size_t>(value);
}

/// None where it names what there is not.
std::optional<Wanted> wanted_by(const Request& request) {
  const auto parameter = [&](const char* name, const char* otherwise) {
    return request.has_param(name) ? request.get_param_value(name) : std::string(otherwise);
  };
  const auto sort = sort_from(parameter("sort", "worst"));
  const auto show = show_from(parameter("show", "all"));
  if (!sort || !show) return std::nullopt;
  return Wanted{*sort, *show, parameter("words", "")};
}

ScanName scan_of(const Entry& entry) {
  return {entry.record.planned.input, entry.record.planned.frame.value_or(0)};
}

httplib::Headers headers() {
  return {{"Content-Security-Policy",
           "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
           "frame-ancestors 'none'; form-action 'none'"},
          {"X-Content-Type-Options", "nosniff"},
          {"X-Frame-Options", "DENY"},
          {"Referrer-Policy", "no-referrer"},
          {"Cross-Origin-Resource-Policy", "same-origin"},
          {"Cross-Origin-Opener-Policy", "same-origin"}};
}

}  // namespace

struct Server::Parts {
  Parts(Pages&& all, Around&& of_program)
      : pages(std::move(all)),
        around(std::move(of_program)),
        views(around.lexicon),
        queue(around.read_again, [this](const std::string& id) { return pages.find(id); }) {}

  void route();
  httplib::Server::HandlerResponse guarded(const Request& request, Response& response);
  /// Null, and the response says so, where the request names no page.
  std::shared_ptr<const Entry> entry_of(const Request& request, Response& response);
  void list(const Request& request, Response& response);
  void neighbours(const Request& request, Response& response);
  void answer(const Entry& entry, const PageView& view, Response& response);
  void picture(const Result<std::string>& bytes, Response& response);
  void edit(const Request& request, Response& response);
  void export_page(const Request& request, Response& response);

  Pages pages;
  Around around;
  Views views;
  Scans scans;
  ReadingQueue queue;
  std::optional<Guard> guard;
  int port = 0;
  httplib::Server http;
};

/// Before anything else of a request is looked at.
httplib::Server::HandlerResponse Server::Parts::guarded(const Request& request, Response& response) {
  using enum httplib::Server::HandlerResponse;
  const Caller caller = caller_of(request);
  const bool first = request.path == "/" && request.method == "GET" && request.has_param("token") &&
                     guard->is_token(request.get_param_value("token"));
  if (!guard->is_for_here(caller) || !(first || guard->is_from_here(caller))) {
    fail(response, kForbidden, "elsewhere", "this request comes from elsewhere");
    return Handled;
  }
  if (first) {
    // No redirect: where the address was clicked on another page, the browser would not send the cookie
    // along.
    response.set_header("Set-Cookie", guard->cookie());
    response.set_content(kWelcome, "text/html; charset=utf-8");
    return Handled;
  }
  const bool changes = request.method != "GET" && request.method != "HEAD";
  if (changes ? !guard->may_write(caller) : !guard->may_read(caller)) {
    response.status = kForbidden;
    if (request.path.starts_with("/api/"))
      fail(response, kForbidden, "token", "open the address that broadsheet review printed");
    else
      response.set_content("Open the address that broadsheet review printed; it holds a token.\n",
                           "text/plain");
    return Handled;
  }
  // A small body may unpack to a large one.
  if (request.has_header("Content-Encoding")) {
    fail(response, kUnsupported, "encoding", "the body is to come as it is");
    return Handled;
  }
  return Unhandled;
}

std::shared_ptr<const Entry> Server::Parts::entry_of(const Request& request, Response& response) {
  auto entry = pages.find(request.matches[1]);
  if (!entry) fail(response, kNotFound, "not_found", "there is no such page");
  return entry;
}

void Server::Parts::list(const Request& request, Response& response) {
  const auto wanted = wanted_by(request);
  if (!wanted) return fail(response, kBad, "bad_input", "sort and show know no such name");
  const std::size_t limit = std::min(kMostRows, count_in(request, "limit", kMostRows));
  response.set_content(list_json(pages.all(), *wanted, count_in(request, "offset", 0), limit), kJson);
}

void Server::Parts::neighbours(const Request& request, Response& response) {
  const auto wanted = wanted_by(request);
  if (!wanted) return fail(response, kBad, "bad_input", "sort and show know no such name");
  response.set_content(neighbours_json(pages.all(), *wanted, request.matches[1]), kJson);
}

void Server::Parts::answer(const Entry& entry, const PageView& view, Response& response) {
  response.set_content(view_json(entry, view, queue.of(entry)), kJson);
}

void Server::Parts::picture(const Result<std::string>& bytes, Response& response) {
  if (!bytes) return fail(response, bytes.error());
  response.set_header("Cache-Control", "private, max-age=3600");
  response.set_content(*bytes, "image/jpeg");
}

void Server::Parts::edit(const Request& request, Response& response) {
  const auto entry = entry_of(request, response);
  if (!entry) return;
  const auto body = nlohmann::json::parse(request.body, nullptr, false);
  if (!body.is_object() || !body.contains("revision") || !body["revision"].is_string() ||
      !body.contains("edits") || !body["edits"].is_array())
    return fail(response, kBad, "bad_input", "this is no {\"revision\", \"edits\"}");
  const std::string edits = body["edits"].dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  const auto revision = body["revision"].get<std::string>();
  const Result<PageView> view = views.edit(*entry, revision, edits);
  if (!view) {
    const bool meanwhile = views.view(*entry).side_car.revision != revision;
    return fail(response, meanwhile ? kConflict : kBad, meanwhile ? "changed" : to_string(view.error().code),
                to_line(view.error()));
  }
  if (view->outdated) queue.add(*entry, view->unsure ? kAtOnce : kWhenLookedAt);
  answer(*entry, *view, response);
}

void Server::Parts::export_page(const Request& request, Response& response) {
  const auto entry = entry_of(request, response);
  if (!entry) return;
  const write::Format* format = write::format_named(request.matches[2]);
  const PageView view = views.view(*entry);
  if (format == nullptr || !view.page)
    return fail(response, kNotFound, "not_found", format ? view.trouble : "there is no such format");
  std::string name = std::filesystem::path(entry->name).filename().string();
  std::erase_if(name, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '"' || c == '\\'; });
  response.set_header("Content-Disposition", "attachment; filename=\"" + name + "." + format->name + "\"");
  // Never a type that a browser would show as a page.
  response.set_content(format->write(*view.page, around.format_options(*entry)), "text/plain; charset=utf-8");
}

void Server::Parts::route() {
  const auto with_page = [this](auto answer_it) {
    return [this, answer_it](const Request& request, Response& response) {
      if (const auto entry = entry_of(request, response)) answer_it(request, *entry, response);
    };
  };
  const std::string id = kId;
  http.set_default_headers(headers());
  http.set_payload_max_length(kMostBody);
  http.set_keep_alive_timeout(kIdle);
  http.new_task_queue = [] { return new httplib::ThreadPool(kThreads); };
  // Not SO_REUSEPORT, by which another process might answer in this one's place.
  http.set_socket_options([](auto socket) {
    const int yes = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  });
  http.set_pre_routing_handler(
      [this](const auto& request, auto& response) { return guarded(request, response); });
  http.set_exception_handler([](const auto& /*request*/, auto& response, std::exception_ptr /*error*/) {
    fail(response, kBroken, "engine", "something went wrong here");
  });

  for (const Asset& asset : assets()) {
    const auto give = [&asset](const Request& /*request*/, Response& response) {
      response.set_header("Cache-Control", "no-cache");
      response.set_content(asset.bytes.data(), asset.bytes.size(), std::string(type_of(asset.name)));
    };
    http.Get("/" + std::string(asset.name == "index.html" ? "" : asset.name), give);
  }
  http.Get("/api/session", [this](const Request&, Response& response) {
    response.set_content(
        nlohmann::json{{"token", guard->token()}, {"folder", around.folder_name}, {"version", around.version}}
            .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace),
        kJson);
  });
  http.Get("/api/pages", [this](const auto& request, auto& response) { list(request, response); });
  http.Get("/api/neighbours/" + id,
           [this](const auto& request, auto& response) { neighbours(request, response); });
  http.Get("/api/page/" + id, with_page([this](const Request&, const Entry& entry, Response& response) {
             answer(entry, views.view(entry), response);
           }));
  http.Get("/api/tile/" + id + R"(/(\d{1,2})/(\d{1,4})/(\d{1,4}))",
           with_page([this](const Request& request, const Entry& entry, Response& response) {
             picture(scans.tile(scan_of(entry), number_of(request.matches[2]), number_of(request.matches[3]),
                                number_of(request.matches[4])),
                     response);
           }));
  http.Get("/api/thumbnail/" + id, with_page([this](const Request&, const Entry& entry, Response& response) {
             picture(scans.thumbnail(scan_of(entry)), response);
           }));
  http.Get("/api/cutting/" + id + R"(/(\d{1,6})/(\d{1,6})/(\d{1,6})/(\d{1,6}))",
           with_page([this](const Request& request, const Entry& entry, Response& response) {
             const auto side = [&](std::size_t k) {
               return static_cast<double>(number_of(request.matches[k]));
             };
             picture(scans.cutting(scan_of(entry), {side(2), side(3), side(4), side(5)}), response);
           }));
  http.Get("/api/export/" + id + "/([a-z]{1,16})",
           [this](const auto& request, auto& response) { export_page(request, response); });
  http.Put("/api/edits/" + id, [this](const auto& request, auto& response) { edit(request, response); });
  http.Post("/api/read/" + id, with_page([this](const Request&, const Entry& entry, Response& response) {
              queue.add(entry, std::chrono::milliseconds(0));
              answer(entry, views.view(entry), response);
            }));
}

Result<Server> Server::open(Pages pages, Around around, int port, std::string token) {
  auto parts = std::make_unique<Parts>(std::move(pages), std::move(around));
  parts->route();
  const bool bound = port != 0 ? parts->http.bind_to_port(kHost, port)
                               : (parts->port = parts->http.bind_to_any_port(kHost)) > 0;
  if (!bound)
    return tl::unexpected(Error{ErrorCode::unwritable,
                                "",
                                {},
                                "port " + std::to_string(port) + " of 127.0.0.1 cannot be listened at",
                                "name another with --port, or 0 for any"});
  if (port != 0) parts->port = port;
  parts->guard.emplace(parts->port, std::move(token));
  return Server(std::move(parts));
}

Server::Server(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Server::Server(Server&&) noexcept = default;
Server::~Server() = default;

int Server::port() const { return parts_->port; }

std::string Server::address() const {
  return "http://" + std::string(kHost) + ":" + std::to_string(parts_->port) +
         "/?token=" + parts_->guard->token();
}

void Server::run() { parts_->http.listen_after_bind(); }
void Server::stop() { parts_->http.stop(); }
std::size_t Server::waiting() const { return parts_->queue.size(); }

}  // namespace broadsheet::review
