// --fail-on error|warning: what `check` and `validate` call a failure.
#pragma once

#include <optional>
#include <string>

#include <spbe/result.hpp>

namespace cli {

// Whether warnings fail too (where the option is not given they do not), or what is wrong with the word.
[[nodiscard]] spbe::result<bool, spbe::bilingual> warnings_fail(const std::optional<std::string>& fail_on);

}  // namespace cli
