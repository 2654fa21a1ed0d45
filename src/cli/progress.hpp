// A bar on the terminal while a long file is read.  Anything but a terminal sees nothing of it.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include <spbe/result.hpp>

namespace cli {

class progress {
 public:
  progress(const std::vector<std::string>& files, bool wanted, spbe::language lang);
  ~progress() { clear(); }
  progress(const progress&) = delete;
  progress& operator=(const progress&) = delete;

  // Draws at most some times a second.  How far we are is judged by rows: their mean length is taken from the first
  // MiB of the files.
  void update(std::uint64_t rows);
  void clear();

 private:
  void draw(std::uint64_t rows);

  bool shown_ = false;
  bool drawn_ = false;
  std::uint64_t likely_rows_ = 0;
  spbe::language lang_;
  std::chrono::steady_clock::time_point next_;
};

}  // namespace cli
