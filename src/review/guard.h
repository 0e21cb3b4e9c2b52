// Who may ask the server for what.
//
// The server listens on 127.0.0.1 only, but every page of the web that is open in a browser of this machine
// can send requests there, and so can every user of it. Therefore
//   - the Host header has to name this very address: a name that was made to lead to 127.0.0.1 (DNS
//   rebinding)
//     is refused;
//   - an Origin or Sec-Fetch-Site header that names another place than this is refused;
//   - whoever asks has to know the token, which is made anew at each start and printed with the address.
//     The first request carries it in its address, wherever that was clicked; from then on the browser keeps
//     it in a cookie that no script and no other site can use;
//   - a request that changes something has to carry it in a header as well, which no form and no link can do.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace broadsheet::review {

/// What of a request is asked; a header that is not there is empty.
struct Caller {
  std::string host;
  std::string origin;
  std::string fetch_site;  ///< Sec-Fetch-Site
  std::string cookie;      ///< the whole Cookie header
  std::string token;       ///< the header kTokenHeader
};

inline constexpr const char* kTokenHeader = "X-Broadsheet-Token";

class Guard {
 public:
  Guard(int port, std::string token) : port_(port), token_(std::move(token)) {}

  /// The request names this server, as no other name that leads here does.
  bool is_for_here(const Caller& caller) const;
  /// It also comes from this server's own page, or from no page at all.
  bool is_from_here(const Caller& caller) const;
  /// It may see what there is.
  bool may_read(const Caller& caller) const { return is_from_here(caller) && is_token(cookie_of(caller)); }
  /// It may change something.
  bool may_write(const Caller& caller) const { return may_read(caller) && is_token(caller.token); }

  /// In a time that does not tell how much of it is right.
  bool is_token(std::string_view said) const;
  const std::string& token() const { return token_; }
  /// The value of a Set-Cookie header. Cookies know no ports: the name tells servers apart.
  std::string cookie() const;

 private:
  std::string name(const char* host) const { return std::string(host) + ":" + std::to_string(port_); }
  std::string cookie_name() const { return "broadsheet-" + std::to_string(port_); }
  std::string cookie_of(const Caller& caller) const;

  int port_;
  std::string token_;
};

/// 256 bits from the system's source of random numbers, as hexadecimal digits.
std::string new_token();

}  // namespace broadsheet::review
