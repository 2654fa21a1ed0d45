# A decree brings a new edition of an agency's own list.  Which rows of a file does it touch?
tables=$(mktemp -d)
# The old table and the new one become one list through time: what changed, by kind.
spbe list diff perangkat_2024.json perangkat_2027.json --output "$tables/perangkat_daerah" --quiet
tail -n +2 "$tables/perangkat_daerah/changes.csv" | cut -d, -f3 | LC_ALL=C sort | uniq -c
# What no table tells is marked ISI, for people to fill in: by the decree, office 8 was merged into 7.
grep -c 'ISI' "$tables/perangkat_daerah/changes.csv"
sed -i 's|,retire,8,,\(.*\),unverified,.*|,merge,8,7,\1,high,Perbup Contoh 3/2027|' "$tables/perangkat_daerah/changes.csv"
# It compiles as it is, filled in or not; then every verb knows both editions.
spbe list compile "$tables/perangkat_daerah" --output "$tables/perangkat_daerah.spbelist"
spbe validate --list "$tables/perangkat_daerah.spbelist" --schema aset.schema.json aset.csv
rm -r "$tables"
