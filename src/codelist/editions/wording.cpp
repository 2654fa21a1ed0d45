#include "codelist/editions/wording.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t most_named = 5;

std::string listed(const edition_wording::codes& all) {
  std::string out;
  for (std::size_t i = 0; i < all.size() && i < most_named; ++i) out += (i == 0 ? "" : ", ") + all[i];
  return all.size() > most_named ? out + ", …" : out;
}

}  // namespace

std::string edition_wording::compared() const { return say({"dua edisi dibandingkan", "two editions compared"}); }

std::string edition_wording::day_alone() const { return say({"harinya disebut codes.csv edisi lama, sebabnya tidak", "codes.csv of the old edition tells the day, not why"}); }

std::string edition_wording::same_name() const {
  return say({"DUGAAN: nama sama di bawah induk yang sama; benarkan certainty, atau ganti", "GUESS: the same name under the same parent; correct the certainty, or the row"});
}

std::string edition_wording::where_from(const std::string& name) const {
  return say({"hanya ada pada edisi baru: " + name + "; bila pecahan, ganti dengan kind split dan from",
              "only in the new edition: " + name + "; if split off, make it kind split with a from"});
}

std::string edition_wording::who_took_over(const std::string& name, const codes& of_that_name) const {
  const std::string named = listed(of_that_name);
  return say({"ISI: pengganti " + name + " di kolom to, dengan kind recode, merge, atau split; biarkan bila memang dihapus" + (named.empty() ? "" : ". Bernama sama: " + named),
              "FILL IN: what took over from " + name + ", in to, with kind recode, merge or split; leave it where the code just ended" +
                  (named.empty() ? "" : ". Of the same name: " + named)});
}

std::string edition_wording::same_meaning(const codes& went, const codes& came) const {
  return say({"ISI: apakah kode ini masih berarti sama? " + where(went, came), "FILL IN: does the code still mean the same? " + where(went, came)});
}

std::string edition_wording::where(const codes& went, const codes& came) const {
  std::string out;
  if (!went.empty()) out += say({"Nama lamanya kini pada ", "Its old name is now that of "}) + listed(went);
  if (!came.empty()) out += (out.empty() ? "" : "; ") + say({"nama barunya dahulu pada ", "its new name was that of "}) + listed(came);
  return out;
}

std::string edition_wording::may_mean_another(const std::string& was, const std::string& is, const codes& went, const codes& came) const {
  return say({"Mungkin berganti arti pada " + day_.iso() + ": dahulu \"" + was + "\", lalu \"" + is + "\". ",
              "May have changed its meaning on " + day_.iso() + ": before \"" + was + "\", then \"" + is + "\". "}) + where(went, came);
}

std::string edition_wording::meant_before(const std::string& was, const std::string& is) const {
  return say({"Kode ini dipakai lagi sejak " + day_.iso() + ": dahulu \"" + was + "\", lalu \"" + is + "\"",
              "The code is in use again since " + day_.iso() + ": before \"" + was + "\", then \"" + is + "\""});
}

std::string edition_wording::stood_under(const std::string& parent, const std::string& name) const {
  const std::string day = day_.iso();
  if (parent.empty()) return say({"Sebelum " + day + " di tingkat teratas", "At the top before " + day});
  return say({"Sebelum " + day + " di bawah " + parent + " " + name, "Under " + parent + " " + name + " before " + day});
}

std::string edition_wording::how_compared() const {
  return say({"Perubahan antaredisi didapat dari edisi yang dibandingkan; yang diduga bernilai low, yang belum diketahui unverified",
              "Changes between editions come from comparing them; what is guessed is low, what is not known unverified"});
}

std::string edition_wording::edition() const { return say({"Edisi " + day_.iso(), "Edition of " + day_.iso()}); }

}  // namespace spbe::inline v1::detail
