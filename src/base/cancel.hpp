// Stopping early: a flag of the caller that another thread or a signal handler sets.
#pragma once

#include <cstdint>

#include <spbe/result.hpp>

namespace spbe::inline v1::detail {

[[nodiscard]] inline bool is_set(const std::int32_t* flag) noexcept { return flag != nullptr && __atomic_load_n(flag, __ATOMIC_RELAXED) != 0; }

[[nodiscard]] inline error cancelled() {
  return {status::cancelled, "validate.cancelled", {}, {"pemeriksaan dihentikan; laporan memuat yang sudah dibaca", "the check was stopped; the report holds what was read"}};
}

}  // namespace spbe::inline v1::detail
