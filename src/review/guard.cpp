#include "review/guard.h"

#include <algorithm>
#include <cstdint>
#include <random>

namespace broadsheet::review {

bool Guard::is_for_here(const Caller& caller) const {
  return caller.host == name("127.0.0.1") || caller.host == name("localhost");
}

bool Guard::is_from_here(const Caller& caller) const {
  // "none" is what the user typed or clicked outside any page.
  const std::string& site = caller.fetch_site;
  return is_for_here(caller) && (caller.origin.empty() || caller.origin == "http://" + caller.host) &&
         (site.empty() || site == "same-origin" || site == "none");
}

bool Guard::is_token(std::string_view said) const {
  if (said.size() != token_.size()) return false;
  unsigned differing = 0;
  for (std::size_t k = 0; k < said.size(); ++k)
    differing |= static_cast<unsigned char>(said[k]) ^ static_cast<unsigned char>(token_[k]);
  return differing == 0;
}

std::string Guard::cookie() const {
  return cookie_name() + "=" + token_ + "; Path=/; HttpOnly; SameSite=Strict";
}

std::string Guard::cookie_of(const Caller& caller) const {
  const std::string wanted = cookie_name() + "=";
  const std::string_view all = caller.cookie;
  for (std::size_t begin = 0; begin < all.size();) {
    const std::size_t end = std::min(all.find(';', begin), all.size());
    std::string_view one = all.substr(begin, end - begin);
    while (!one.empty() && one.front() == ' ') one.remove_prefix(1);
    if (one.starts_with(wanted)) return std::string(one.substr(wanted.size()));
    begin = end + 1;
  }
  return "";
}

std::string new_token() {
  constexpr int kWords = 8;  // of 32 bits
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::random_device random;
  std::string token;
  for (int k = 0; k < kWords; ++k) {
    std::uint32_t word = random();
    for (int digit = 0; digit < 8; ++digit, word >>= 4U) token += kDigits[word & 0xFU];
  }
  return token;
}

}  // namespace broadsheet::review
