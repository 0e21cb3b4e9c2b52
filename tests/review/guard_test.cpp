#include "review/guard.h"

#include <gtest/gtest.h>

namespace broadsheet::review {
namespace {

const std::string kToken(64, 'a');

Caller right() {
  return {.host = "127.0.0.1:4711",
          .origin = "http://127.0.0.1:4711",
          .fetch_site = "same-origin",
          .cookie = "other=1; broadsheet-4711=" + kToken,
          .token = kToken};
}

TEST(Guard, LetsItsOwnPageReadAndWrite) {
  const Guard guard(4711, kToken);
  EXPECT_TRUE(guard.may_read(right()));
  EXPECT_TRUE(guard.may_write(right()));
  Caller typed = right();
  typed.origin.clear();
  typed.fetch_site = "none";
  EXPECT_TRUE(guard.may_read(typed));
}

TEST(Guard, RefusesAnotherNameThatLeadsHere) {
  const Guard guard(4711, kToken);
  for (const char* host :
       {"evil.example:4711", "127.0.0.1", "127.0.0.1:4712", "", "127.0.0.1:4711.evil.example"}) {
    Caller caller = right();
    caller.host = host;
    caller.origin = std::string("http://") + host;
    EXPECT_FALSE(guard.is_for_here(caller)) << host;
    EXPECT_FALSE(guard.may_read(caller)) << host;
  }
}

TEST(Guard, RefusesRequestsOfOtherSites) {
  const Guard guard(4711, kToken);
  for (const char* origin :
       {"http://evil.example", "null", "https://127.0.0.1:4711", "http://127.0.0.1:4712"}) {
    Caller caller = right();
    caller.origin = origin;
    EXPECT_FALSE(guard.may_write(caller)) << origin;
  }
  for (const char* site : {"cross-site", "same-site"}) {
    Caller caller = right();
    caller.origin.clear();
    caller.fetch_site = site;
    EXPECT_FALSE(guard.may_read(caller)) << site;
  }
}

TEST(Guard, WantsTheTokenInTheCookieAndForWritesInAHeaderToo) {
  const Guard guard(4711, kToken);
  Caller caller = right();
  caller.token.clear();
  EXPECT_TRUE(guard.may_read(caller));
  EXPECT_FALSE(guard.may_write(caller));
  caller = right();
  caller.cookie = "broadsheet-4711=" + kToken.substr(1);
  EXPECT_FALSE(guard.may_read(caller));
  caller.cookie = "broadsheet-4712=" + kToken;
  EXPECT_FALSE(guard.may_read(caller)) << "of another server on this machine";
  caller.cookie.clear();
  EXPECT_FALSE(guard.may_write(caller));
}

TEST(Guard, GivesACookieThatNoScriptAndNoOtherSiteCanUse) {
  const std::string cookie = Guard(4711, kToken).cookie();
  EXPECT_NE(cookie.find("HttpOnly"), std::string::npos);
  EXPECT_NE(cookie.find("SameSite=Strict"), std::string::npos);
  EXPECT_EQ(cookie.find("broadsheet-4711=" + kToken + ";"), 0U);
}

TEST(Token, IsLongAndNeverTheSame) {
  EXPECT_EQ(new_token().size(), 64U);
  EXPECT_NE(new_token(), new_token());
}

}  // namespace
}  // namespace broadsheet::review
