// The step "text" of contract section 1 as the oracles read it; shared by them, and with nothing of the library.
#pragma once

#include <string>

inline std::string text_step(const std::string& v) {
  if (v.empty()) return "empty";
  for (const unsigned char c : v) {
    if (c < 32 || c == 127) return "whitespace";
  }
  if (v.front() == ' ' || v.back() == ' ') return "whitespace";
  for (const unsigned char c : v) {
    if (c > 127) return "unicode";
  }
  return "";
}
