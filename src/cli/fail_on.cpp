#include "cli/fail_on.hpp"

#include "cli/messages.hpp"

namespace cli {

spbe::result<bool, spbe::bilingual> warnings_fail(const std::optional<std::string>& fail_on) {
  if (!fail_on || *fail_on == "error") return false;
  if (*fail_on == "warning") return true;
  return spbe::unexpected{expected("--fail-on", {"error atau warning", "error or warning"}, *fail_on)};
}

}  // namespace cli
