// One column, one byte a row, nothing allocated: the call to use for millions of values.
#include <array>
#include <iostream>
#include <string_view>

#include <spbe/type.hpp>

int main() {
  constexpr std::string_view text = "0812345699010812-3456-990212345";
  constexpr std::array<std::uint32_t, 4> at = {0, 12, 26, 31}, size = {12, 14, 5, 0};
  std::array<spbe::verdict_byte, 4> verdicts{};

  const spbe::type& phone = *spbe::type::find("telepon_seluler");
  phone.judge_column({text.data(), at.data(), size.data(), at.size()}, spbe::prepare({}), verdicts.data());
  for (const auto byte : verdicts) std::cout << name_of(spbe::verdict_of(byte)) << ' ' << name_of(spbe::class_of(byte)) << '\n';
}
