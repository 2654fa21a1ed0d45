// What needs more than one object, by kind of document.  Each is called after `check_structure`, with all identifiers known; a document may be
// broken in any way by then, so nothing is taken for granted: a member may be absent or of another kind.
#pragma once

#include <string_view>

#include "governance/inspection.hpp"

namespace spbe::inline v1::detail {

void check_indeks(const inspection& doc);
void check_architecture(const inspection& doc);
void check_metadata(const inspection& doc);       // ms_keg, ms_var, ms_ind
void check_skips(const inspection& doc);          // of them: questions that are passed over
void check_standar_data(const inspection& doc);
void check_manajemen(const inspection& doc);
void check_peta_rencana(const inspection& doc);

// The rules of a kind, or null where it has none.
using rule_check = void (*)(const inspection&);
[[nodiscard]] rule_check rules_of(std::string_view kind) noexcept;

}  // namespace spbe::inline v1::detail
