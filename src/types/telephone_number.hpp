// Telephone numbers of the national numbering plan as people write them: shared by telepon_seluler, telepon_tetap and the union of both.
#pragma once

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include <spbe/codelist.hpp>
#include <spbe/type.hpp>

#include "digits/decimal.hpp"
#include "digits/eight.hpp"
#include "types/column_memory.hpp"
#include "types/kernel.hpp"
#include "types/sampler.hpp"
#include "types/shape.hpp"

namespace spbe::inline v1::detail {

// One pass over a value in an accepted form: groups of digits with one blank or hyphen between them, at most a plus in front.
struct telephone {
  static constexpr std::size_t kept = 6;

  std::size_t digits = 0;    // in all
  char head[kept] = {};      // the first of them
  std::size_t bracketed = 0; // how many of them stand in the brackets of "(021) 8350123"
  bool plus = false;
  bool grouped = false;      // the form is an accepted one
  // How many digits stand before the national number; 0 where there is neither 62 nor 0 (or, behind a plus, no 62).
  [[nodiscard]] constexpr std::size_t lead() const noexcept {
    if (digits >= 2 && head[0] == '6' && head[1] == '2') return 2;
    return !plus && digits >= 1 && head[0] == '0' ? 1 : 0;
  }
  [[nodiscard]] constexpr std::size_t national() const noexcept { return digits - lead(); }
  // The beginning of the national number.
  [[nodiscard]] constexpr std::string_view front() const noexcept {
    return {head + lead(), std::min(digits, kept) - lead()};
  }
};

// "(021)" and "(0361)" are signs of landlines only.
enum class brackets : bool { foreign, around_area };

// How much of a value is such a bracket in front, whatever the number of its digits; 0 = there is none.
[[nodiscard]] constexpr std::size_t bracket_size(std::string_view value, brackets how) noexcept {
  if (how == brackets::foreign || value.size() < 2 || value[0] != '(' || value[1] != '0') return 0;
  std::size_t end = 2;
  while (end < value.size() && is_digit(value[end])) ++end;
  return end < value.size() && value[end] == ')' ? end + 1 : 0;
}

[[nodiscard]] inline telephone read_telephone(std::string_view value, brackets how) noexcept {
  telephone t;
  t.plus = !value.empty() && value.front() == '+';
  std::string_view rest = value.substr(t.plus ? 1 : 0);
  // The usual case, digits all the way, needs no pass over them.
  if (rest.size() >= 8 && rest.size() <= 16 && all_digits(rest.data(), rest.size())) {
    std::copy_n(rest.begin(), telephone::kept, t.head);
    t.digits = rest.size();
    t.grouped = true;
    return t;
  }
  if (const std::size_t bracket = bracket_size(value, how); bracket != 0) {
    t.bracketed = bracket - 2;
    if (t.bracketed != 3 && t.bracketed != 4) return t;
    std::copy_n(value.begin() + 1, t.bracketed, t.head);
    t.digits = t.bracketed;
    rest.remove_prefix(bracket);
    if (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
  }
  bool after_digit = false;
  for (const char c : rest) {
    if (is_digit(c)) {
      if (t.digits < telephone::kept) t.head[t.digits] = c;
      ++t.digits;
      after_digit = true;
    } else if (after_digit && (c == ' ' || c == '-')) {
      after_digit = false;
    } else {
      return t;
    }
  }
  t.grouped = after_digit;
  return t;
}

// Why a value is in no accepted form: text, character, else separator.
[[nodiscard]] verdict_byte irregular_telephone(std::string_view value, brackets how) noexcept;

// Mobile numbers: 8 and a digit 1-3 or 5-9; 9 to 12 digits.
inline constexpr std::size_t fewest_mobile = 9, most_mobile = 12;

[[nodiscard]] constexpr bool begins_mobile(std::string_view national) noexcept {
  return national.size() >= 2 && national[0] == '8' && national[1] >= '1' && national[1] <= '9' && national[1] != '4';
}

// Digits all the way behind 0, 62 or +62, as many as there may be: nearly every number.  What is false here is judged at leisure.
[[nodiscard]] inline bool is_usual_with_lead(std::string_view value) noexcept {
  const std::size_t lead = value[0] == '0' ? 1 : value.substr(0, 2) == "62" ? 2 : value.substr(0, 3) == "+62" ? 3 : 0;
  const std::string_view national = value.substr(lead);
  return lead != 0 && national.size() >= fewest_mobile && national.size() <= most_mobile && begins_mobile(national) &&
         all_digits(national.data(), national.size());
}
[[nodiscard, gnu::always_inline]] inline bool is_usual_mobile(std::string_view value) noexcept {
  if (value.size() <= fewest_mobile || value.size() > most_mobile + 3) return false;
  const eight front = load_eight(value.data());
  if ((front & 0xFFFFU) != ('0' | '8' << 8)) return is_usual_with_lead(value);
  const auto third = static_cast<unsigned>(front >> 16U & 0xFFU);
  return value.size() <= most_mobile + 1 && third != '0' && third != '4' && all_digits(front) && all_digits(load_eight(value.data() + value.size() - 8));
}

[[nodiscard]] inline verdict_byte judge_mobile(const telephone& t) noexcept {
  if (t.lead() == 0 || !begins_mobile(t.front())) return error_byte(finding_class::prefix);
  return t.national() >= fewest_mobile && t.national() <= most_mobile ? valid_byte : error_byte(finding_class::length);
}

// By itself, so that the usual number is judged inside the loop over a column.
[[nodiscard, gnu::noinline]] inline verdict_byte judge_mobile_at_leisure(std::string_view value) noexcept {
  const telephone t = read_telephone(value, brackets::foreign);
  return t.grouped ? judge_mobile(t) : irregular_telephone(value, brackets::foreign);
}
[[nodiscard, gnu::always_inline]] inline verdict_byte judge_telepon_seluler(std::string_view value, const check_context&) noexcept {
  return is_usual_mobile(value) ? valid_byte : judge_mobile_at_leisure(value);
}

// How many digits of a national number are its area code: the longest one that the list knows, 0 where it knows none.  The list has the
// codes as they are dialled, with the trunk 0.
inline constexpr std::size_t longest_area = 3, shortest_area = 2;

[[nodiscard]] inline std::size_t area_size(std::string_view national, const list& areas) noexcept {
  std::array<char, longest_area + 1> code{'0'};
  std::copy_n(national.begin(), std::min(national.size(), longest_area), code.begin() + 1);
  for (std::size_t size = std::min(national.size(), longest_area); size >= shortest_area; --size) {
    if (areas.judge({code.data(), size + 1}, {}).standing != standing::unknown) return size;
  }
  return 0;
}

// The same within a column.
class column_areas {
 public:
  explicit column_areas(const list* areas) noexcept : areas_(areas) {}
  // `national` is not asked about without a list.
  [[nodiscard]] std::size_t operator()(std::string_view national) noexcept {
    if (national.size() < longest_area) return area_size(national, *areas_);
    return known_.of(decimal(national.substr(0, longest_area)), [&] { return area_size(national, *areas_); });
  }

 private:
  const list* areas_;
  column_memory<1000> known_;
};

// How many digits a subscriber of an area has.
struct subscriber_digits {
  std::size_t fewest, most;
};
[[nodiscard]] constexpr subscriber_digits subscribers_of(std::string_view area) noexcept {
  if (area == "21" || area == "22" || area == "24") return {7, 8};
  return {5, 8};
}

// Without the list of areas only the number of digits can be judged: an area and its subscribers have 7 to 11, and begin neither with 0
// nor with 1, nor with the 8 of mobile numbers.
[[nodiscard]] constexpr bool could_be_landline(const telephone& t) noexcept {
  const char first = t.front().empty() ? '0' : t.front().front();
  return first >= '2' && first != '8' && t.national() >= 7 && t.national() <= 11;
}

// Area and number are one thing: every fault of theirs is one of format.  `area_of`: how many digits of a national number are its area.
template <class AreaOf>
[[nodiscard]] bool is_landline(const telephone& t, const check_context& context, AreaOf&& area_of) noexcept {
  if (context.kode_area_telepon == nullptr) return could_be_landline(t);
  const std::size_t area = area_of(t.front());
  if (area == 0 || (t.bracketed != 0 && t.bracketed != area + 1)) return false;
  const subscriber_digits may = subscribers_of(t.front().substr(0, area));
  return t.national() >= area + may.fewest && t.national() <= area + may.most;
}

struct landline_rules {
  template <class AreaOf>
  [[nodiscard]] static verdict_byte judge(std::string_view value, const check_context& context, AreaOf&& area_of) noexcept {
    const telephone t = read_telephone(value, brackets::around_area);
    if (!t.grouped) return irregular_telephone(value, brackets::around_area);
    if (t.lead() == 0) return error_byte(finding_class::prefix);
    return is_landline(t, context, area_of) ? valid_byte : error_byte(finding_class::format);
  }
};

// One value by itself, and a column that remembers its areas; `Rules` are like those above.
template <class Rules>
[[nodiscard]] verdict_byte judge_with_areas(std::string_view value, const check_context& context) noexcept {
  return Rules::judge(value, context, [&context](std::string_view national) { return area_size(national, *context.kode_area_telepon); });
}
template <class Rules>
void judge_column_with_areas(const cells& column, const check_context& context, verdict_byte* verdicts) noexcept {
  const cells values = column;
  const check_context known = context;
  column_areas areas(known.kode_area_telepon);
  for (std::size_t i = 0; i < values.count; ++i) verdicts[i] = Rules::judge(values[i], known, areas);
}

// E.164 of a value that was judged good.
[[nodiscard]] std::string e164_of(std::string_view value);

// The lenient door: brackets, dots and labels go; 62 and 0 become +62, and the trunk 0 that people leave behind the country code is mended.
[[nodiscard]] std::string strip_telephone(std::string_view raw);

// The sign that a finding of class character is about.
[[nodiscard]] std::string foreign_sign_of_telephone(std::string_view value, brackets how);

[[nodiscard]] std::string mask_telephone(std::string_view value);

// Of the members, for the union; their files have them.
[[nodiscard]] std::vector<type::remark> mobile_remarks(std::string_view e164, const check_context& context);
[[nodiscard]] std::vector<part> mobile_parts(std::string_view e164, const check_context& context);
[[nodiscard]] std::vector<part> landline_parts(std::string_view e164, const check_context& context);
[[nodiscard]] std::string mobile_sample(sampler& chance);
[[nodiscard]] std::string landline_sample(sampler& chance);

}  // namespace spbe::inline v1::detail
