// Whether AddressSanitizer watches: its allocator reserves what it may ever need and ends the program where
// another would fail, so that limits on memory cannot be tested under it.
#pragma once

namespace broadsheet::batch {

#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool kSanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
inline constexpr bool kSanitized = true;
#else
inline constexpr bool kSanitized = false;
#endif
#else
inline constexpr bool kSanitized = false;
#endif

}  // namespace broadsheet::batch
