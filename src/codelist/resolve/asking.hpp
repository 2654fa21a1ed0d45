// One text asked about: read as it stands, and where that is no clean answer, by what may stand around a name (`framing.hpp`).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "codelist/resolve/matches.hpp"

namespace spbe::inline v1::detail {

// What one way to read the text found.
struct attempt {
  enum class verdict : std::uint8_t { weigh, certain, open };
  std::vector<match> found;   // ranked
  int least = 0;              // what the best must reach
  verdict given = verdict::weigh;
  bool whole = true;          // every place that the text names was understood

  [[nodiscard]] bool sure() const noexcept;        // good enough to be the answer, or one of several
  [[nodiscard]] bool ambiguous() const noexcept;
  [[nodiscard]] bool certain() const noexcept { return sure() && !ambiguous(); }
};

class asking {
 public:
  asking(const scope& where, const std::vector<std::uint32_t>& within, int level, bool regions) : where_(where), within_(within), level_(level), regions_(regions) {}

  [[nodiscard]] attempt about(std::string_view text, std::string_view parent) const;

 private:
  using spells = std::vector<std::uint32_t>;

  bool narrow(spells& parents, std::string_view hint) const;
  [[nodiscard]] std::vector<match> namesakes(const plain_text& wanted, const spells& parents, std::span<const range> within) const;
  [[nodiscard]] std::vector<match> by_name(std::string_view name, const spells& parents) const;
  [[nodiscard]] bool is_one_of_many(const attempt& a) const;
  [[nodiscard]] attempt named(std::string_view name, const spells& parents) const;
  [[nodiscard]] attempt placed(std::string_view text, const spells& parents) const;
  [[nodiscard]] attempt framed(std::string_view text, const spells& parents) const;
  [[nodiscard]] attempt beside_marks(std::string_view written, const spells& parents) const;
  [[nodiscard]] attempt coded(const std::vector<match>& code, std::string_view name, const spells& parents) const;
  [[nodiscard]] attempt agreeing(const match& code, std::string_view name, const attempt& alone) const;

  const scope& where_;
  const spells& within_;
  int level_;
  bool regions_;
};

}  // namespace spbe::inline v1::detail
